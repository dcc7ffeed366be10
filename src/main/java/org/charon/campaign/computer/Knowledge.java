package org.charon.campaign.computer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.charon.campaign.format.GmOnly;
import org.charon.campaign.format.Labels;
import org.charon.campaign.location.Location;
import org.charon.campaign.location.Locations;
import org.charon.campaign.lore.Exclusions;
import org.charon.campaign.lore.LoreRules;
import org.charon.campaign.lore.Note;

/**
 * What the ship computer may tell of a place and of all that it lies in. What is the GM's alone is not in it, nor what any location of
 * the chain excludes: who is told this cannot be talked into telling more.
 */
public final class Knowledge {

    /** What the computer knows of its own instance, as a location's {@code charon} says it. */
    private static final List<String> INSTANCE = List.of("instance_id", "designation", "clearance_level");

    private final List<Location> chain;
    private final Exclusions exclusions;

    private Knowledge(List<Location> chain, Exclusions exclusions) {
        this.chain = chain;
        this.exclusions = exclusions;
    }

    /**
     * @param locations all of the campaign
     * @param path of a location; of an unknown one nothing is known
     * @return what may be told of it, from its system down. A location that is the GM's alone ends the chain
     */
    public static Knowledge of(Locations locations, String path) {
        List<Location> all = new ArrayList<>();
        if (locations.byPath().containsKey(path)) {
            for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
                all.add(locations.byPath().get(path.substring(0, end)));
            }
            all.add(locations.byPath().get(path));
        }
        List<String> patterns = all.stream()
                .flatMap(location -> LoreRules.of(location.loreNote()).exclusions().stream())
                .toList();
        List<Location> open = new ArrayList<>();
        for (Location location : all) {
            if (GmOnly.marks(location.lore())) {
                break;
            }
            open.add(location);
        }
        return new Knowledge(open, new Exclusions(patterns));
    }

    /**
     * @return what the computer is where it is asked, by key; empty where no location says so, or the nearest that does keeps it for the GM
     */
    public Map<String, String> instance() {
        Map<String, String> instance = new LinkedHashMap<>();
        for (int i = chain.size() - 1; i >= 0; i--) {
            Map<String, Object> charon = chain.get(i).charon();
            if (!charon.isEmpty()) {
                if (!GmOnly.marks(charon)) {
                    INSTANCE.forEach(key -> put(instance, key, charon.get(key)));
                }
                break;
            }
        }
        return instance;
    }

    /**
     * @return one text for each location that there is anything to tell of, from the system down, in Markdown
     */
    public List<String> places() {
        return chain.stream().map(this::place).filter(text -> !text.isBlank()).toList();
    }

    private String place(Location location) {
        LoreRules rules = LoreRules.of(location.loreNote());
        List<String> lines = new ArrayList<>();
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, "type", location.type());
        put(facts, "status", location.status());
        location.lore().forEach((key, value) -> {
            if (rules.named(key)) {
                put(facts, key, value);
            }
        });
        facts.forEach((key, value) -> lines.add(Labels.readable(key) + ": " + value));
        String description = words(location.description());
        if (!description.isEmpty()) {
            lines.add(description);
        }
        if (!rules.secret()) {
            lines.addAll(location.note().disclosed(rules::named, exclusions));
        }
        String name = words(location.name());
        if (lines.isEmpty() && name.isEmpty()) {
            return "";
        }
        lines.add(0, "## " + (name.isEmpty() ? "A place without a name" : name));
        return String.join("\n", lines);
    }

    private void put(Map<String, String> facts, String key, Object value) {
        String words = exclusions.match(key) || exclusions.match(Labels.readable(key)) ? "" : words(value);
        if (!words.isEmpty() && !exclusions.match(Labels.readable(key) + ": " + words)) {
            facts.put(key, words);
        }
    }

    /** A value of a file in words, without what must not be told; empty if nothing is left. */
    private String words(Object value) {
        if (value instanceof Map<?, ?> group) {
            if (GmOnly.marks(group)) {
                return "";
            }
            Map<String, String> inside = new LinkedHashMap<>();
            group.forEach((key, inner) -> {
                if (!GmOnly.isMark(key)) {
                    put(inside, String.valueOf(key), inner);
                }
            });
            return inside.size() == 1 && inside.containsKey("text")
                    ? inside.get("text")
                    : inside.entrySet().stream()
                            .map(line -> Labels.readable(line.getKey()) + ": " + line.getValue())
                            .collect(Collectors.joining("; "));
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(this::words)
                    .filter(item -> !item.isEmpty())
                    .collect(Collectors.joining("; "));
        }
        return value == null ? "" : String.join("\n", Note.of(value.toString()).disclosed(name -> true, exclusions));
    }
}
