package org.charon.view.state;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * A map that cannot change any more, in the order in which it was filled. A copy of one is itself, as with {@link Map#copyOf}, which
 * keeps no order: so whoever is handed the same map again knows at a glance that nothing in it is different.
 *
 * @param <V> what it holds by name
 */
final class ImmutableOrderedMap<V> extends AbstractMap<String, V> {

    private final Map<String, V> kept;

    private ImmutableOrderedMap(Map<String, V> map) {
        kept = Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /**
     * @param map in any order
     * @param <V> what it holds by name
     * @return a copy in that order; the same if that cannot change
     */
    static <V> Map<String, V> copyOf(Map<String, V> map) {
        return map instanceof ImmutableOrderedMap ? map : new ImmutableOrderedMap<>(map);
    }

    @Override
    public Set<Entry<String, V>> entrySet() {
        return kept.entrySet();
    }

    @Override
    public V get(Object key) {
        return kept.get(key);
    }

    @Override
    public boolean containsKey(Object key) {
        return kept.containsKey(key);
    }

    @Override
    public int size() {
        return kept.size();
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super V> action) {
        kept.forEach(action);
    }
}
