package org.charon.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Options of the benchmark, as the Maven profile hands them on; {@code docs/performance.md} describes each. */
final class Settings {

    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("parts", "frames,fan-out"),
            Map.entry("charon", "target/quarkus-app/quarkus-run.jar"),
            Map.entry("servers", "charon,patches,plain"),
            Map.entry("subscribers", "1,10,100,1000,5000,10000"),
            Map.entry("stalled", "0,20"),
            Map.entry("paces", "lockstep,flood,table"),
            Map.entry("seconds", "4"),
            Map.entry("rounds", "2"),
            Map.entry("warmup", "60"),
            Map.entry("idle", "5000"),
            Map.entry("storm", "5000"),
            Map.entry("storms", "10"),
            Map.entry("budget", "840"),
            Map.entry("jvm", ""),
            Map.entry("folder", "target/bench"),
            Map.entry("write", ""));

    private final Map<String, String> values;

    private Settings(Map<String, String> values) {
        this.values = values;
    }

    /**
     * @param options {@code name=value}, separated by spaces; what is missing has its default
     * @throws IllegalArgumentException if an option is not {@code name=value} or has an unknown name
     */
    static Settings parse(String options) {
        Map<String, String> values = new HashMap<>(DEFAULTS);
        for (String option : options.strip().split(" +")) {
            String[] parts = option.split("=", 2);
            if (parts.length == 2 && DEFAULTS.containsKey(parts[0])) {
                values.put(parts[0], parts[1]);
            } else if (!option.isEmpty()) {
                throw new IllegalArgumentException(
                        "Unknown option " + option + "; there are " + DEFAULTS.keySet() + ", each with =value");
            }
        }
        return new Settings(values);
    }

    List<String> parts() {
        return list("parts");
    }

    Path charon() {
        return Path.of(values.get("charon"));
    }

    List<String> servers() {
        return list("servers");
    }

    List<Integer> subscribers() {
        return numbers("subscribers");
    }

    List<Integer> stalled() {
        return numbers("stalled");
    }

    List<Pace> paces() {
        return list("paces").stream()
                .map(name -> Pace.valueOf(name.toUpperCase(Locale.ROOT)))
                .toList();
    }

    double seconds() {
        return Double.parseDouble(values.get("seconds"));
    }

    int rounds() {
        return number("rounds");
    }

    /** Length of one round's run. */
    Duration length() {
        return Duration.ofMillis(Math.round(1000 * seconds() / rounds()));
    }

    int warmup() {
        return number("warmup");
    }

    int idle() {
        return number("idle");
    }

    int storm() {
        return number("storm");
    }

    int storms() {
        return number("storms");
    }

    int budget() {
        return number("budget");
    }

    List<String> jvm() {
        return list("jvm");
    }

    Path folder() {
        return Path.of(values.get("folder"));
    }

    Optional<Path> write() {
        return Optional.of(values.get("write")).filter(name -> !name.isEmpty()).map(Path::of);
    }

    private int number(String name) {
        return Integer.parseInt(values.get(name));
    }

    private List<Integer> numbers(String name) {
        return list(name).stream().map(Integer::valueOf).toList();
    }

    private List<String> list(String name) {
        return Arrays.stream(values.get(name).split(","))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
