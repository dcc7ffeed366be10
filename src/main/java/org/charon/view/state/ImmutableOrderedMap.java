package org.charon.view.state;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** An immutable map in insertion order. Copying one returns the same object, so that unchanged maps can be recognised by identity. */
final class ImmutableOrderedMap<V> extends AbstractMap<String, V> {

    private final Map<String, V> entries;

    private ImmutableOrderedMap(Map<String, V> map) {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    static <V> Map<String, V> copyOf(Map<String, V> map) {
        return map instanceof ImmutableOrderedMap ? map : new ImmutableOrderedMap<>(map);
    }

    @Override
    public Set<Entry<String, V>> entrySet() {
        return entries.entrySet();
    }

    @Override
    public V get(Object key) {
        return entries.get(key);
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.containsKey(key);
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super V> action) {
        entries.forEach(action);
    }
}
