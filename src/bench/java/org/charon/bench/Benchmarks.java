package org.charon.bench;

import java.io.IOException;

/** Entry point of the benchmark. */
public final class Benchmarks {

    private Benchmarks() {}

    /**
     * @param arguments none; the system property {@code bench} has the options
     * @throws IOException if a server cannot be started or a table cannot be written
     * @throws InterruptedException if the run is interrupted
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Settings settings = Settings.parse(System.getProperty("bench", ""));
        if (settings.parts().contains("frames")) {
            FramesReport.measure(settings);
        }
        if (settings.parts().contains("fan-out")) {
            FanOut.measure(settings);
        }
    }
}
