package org.charon.bench;

import java.io.IOException;

/** Runs what is to be measured. */
public final class Benchmarks {

    private Benchmarks() {}

    /**
     * @param arguments none; see {@link Settings}
     * @throws IOException if a server cannot be started or a table not be written
     * @throws InterruptedException if it is to end early
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Settings settings = Settings.read();
        if (settings.parts().contains("frames")) {
            FramesReport.measure(settings);
        }
        if (settings.parts().contains("fan-out")) {
            FanOut.measure(settings);
        }
    }
}
