package org.charon.campaign.location;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.charon.campaign.comms.Terminal;
import org.charon.campaign.lore.Note;
import org.charon.campaign.map.LocationMaps;

/**
 * A place in the galaxy: any folder below {@code galaxy/} that is not a part of a location.
 *
 * @param slug the folder's name
 * @param path slugs from the system down, joined by {@code /}
 * @param name from {@code location.yaml}, else the slug
 * @param type system, planet, station, ship, …; empty if unknown
 * @param status free text
 * @param description free text
 * @param level storey of a location of type deck; null if the file has none
 * @param isOrbital whether it orbits its parent
 * @param charon what the file says of the ship computer's instance here; empty if nothing
 * @param loreNote rules for the ship computer's knowledge; empty if none
 * @param note what those rules are about, from this file or one that it names
 * @param lore all further keys, for the GM
 * @param site its maps, if it has any
 * @param terminals comm terminals by slug
 * @param children locations inside, by slug
 */
public record Location(
        String slug,
        String path,
        String name,
        String type,
        String status,
        String description,
        Integer level,
        boolean isOrbital,
        Map<String, Object> charon,
        Map<String, Object> loreNote,
        Note note,
        Map<String, Object> lore,
        Optional<LocationMaps> site,
        Map<String, Terminal> terminals,
        List<Location> children) {

    public Location {
        charon = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(charon));
        loreNote = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(loreNote));
        lore = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(lore));
        terminals = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(terminals));
        children = List.copyOf(children);
    }

    /**
     * @return the slugs from the system down to this location
     */
    public List<String> slugs() {
        return List.of(path.split("/"));
    }

    /**
     * @return this location and everything below it, parents before children
     */
    public List<Location> withDescendants() {
        List<Location> all = new ArrayList<>();
        all.add(this);
        children.forEach(child -> all.addAll(child.withDescendants()));
        return all;
    }
}
