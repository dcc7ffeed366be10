package org.charon.campaign.location;

import static org.charon.campaign.format.Kinds.ANYTHING;
import static org.charon.campaign.format.Kinds.FLAG;
import static org.charon.campaign.format.Kinds.TEXT;
import static org.charon.campaign.format.Kinds.WHOLE;

import java.util.Map;
import org.charon.campaign.format.Field;
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

    private static final Field<String> NAME =
            Field.of("name", TEXT, "What people read; the folder's name if it is missing.");
    private static final Field<String> TYPE =
            Field.of("type", TEXT, "Such as system, planet, moon, station, base, ship, deck or room.");
    private static final Field<String> STATUS = Field.of("status", TEXT, "Shown as it is written.");
    private static final Field<String> DESCRIPTION =
            Field.of("description", TEXT, "What there is to know.").gmOnly();
    private static final Field<Integer> LEVEL = Field.of("level", WHOLE, "Storey of a deck.");
    private static final Field<Boolean> IS_ORBITAL =
            Field.of("is_orbital", FLAG, "Whether it orbits the location it lies in.");
    private static final Field<Map<String, Object>> CHARON = Field.of(
            "charon",
            Kinds.mapping(Format.of(
                            "the computer's instance",
                            Field.of("instance_id", ANYTHING, "What this instance is called."),
                            Field.of("designation", ANYTHING, "Its formal name."),
                            Field.of("clearance_level", ANYTHING, "Whom it obeys."),
                            Field.of(GmOnly.FIELD.key(), ANYTHING, "Whether the computer does not know this itself.").gmOnly())
                    .as(Values::all)),
            "The ship computer's instance at this location.");
    private static final Field<Values> LORE = Field.of(
                    "lore", Kinds.mapping(LoreRules.FORMAT), "What the ship computer may tell of this location.")
            .gmOnly();

    public static final FileKind<LocationFile> KIND = FileKind.yaml(
            LocationFile.class,
            "location",
            "galaxy/**/location.yaml",
            "the location is named after its folder.",
            Format.of("a location", NAME, TYPE, STATUS, DESCRIPTION, LEVEL, IS_ORBITAL, CHARON, LORE)
                    .furtherKeys("Shown to the GM as lore; `gm_only: true` keeps the location from the ship computer.")
                    .as(file -> new LocationFile(
                            file.get(NAME),
                            file.get(TYPE),
                            file.get(STATUS),
                            file.get(DESCRIPTION),
                            file.get(LEVEL),
                            file.get(IS_ORBITAL),
                            file.get(CHARON),
                            file.get(LORE).all(),
                            file.get(LORE).line(LoreRules.NOTE),
                            file.others())));

    /** What is taken for a folder without the file. */
    static LocationFile missing() {
        return new LocationFile("", "", "", "", null, false, Map.of(), Map.of(), 0, Map.of());
    }
}
