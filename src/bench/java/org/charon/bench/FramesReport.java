package org.charon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.charon.stream.FramesBenchmark;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Measures what happens before anything is sent. */
final class FramesReport {

    private static final List<String> STEPS =
            List.of("command", "projections", "frames", "patches", "libraryPatches", "packedPatches");
    private static final List<String> WORDS = List.of(
            "command → new state, answer to the GM",
            "… → both audiences' states",
            "… → encoded frames of both",
            "both audiences' states → encoded patches of both instead",
            "the same with zjsonpatch",
            "ours, packed as browsers get them");
    private static final Map<String, String> DECKS =
            Map.of(FramesBenchmark.SAMPLE, "sample's largest deck", FramesBenchmark.HIVE, "1,000 rooms");

    private FramesReport() {}

    /**
     * @param settings where the table goes
     * @throws IOException if it cannot be measured or written
     */
    static void measure(Settings settings) throws IOException {
        Files.createDirectories(settings.folder());
        Map<String, RunResult> results = new TreeMap<>();
        try {
            new Runner(new OptionsBuilder()
                            .include(FramesBenchmark.class.getName())
                            .addProfiler(GCProfiler.class)
                            .shouldFailOnError(true)
                            .build())
                    .run()
                    .forEach(result -> results.put(
                            result.getParams().getParam("deck")
                                    + result.getPrimaryResult().getLabel(),
                            result));
        } catch (RunnerException e) {
            throw new IOException(e);
        }
        StringBuilder table =
                new StringBuilder(MarkdownFile.header(List.of("step", "deck", "ms", "± (99.9 %)", "KiB allocated")));
        for (String deck : List.of(FramesBenchmark.SAMPLE, FramesBenchmark.HIVE)) {
            for (String step : STEPS) {
                RunResult result = results.get(deck + step);
                Result<?> time = result.getPrimaryResult();
                table.append(MarkdownFile.row(List.of(
                        WORDS.get(STEPS.indexOf(step)),
                        DECKS.get(deck),
                        number("%.4f", time.getScore() / 1000),
                        number("%.4f", time.getScoreError() / 1000),
                        number("%,.1f", allocated(result) / 1024))));
            }
        }
        MarkdownFile.write(table.toString(), settings.folder().resolve("frames.md"), settings.write(), "frames");
    }

    /** Bytes for each operation. */
    private static double allocated(RunResult result) {
        return result.getSecondaryResults().keySet().stream()
                .filter(name -> name.endsWith("gc.alloc.rate.norm"))
                .mapToDouble(name -> result.getSecondaryResults().get(name).getScore())
                .findFirst()
                .orElse(Double.NaN);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
