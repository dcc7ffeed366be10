package org.charon.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is to be measured; each is a system property of this name with `bench.` in front.
 *
 * @param parts frames: from a command to encoded frames; fan-out: from a write to the last subscriber
 * @param charon the packaged application: quarkus-run.jar, or a native binary
 * @param servers of charon, patches and plain
 * @param subscribers how many read, one row for each
 * @param stalled how many do not read besides, one row for each
 * @param paces one table for each
 * @param seconds for each figure, all rounds together
 * @param rounds in which the servers take turns
 * @param warmup seconds of writes for each server before anything counts, at the most
 * @param idle how many subscribers the memory is measured with; 0 leaves it out
 * @param storm how many subscribers drop and return at once; 0 leaves the storms out
 * @param storms how often they do
 * @param budget seconds after which nothing more is begun
 * @param jvm options of both servers' virtual machines
 * @param folder for logs, data and the tables
 * @param write a Markdown file whose tables are to be refreshed; empty for none
 */
record Settings(
        List<String> parts,
        Path charon,
        List<String> servers,
        List<Integer> subscribers,
        List<Integer> stalled,
        List<Pace> paces,
        double seconds,
        int rounds,
        int warmup,
        int idle,
        int storm,
        int storms,
        int budget,
        List<String> jvm,
        Path folder,
        Optional<Path> write) {

    /**
     * @return as the system properties say
     */
    static Settings read() {
        return new Settings(
                list("parts", "frames,fan-out"),
                Path.of(text("charon", "target/quarkus-app/quarkus-run.jar")),
                list("servers", "charon,patches,plain"),
                numbers("subscribers", "1,10,100,1000,5000,10000"),
                numbers("stalled", "0,20"),
                list("paces", "lockstep,flood,table").stream()
                        .map(name -> Pace.valueOf(name.toUpperCase(Locale.ROOT)))
                        .toList(),
                Double.parseDouble(text("seconds", "4")),
                Integer.parseInt(text("rounds", "2")),
                Integer.parseInt(text("warmup", "60")),
                Integer.parseInt(text("idle", "5000")),
                Integer.parseInt(text("storm", "5000")),
                Integer.parseInt(text("storms", "10")),
                Integer.parseInt(text("budget", "840")),
                Arrays.stream(text("jvm", "").split(" +"))
                        .filter(word -> !word.isEmpty())
                        .toList(),
                Path.of(text("folder", "target/bench")),
                Optional.of(text("write", "")).filter(name -> !name.isEmpty()).map(Path::of));
    }

    /**
     * @return how long one run of a round is
     */
    Duration length() {
        return Duration.ofMillis(Math.round(1000 * seconds / rounds));
    }

    private static List<Integer> numbers(String name, String otherwise) {
        return list(name, otherwise).stream().map(Integer::valueOf).toList();
    }

    private static List<String> list(String name, String otherwise) {
        return Arrays.stream(text(name, otherwise).split(","))
                .map(String::strip)
                .toList();
    }

    private static String text(String name, String otherwise) {
        String value = System.getProperty("bench." + name, "");
        return value.isBlank() ? otherwise : value.strip();
    }
}
