package org.charon.campaign.format;

import java.util.ArrayList;
import java.util.List;

/** Collects the fields of a format while it is described. */
public final class Fields {

    private final List<Field<?>> all = new ArrayList<>();

    Fields() {}

    /** A field that falls back to its kind's empty value. */
    public <T> Field<T> add(String key, Kind<T> kind, String documentation) {
        return add(Field.of(key, kind, documentation));
    }

    public <T> Field<T> add(String key, Kind<T> kind, T fallback, String documentation) {
        return add(Field.of(key, kind, documentation).orElse(fallback));
    }

    /** A field whose value the file may keep from the players. */
    public <T> Field<T> hideable(String key, Kind<T> kind, String documentation) {
        return add(Field.of(key, kind, documentation).hideable());
    }

    /** A field that players never read. */
    public <T> Field<T> gmOnly(String key, Kind<T> kind, String documentation) {
        return add(Field.of(key, kind, documentation).gmOnly());
    }

    public <T> Field<T> add(Field<T> field) {
        all.add(field);
        return field;
    }

    public void addAll(Field<?>... fields) {
        all.addAll(List.of(fields));
    }

    List<Field<?>> all() {
        return all;
    }
}
