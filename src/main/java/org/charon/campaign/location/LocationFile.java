package org.charon.campaign.location;

import static org.charon.campaign.format.Kinds.ANYTHING;
import static org.charon.campaign.format.Kinds.FLAG;
import static org.charon.campaign.format.Kinds.TEXT;
import static org.charon.campaign.format.Kinds.WHOLE;

import java.util.Map;
import java.util.function.Function;
import org.charon.campaign.format.Fields;
import org.charon.campaign.format.FileKind;
import org.charon.campaign.format.Format;
import org.charon.campaign.format.GmOnly;
import org.charon.campaign.format.Kinds;
import org.charon.campaign.format.Values;
import org.charon.campaign.lore.LoreRules;

/** What a {@code location.yaml} says; the meanings are those of {@link Location}. */
public record LocationFile(
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

    private static final Format<Map<String, Object>> CHARON = Format.of("the computer's instance", f -> {
        f.add("instance_id", ANYTHING, "What this instance is called.");
        f.add("designation", ANYTHING, "Its formal name.");
        f.add("clearance_level", ANYTHING, "Whom it obeys.");
        f.gmOnly(GmOnly.FIELD.key(), ANYTHING, "Whether the computer does not know this itself.");
        return Values::all;
    });

    public static final FileKind<LocationFile> KIND = FileKind.yaml(
            LocationFile.class,
            "location",
            "galaxy/**/location.yaml",
            "the location is named after its folder.",
            Format.of("a location", LocationFile::fields)
                    .furtherKeys(
                            "Shown to the GM as lore; `gm_only: true` keeps the location from the ship computer."));

    private static Function<Values, LocationFile> fields(Fields f) {
        var name = f.add("name", TEXT, "What people read; the folder's name if it is missing.");
        var type = f.add("type", TEXT, "Such as system, planet, moon, station, base, ship, deck or room.");
        var status = f.add("status", TEXT, "Shown as it is written.");
        var description = f.gmOnly("description", TEXT, "What there is to know.");
        var level = f.add("level", WHOLE, "Storey of a deck.");
        var isOrbital = f.add("is_orbital", FLAG, "Whether it orbits the location it lies in.");
        var charon = f.add("charon", Kinds.mapping(CHARON), "The ship computer's instance at this location.");
        var lore = f.gmOnly("lore", Kinds.mapping(LoreRules.FORMAT), "What the ship computer may tell of it.");
        return file -> new LocationFile(
                file.get(name),
                file.get(type),
                file.get(status),
                file.get(description),
                file.get(level),
                file.get(isOrbital),
                file.get(charon),
                file.get(lore).all(),
                file.get(lore).line(LoreRules.NOTE),
                file.others());
    }

    /** What is taken for a folder without the file. */
    static LocationFile missing() {
        return new LocationFile("", "", "", "", null, false, Map.of(), Map.of(), 0, Map.of());
    }
}
