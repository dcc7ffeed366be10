package org.charon.campaign.location;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * All locations of a campaign, found by path or by slug. Slugs need only be unique among siblings, so a bare one may mean several
 * locations.
 */
public final class Locations {

    private final List<Location> roots;
    private final Map<String, Location> byPath;
    private final Map<String, List<Location>> bySlug;

    public Locations(List<Location> roots) {
        this.roots = List.copyOf(roots);
        Map<String, Location> paths = new LinkedHashMap<>();
        Map<String, List<Location>> slugs = new LinkedHashMap<>();
        for (Location root : roots) {
            for (Location location : root.withDescendants()) {
                paths.put(location.path(), location);
                slugs.computeIfAbsent(location.slug(), slug -> new ArrayList<>())
                        .add(location);
            }
        }
        this.byPath = Collections.unmodifiableMap(paths);
        this.bySlug = Collections.unmodifiableMap(slugs);
    }

    /**
     * @return the systems, in the order of their names in the folder
     */
    public List<Location> roots() {
        return roots;
    }

    /**
     * @return every location by its path, parents before children
     */
    public Map<String, Location> byPath() {
        return byPath;
    }

    /**
     * Finds the location that a client means.
     *
     * @param reference a bare slug, or a path such as {@code sol/earth/base}; slashes at either end do not matter
     * @return the location; that there is none; or which ones the slug could mean
     */
    public Lookup find(String reference) {
        String wanted = trimSlashes(reference);
        Location exact = byPath.get(wanted);
        if (exact != null) {
            // Before the slugs: a system's path is its slug, and a path must always lead to its location.
            return new Lookup.Found(exact);
        }
        List<Location> candidates = bySlug.getOrDefault(wanted, List.of());
        if (candidates.size() > 1) {
            return new Lookup.Ambiguous(candidates.stream().map(Location::path).toList());
        }
        return candidates.isEmpty() ? new Lookup.Missing() : new Lookup.Found(candidates.get(0));
    }

    /**
     * @param lookup what was found here
     * @param known whether somebody may know of the location of a path
     * @return what they would have found, if there were no others
     */
    public Lookup asKnown(Lookup lookup, Predicate<String> known) {
        List<String> paths = lookup.paths().stream().filter(known).toList();
        return switch (paths.size()) {
            case 0 -> new Lookup.Missing();
            case 1 -> new Lookup.Found(byPath.get(paths.get(0)));
            default -> new Lookup.Ambiguous(paths);
        };
    }

    /**
     * @param location one of these
     * @return the shortest reference that {@link #find} takes for it: its slug where that is unique, else its path
     */
    public String referenceTo(Location location) {
        return bySlug.getOrDefault(location.slug(), List.of()).size() == 1 ? location.slug() : location.path();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Locations locations && roots.equals(locations.roots);
    }

    @Override
    public int hashCode() {
        return roots.hashCode();
    }

    private static String trimSlashes(String reference) {
        int start = 0;
        int end = reference.length();
        while (start < end && reference.charAt(start) == '/') {
            start++;
        }
        while (end > start && reference.charAt(end - 1) == '/') {
            end--;
        }
        return reference.substring(start, end);
    }

    /** What looking for a location found. */
    public sealed interface Lookup {

        /**
         * @return paths of all that may be meant
         */
        List<String> paths();

        /**
         * @param location the one that is meant
         */
        record Found(Location location) implements Lookup {

            @Override
            public List<String> paths() {
                return List.of(location.path());
            }
        }

        /** There is none of that slug or path. */
        record Missing() implements Lookup {

            @Override
            public List<String> paths() {
                return List.of();
            }
        }

        /**
         * @param paths every location of that slug
         */
        record Ambiguous(List<String> paths) implements Lookup {}
    }
}
