package org.charon.campaign.location;

import java.util.Map;
import java.util.Set;
import org.charon.campaign.format.FileKind;
import org.charon.campaign.format.YamlMap;
import org.charon.campaign.lore.LoreRules;

/** What a {@code location.yaml} says; the meanings are those of {@link Location}. */
record LocationFile(
        String name,
        String type,
        String status,
        String description,
        Integer level,
        boolean isOrbital,
        Map<String, Object> charon,
        Map<String, Object> loreNote,
        int noteLine,
        Map<String, Object> lore) {

    static final FileKind<LocationFile> KIND =
            FileKind.yaml(LocationFile.class, "the location is named after its folder.", LocationFile::read);

    private static final Set<String> KEYS =
            Set.of("name", "type", "status", "description", "level", "is_orbital", "charon", "lore");

    /** What is taken for a folder without the file. */
    static LocationFile missing() {
        return new LocationFile("", "", "", "", null, false, Map.of(), Map.of(), 0, Map.of());
    }

    private static LocationFile read(YamlMap file) {
        YamlMap lore = file.map("lore");
        LoreRules.check(lore);
        return new LocationFile(
                file.text("name"),
                file.text("type"),
                file.text("status"),
                file.text("description"),
                file.wholeOrNull("level"),
                file.flag("is_orbital", false),
                file.freeMap("charon"),
                lore.without(Set.of()),
                lore.line("note"),
                file.without(KEYS));
    }
}
