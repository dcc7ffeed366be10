package org.charon.campaign.format;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One key of a mapping in a campaign file.
 *
 * @param key as it is written
 * @param kind what stands under it
 * @param fallback taken if it is missing or null; may be null
 * @param documentation one sentence for GMs
 * @param traits what else holds of it
 * @param aliases other ways to write the key
 * @param <T> what is read from it
 */
public record Field<T>(
        String key, Kind<T> kind, T fallback, String documentation, Set<Trait> traits, List<String> aliases) {

    public enum Trait {
        /** Without it the entry cannot be used. */
        REQUIRED,
        /** May be a mapping of {@code text} and {@code gm_only}, which keeps the value from the players. */
        HIDEABLE,
        /** Never sent to players. */
        GM_ONLY
    }

    public static <T> Field<T> of(String key, Kind<T> kind, String documentation) {
        return new Field<>(key, kind, kind.empty(), documentation, Set.of(), List.of());
    }

    public Field<T> orElse(T other) {
        return new Field<>(key, kind, other, documentation, traits, aliases);
    }

    public Field<T> required() {
        return with(Trait.REQUIRED);
    }

    public Field<T> gmOnly() {
        return with(Trait.GM_ONLY);
    }

    public Field<T> hideable() {
        Kind<T> wrapped = "object".equals(kind.schema().get("type")) ? kind : Kinds.textOrGroup(kind);
        return new Field<>(key, wrapped, fallback, documentation, traits, aliases).with(Trait.HIDEABLE);
    }

    public Field<T> alias(String... others) {
        return new Field<>(key, kind, fallback, documentation, traits, List.of(others));
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    T read(YamlMap map) {
        String written = map.has(key)
                ? key
                : aliases.stream().filter(map::has).findFirst().orElse(key);
        if (is(Trait.REQUIRED) && !map.has(written)) {
            map.problems().error(map.line(), "`%s` is missing here; it must be %s.".formatted(key, kind.description()));
            return fallback;
        }
        return kind.read(map, written, fallback);
    }

    private Field<T> with(Trait trait) {
        Set<Trait> all = EnumSet.of(trait);
        all.addAll(traits);
        return new Field<>(key, kind, fallback, documentation, Set.copyOf(all), aliases);
    }
}
