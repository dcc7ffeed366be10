package org.charon.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.charon.campaign.location.Location;
import org.charon.campaign.location.Locations;
import org.charon.campaign.problem.Problem;

/**
 * Which location of the tree, or which of its comm terminals, each problem belongs to: the one whose own folder holds the file. A file in
 * a folder that is no location belongs to the nearest one above; one outside of all locations to none.
 */
final class ProblemPlaces {

    private static final String GALAXY = "galaxy/";
    private static final String COMMS = "comms/";

    private final Map<Place, List<Problem>> byPlace = new LinkedHashMap<>();

    /**
     * @param location path of a location
     * @param terminal slug of one of its terminals; empty for the location itself
     */
    private record Place(String location, String terminal) {}

    ProblemPlaces(List<Problem> problems, Locations locations) {
        for (Problem problem : problems) {
            Place place = placeOf(problem.file(), locations);
            if (place != null) {
                byPlace.computeIfAbsent(place, key -> new ArrayList<>()).add(problem);
            }
        }
    }

    /** What is wrong in the location's own files, without its terminals' and its children's. */
    List<Problem> at(Location location) {
        return byPlace.getOrDefault(new Place(location.path(), ""), List.of());
    }

    /** What is wrong in the files of one of the location's terminals. */
    List<Problem> at(Location location, String terminal) {
        return byPlace.getOrDefault(new Place(location.path(), terminal), List.of());
    }

    private static Place placeOf(String file, Locations locations) {
        if (!file.startsWith(GALAXY)) {
            return null;
        }
        String inGalaxy = file.substring(GALAXY.length());
        // A problem may be one of a folder, so the path itself is tried first.
        for (String path = inGalaxy; !path.isEmpty(); path = parent(path)) {
            Location location = locations.byPath().get(path);
            if (location != null) {
                String rest = path.equals(inGalaxy) ? "" : inGalaxy.substring(path.length() + 1);
                return new Place(path, terminal(rest, location));
            }
        }
        return null;
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** The terminal whose folder a path inside a location leads to; empty if it leads to none that there is. */
    private static String terminal(String path, Location location) {
        if (!path.startsWith(COMMS)) {
            return "";
        }
        String folder = path.substring(COMMS.length()).replaceFirst("/.*", "");
        return location.terminals().containsKey(folder) ? folder : "";
    }
}
