package org.charon.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The figures as Markdown. */
final class Report {

    private static final String CHARON = "Charon";
    private static final String PATCHES = "Charon, patches";
    private static final String PLAIN = "plain Vert.x";
    private static final List<String> COLUMNS = List.of(
            "subscribers",
            "stalled",
            "server",
            "writes",
            "events/s",
            "ratio",
            "CPU s/million",
            "ratio",
            "median ms",
            "p99 ms",
            "bytes/event",
            "allocated B/event");

    private final Settings settings;
    private final int frameBytes;
    private final boolean complete;
    private final List<IdleMemory> memory;
    private final Map<FanOut.Point, Map<String, Figures>> figures;
    private final List<Storms.Result> storms;

    /**
     * @param settings it was made with
     * @param frameBytes length of an event with the full state
     * @param complete whether there was time for everything
     * @param memory of idle subscribers
     * @param figures by row and server
     * @param storms by server
     */
    Report(
            Settings settings,
            int frameBytes,
            boolean complete,
            List<IdleMemory> memory,
            Map<FanOut.Point, Map<String, Figures>> figures,
            List<Storms.Result> storms) {
        this.settings = settings;
        this.frameBytes = frameBytes;
        this.complete = complete;
        this.memory = memory;
        this.figures = figures;
        this.storms = storms;
    }

    /** Prints it, keeps it in the folder, and puts it where the settings say. */
    void write() throws IOException {
        StringBuilder text = new StringBuilder(head());
        for (Pace pace : settings.paces()) {
            text.append("\n### ").append(pace.words()).append("\n\n").append(table(pace));
        }
        if (!storms.isEmpty()) {
            text.append("\n### Storms\n\n").append(stormTable());
        }
        if (!memory.isEmpty()) {
            text.append("\n### Memory of idle subscribers\n\n").append(memoryTable());
        }
        MarkdownFile.write(text.toString(), settings.folder().resolve("fan-out.md"), settings.write(), "fan-out");
    }

    private String head() {
        Runtime runtime = Runtime.getRuntime();
        String options = settings.jvm().isEmpty() ? "no options" : "`" + String.join(" ", settings.jvm()) + "`";
        return String.format(
                Locale.ROOT,
                "%d processors (%s), %s %s, Java %s, both servers with %s; an event with the full state has %,d bytes; "
                        + "%.1f s for each row in %d turns.%s%n",
                runtime.availableProcessors(),
                System.getProperty("os.arch"),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                Runtime.version().feature(),
                options,
                frameBytes,
                settings.seconds(),
                settings.rounds(),
                complete ? "" : " There was no time for what is missing.");
    }

    private String table(Pace pace) {
        StringBuilder table = new StringBuilder(MarkdownFile.header(COLUMNS));
        figures.forEach((point, servers) -> {
            if (point.pace() == pace) {
                Figures plain = servers.get(PLAIN);
                for (String server : List.of(CHARON, PATCHES, PLAIN)) {
                    Figures own = servers.get(server);
                    // An older Charon answers with full states, whatever it is asked for.
                    if (own != null && (!server.equals(PATCHES) || own.hasPatches())) {
                        table.append(MarkdownFile.row(row(point, server, own, server.equals(PLAIN) ? null : plain)));
                    }
                }
            }
        });
        return table.toString();
    }

    private static List<String> row(FanOut.Point point, String server, Figures own, Figures plain) {
        String subscribers = number("%,.0f", point.subscribers());
        String stalled = Integer.toString(point.stalled());
        if (!own.failure().isEmpty()) {
            return List.of(subscribers, stalled, server, "failed: " + own.failure(), "", "", "", "", "", "", "", "");
        }
        boolean compared = plain != null && plain.failure().isEmpty();
        return List.of(
                subscribers,
                stalled,
                server,
                number("%,.0f", own.writes()),
                number("%,.0f", own.eventsPerSecond()),
                compared ? number("%.2f", own.eventsPerSecond() / plain.eventsPerSecond()) : "",
                number("%.1f", own.cpuPerMillion()),
                compared ? number("%.2f", own.cpuPerMillion() / plain.cpuPerMillion()) : "",
                number("%.2f", own.millis(0.5)),
                number("%.2f", own.millis(0.99)),
                number("%,.0f", own.bytesPerEvent()),
                number("%,.0f", own.allocatedPerEvent()));
    }

    private String stormTable() {
        StringBuilder table = new StringBuilder(MarkdownFile.header(List.of(
                "server",
                "subscribers",
                "storms",
                "writes meanwhile",
                "answered after, median ms",
                "p99 ms",
                "longest ms",
                "all back after, median ms")));
        for (Storms.Result storm : storms) {
            long[] answers = storm.answers();
            table.append(MarkdownFile.row(List.of(
                    storm.server(),
                    number("%,.0f", storm.subscribers()),
                    Integer.toString(storm.storms()),
                    Integer.toString(answers.length),
                    millis(answers, 0.5),
                    millis(answers, 0.99),
                    millis(answers, 1),
                    millis(storm.returns(), 0.5))));
        }
        return table.toString();
    }

    private static String millis(long[] sorted, double part) {
        return number("%.1f", Figures.millis(sorted, part));
    }

    private String memoryTable() {
        StringBuilder table = new StringBuilder(MarkdownFile.header(List.of(
                "server",
                "options",
                "subscribers",
                "resident KiB each, in the middle",
                "each time",
                "in the heap, KiB each")));
        for (IdleMemory idle : memory) {
            table.append(MarkdownFile.row(List.of(
                    idle.server(),
                    idle.options().isEmpty() ? "none" : "`" + String.join(" ", idle.options()) + "`",
                    number("%,.0f", idle.subscribers()),
                    kib(IdleMemory.middle(idle.resident())),
                    idle.resident().stream().map(Report::kib).collect(Collectors.joining(", ")),
                    kib(IdleMemory.middle(idle.heap())))));
        }
        return table.toString();
    }

    private static String kib(double bytes) {
        return number("%.1f", bytes / 1024);
    }

    private static String number(String format, double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : "–";
    }
}
