package org.charon.campaign.location;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.charon.campaign.comms.CommsReader;
import org.charon.campaign.comms.Terminal;
import org.charon.campaign.folder.FolderEntry;
import org.charon.campaign.folder.FolderReader;
import org.charon.campaign.folder.ParsedFile;
import org.charon.campaign.lore.NoteFinder;
import org.charon.campaign.map.LocationMaps;
import org.charon.campaign.map.LocationMapsReader;
import org.charon.campaign.problem.ReferenceContext;

/** Reads the tree of locations below {@code galaxy/}. */
public final class LocationReader {

    /** Folders that are parts of a location, not locations. */
    private static final Set<String> PARTS = Set.of("comms", "map", "maps");

    private final FolderReader reading;
    private final NoteFinder notes;

    public LocationReader(FolderReader reading, NoteFinder notes) {
        this.reading = reading;
        this.notes = notes;
    }

    /**
     * @param galaxy the folder of the systems
     * @return every location in it
     */
    public Locations read(FolderEntry galaxy) {
        return new Locations(children(galaxy, ""));
    }

    private List<Location> children(FolderEntry folder, String path) {
        List<Location> children = new ArrayList<>();
        folder.folders().forEach((name, child) -> {
            if (!PARTS.contains(name)) {
                children.add(location(child, name, path.isEmpty() ? name : path + "/" + name));
            }
        });
        return children;
    }

    private Location location(FolderEntry folder, String slug, String path) {
        LocationFile file = folder.file("location.yaml")
                .flatMap(entry -> read(folder, reading.parse(entry, LocationFile.KIND)))
                .orElseGet(LocationFile::missing);
        Map<String, Terminal> terminals = new CommsReader(reading).read(folder.folder("comms"));
        Optional<LocationMaps> site = new LocationMapsReader(reading).read(folder.folder("map"), terminals.keySet());
        return new Location(
                slug,
                path,
                file.name().isEmpty() ? slug : file.name(),
                file.type(),
                file.status(),
                file.description(),
                file.level(),
                file.isOrbital(),
                file.charon(),
                file.loreNote(),
                notes.note(file.loreNote(), folder),
                file.lore(),
                site,
                terminals,
                children(folder, path));
    }

    private Optional<LocationFile> read(FolderEntry folder, ParsedFile<LocationFile> parsed) {
        return parsed.resolve(ReferenceContext.NONE, problems -> parsed.provisional()
                .ifPresent(file -> notes.check(file.loreNote(), folder, file.noteLine(), problems)));
    }
}
