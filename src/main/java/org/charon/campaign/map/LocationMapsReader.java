package org.charon.campaign.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.charon.campaign.folder.FileEntry;
import org.charon.campaign.folder.FolderEntry;
import org.charon.campaign.folder.FolderReader;
import org.charon.campaign.folder.Image;
import org.charon.campaign.folder.ImageType;
import org.charon.campaign.folder.ParsedFile;
import org.charon.campaign.problem.Problem;
import org.charon.campaign.problem.ReferenceContext;

/** Reads the {@code map} folder of a location. */
public final class LocationMapsReader {

    private static final String MANIFEST = "manifest.yaml";

    private final FolderReader reading;
    private final Map<String, String> roomDecks = new HashMap<>();
    private final Map<String, String> doorDecks = new HashMap<>();

    public LocationMapsReader(FolderReader reading) {
        this.reading = reading;
    }

    /**
     * @param folder a location's {@code map} folder
     * @param terminals slugs of the location's comm terminals
     * @return its maps; empty if there is none that can be used
     */
    public Optional<LocationMaps> read(FolderEntry folder, Set<String> terminals) {
        Optional<FileEntry> manifest = folder.file(MANIFEST);
        if (manifest.isPresent()) {
            return decks(folder, manifest.get(), terminals);
        }
        List<FileEntry> files = folder.filesEndingIn(".yaml");
        if (files.isEmpty()) {
            return Optional.empty();
        }
        for (FileEntry spare : files.subList(1, files.size())) {
            reading.note(new Problem(
                    spare.path(),
                    0,
                    "There are several maps here, but no manifest.yaml that lists them as decks.",
                    "Only " + files.get(0).name() + " is used."));
        }
        return reading.parse(files.get(0), MapReader.KIND)
                .resolve(ReferenceContext.NONE.withMaps(Map.of(), terminals))
                .map(map -> map.withImagePath(imageOf(folder, files.get(0))))
                .map(map -> new LocationMaps(
                        false,
                        "",
                        "",
                        List.of(new Deck(
                                LocationMaps.SINGLE,
                                map.name().isEmpty() ? files.get(0).stem() : map.name(),
                                1,
                                true,
                                map.description(),
                                map))));
    }

    private Optional<LocationMaps> decks(FolderEntry folder, FileEntry manifestFile, Set<String> terminals) {
        Optional<Manifest> used = manifest(folder, manifestFile);
        if (used.isEmpty()) {
            return Optional.empty();
        }
        Manifest manifest = used.get();
        Map<Manifest.Entry, ParsedFile<DeckMap>> files = new LinkedHashMap<>();
        for (Manifest.Entry deck : manifest.decks()) {
            folder.file(deck.file()).ifPresent(file -> files.put(deck, reading.parse(file, MapReader.KIND)));
        }
        ReferenceContext references = ReferenceContext.NONE.withMaps(rooms(manifest, files), terminals);
        List<Deck> decks = new ArrayList<>();
        files.forEach((deck, parsed) -> resolve(deck, parsed, references)
                .map(map -> map.withImagePath(imageOf(folder, parsed.entry())))
                .ifPresent(map -> decks.add(
                        new Deck(deck.id(), deck.name(), deck.level(), deck.isDefault(), deck.description(), map))));
        noteUnlisted(folder, manifest);
        return decks.isEmpty()
                ? Optional.empty()
                : Optional.of(new LocationMaps(true, manifest.name(), manifest.facilityType(), decks));
    }

    private Optional<Manifest> manifest(FolderEntry folder, FileEntry file) {
        ParsedFile<Manifest> parsed = reading.parse(file, Manifest.KIND);
        return parsed.resolve(
                ReferenceContext.NONE, problems -> parsed.provisional().ifPresent(manifest -> manifest.decks().stream()
                        .filter(deck -> folder.file(deck.file()).isEmpty())
                        .forEach(deck -> problems.warning(
                                deck.line(),
                                "The deck \"%s\" has the map file \"%s\", but there is no such file beside the manifest."
                                        .formatted(deck.id(), deck.file()),
                                "The deck is left out; the others are shown."))));
    }

    /** What other decks may lead to. A deck whose own file cannot be read is known by its id alone, so that one fault is one problem. */
    private static Map<String, Optional<Set<String>>> rooms(
            Manifest manifest, Map<Manifest.Entry, ParsedFile<DeckMap>> files) {
        Map<String, Optional<Set<String>>> rooms = new LinkedHashMap<>();
        for (Manifest.Entry deck : manifest.decks()) {
            ParsedFile<DeckMap> parsed = files.get(deck);
            rooms.put(
                    deck.id(),
                    parsed == null ? Optional.empty() : parsed.provisional().map(LocationMapsReader::roomIds));
        }
        return rooms;
    }

    private Optional<DeckMap> resolve(Manifest.Entry deck, ParsedFile<DeckMap> parsed, ReferenceContext references) {
        return parsed.resolve(references, problems -> parsed.provisional().ifPresent(map -> {
            for (String id : roomIds(map)) {
                String other = roomDecks.putIfAbsent(id, deck.id());
                if (other != null && !other.equals(deck.id())) {
                    problems.warning(
                            0,
                            "The room id \"%s\" is also used on the deck \"%s\".".formatted(id, other),
                            "Revealing one of the two rooms reveals both.");
                }
            }
            for (Doorway door : map.doorways()) {
                String other = doorDecks.putIfAbsent(door.id(), deck.id());
                if (other != null && !other.equals(deck.id())) {
                    problems.warning(
                            0,
                            "The door id \"%s\" is also used on the deck \"%s\".".formatted(door.id(), other),
                            "Setting one of the two doors sets both.");
                }
            }
        }));
    }

    private void noteUnlisted(FolderEntry folder, Manifest manifest) {
        Set<String> listed = manifest.decks().stream().map(Manifest.Entry::file).collect(Collectors.toSet());
        for (FileEntry file : folder.filesEndingIn(".yaml")) {
            if (!file.name().equals(MANIFEST) && !listed.contains(file.name())) {
                reading.note(new Problem(
                        file.path(),
                        0,
                        "The manifest does not list this map. Add it under `decks`.",
                        "It is not used."));
            }
        }
    }

    private static Set<String> roomIds(DeckMap map) {
        Set<String> ids = new HashSet<>();
        Stream.concat(map.rooms().stream(), map.corridors().stream()).forEach(room -> ids.add(room.id()));
        return ids;
    }

    private static String imageOf(FolderEntry folder, FileEntry map) {
        return folder.files().values().stream()
                .filter(file -> file.stem().equals(map.stem()))
                .flatMap(file -> ImageType.of(file.name()).stream().map(type -> new Image(file, type)))
                .map(Image::url)
                .findFirst()
                .orElse("");
    }
}
