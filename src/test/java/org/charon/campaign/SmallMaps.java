package org.charon.campaign;

import static org.charon.campaign.SmallCampaign.text;

import java.util.List;
import java.util.Map;
import org.charon.campaign.map.Deck;
import org.charon.campaign.map.DeckLink;
import org.charon.campaign.map.DeckMap;
import org.charon.campaign.map.DoorStatus;
import org.charon.campaign.map.DoorType;
import org.charon.campaign.map.Doorway;
import org.charon.campaign.map.Doorway.Placement;
import org.charon.campaign.map.Doorway.WallSpot;
import org.charon.campaign.map.Grid;
import org.charon.campaign.map.LinkType;
import org.charon.campaign.map.LocationMaps;
import org.charon.campaign.map.Orientation;
import org.charon.campaign.map.Poi;
import org.charon.campaign.map.PoiType;
import org.charon.campaign.map.Point;
import org.charon.campaign.map.Rect;
import org.charon.campaign.map.Room;
import org.charon.campaign.map.RoomStatus;
import org.charon.campaign.map.TerminalSpot;

/**
 * The maps of {@link SmallCampaign}.
 *
 * <pre>
 * upper, 16 x 10, default     0    4  6       10      14
 *                           0 +----+  +-------+-------+
 *                             |helm|  | mess  | vault |     dr-gap joins helm and mess, which do not touch
 *                           4 +----+--+-------+-------+     dr-out leads from mess, dr-vout from vault, to the outside
 *                             |        spine          |     spine is a corridor
 *                           6 +-----------------------+
 *
 * lower, 10 x 8               hold (0,0 4x4); crypt, L-shaped: (5,0 2x6) and (7,4 3x2)
 * station, single, 10 x 5     lobby (0,0 5x5), lab (5,0 5x5)
 * </pre>
 */
final class SmallMaps {

    private SmallMaps() {}

    static LocationMaps ferry() {
        return new LocationMaps(true, text("manifest", "name"), "freighter", List.of(lower(), upper(vault(10))));
    }

    /** The same after an edit: mess has grown over what was the vault, and the vault has moved below the corridor. */
    static LocationMaps ferryRebuilt() {
        return new LocationMaps(
                true,
                text("manifest", "name"),
                "freighter",
                List.of(
                        lower(),
                        upper(List.of(
                                room("helm", new Rect(0, 0, 4, 4)),
                                room("mess", new Rect(6, 0, 8, 4)),
                                room("vault", new Rect(6, 6, 4, 4))))));
    }

    /** The same after the lower deck was taken out of the manifest. */
    static LocationMaps ferryWithoutLower() {
        return new LocationMaps(true, text("manifest", "name"), "freighter", List.of(upper(vault(10))));
    }

    static LocationMaps ferryWithoutUpper() {
        return new LocationMaps(true, text("manifest", "name"), "freighter", List.of(lower()));
    }

    static LocationMaps station() {
        DeckMap map = new DeckMap(
                "",
                text("station", "map name"),
                "",
                text("station", "map description"),
                new Grid(10, 5, 1, true),
                List.of(room("lobby", new Rect(0, 0, 5, 5)), room("lab", new Rect(5, 0, 5, 5))),
                List.of(),
                List.of(door("dr-ll", "lobby", "lab", DoorType.BLAST_DOOR, vertical(5, 2))),
                List.of(),
                List.of(terminal("sp-clerk", "lab", "clerk")),
                List.of(poi("poi-lab", "lab", PoiType.OBJECTIVE)),
                Map.of(),
                "");
        return new LocationMaps(
                false,
                "",
                "",
                List.of(new Deck(LocationMaps.SINGLE, map.name(), 1, false, text("station", "note"), map)));
    }

    /** The same after the upper deck's grid has lost everything right of mess and below the corridor, and the lower deck's most of all. */
    static LocationMaps ferryShrunk() {
        return new LocationMaps(
                true,
                text("manifest", "name"),
                "freighter",
                List.of(
                        onGrid(lower(), new Grid(3, 2, 1.5, true)),
                        onGrid(upper(vault(10)), new Grid(10, 6, 1.5, true))));
    }

    private static Deck onGrid(Deck deck, Grid grid) {
        DeckMap map = deck.map();
        return new Deck(
                deck.id(),
                deck.name(),
                deck.level(),
                deck.isDefault(),
                deck.description(),
                new DeckMap(
                        map.deckId(),
                        map.name(),
                        map.locationName(),
                        map.description(),
                        grid,
                        map.rooms(),
                        map.corridors(),
                        map.doorways(),
                        map.links(),
                        map.terminals(),
                        map.pois(),
                        map.metadata(),
                        map.imagePath()));
    }

    private static List<Room> vault(double x) {
        return List.of(
                room("helm", new Rect(0, 0, 4, 4)),
                room("mess", new Rect(6, 0, 4, 4)),
                room("vault", new Rect(x, 0, 4, 4)));
    }

    private static Deck upper(List<Room> rooms) {
        DeckMap map = new DeckMap(
                "upper",
                text("upper", "map name"),
                text("upper", "location name"),
                text("upper", "map description"),
                new Grid(16, 10, 1.5, true),
                rooms,
                List.of(room("spine", new Rect(0, 4, 14, 2))),
                List.of(
                        new Doorway(
                                "dr-gap",
                                "helm",
                                "mess",
                                DoorType.STANDARD,
                                DoorStatus.CLOSED,
                                new Placement(vertical(5, 2), vertical(4, 2), vertical(6, 2))),
                        door("dr-mv", "mess", "vault", DoorType.STANDARD, vertical(10, 2)),
                        door("dr-out", "", "mess", DoorType.AIRLOCK, horizontal(8, 0)),
                        door("dr-vout", "vault", "", DoorType.EMERGENCY, vertical(14, 2)),
                        door("dr-sh", "spine", "helm", DoorType.OPEN, horizontal(2, 4)),
                        door("dr-sv", "spine", "vault", DoorType.STANDARD, horizontal(12, 4))),
                List.of(
                        link("ld-mess", "mess", "lower", "hold", LinkType.LADDER),
                        link("ld-vault", "vault", "lower", "crypt", LinkType.HATCH),
                        link("ld-spine", "spine", "lower", "", LinkType.LIFT)),
                List.of(terminal("sp-captain", "helm", "captain"), terminal("sp-keeper", "vault", "keeper")),
                List.of(
                        poi("poi-mess", "mess", PoiType.ITEM),
                        poi("poi-vault", "vault", PoiType.HAZARD),
                        poi("poi-spine", "spine", PoiType.NPC),
                        poi("poi-nowhere", "", PoiType.ITEM)),
                Map.of("upper-key", List.of(text("upper", "metadata"))),
                "/data/galaxy/sol/ferry/map/" + text("upper", "drawing") + ".png");
        return new Deck("upper", text("upper", "name"), 2, true, text("upper", "note"), map);
    }

    private static Deck lower() {
        DeckMap map = new DeckMap(
                "lower",
                text("lower", "map name"),
                text("lower", "location name"),
                text("lower", "map description"),
                new Grid(10, 8, 1.5, false),
                List.of(
                        room("hold", new Rect(0, 0, 4, 4)),
                        new Room(
                                "crypt",
                                text("crypt", "name"),
                                new Rect(5, 0, 5, 6),
                                List.of(new Rect(5, 0, 2, 6), new Rect(7, 4, 3, 2)),
                                text("crypt", "kind"),
                                text("crypt", "description"),
                                RoomStatus.HAZARD)),
                List.of(),
                List.of(new Doorway(
                        "dr-hc",
                        "hold",
                        "crypt",
                        DoorType.STANDARD,
                        DoorStatus.LOCKED,
                        new Placement(vertical(4.5, 2), vertical(4, 2), vertical(5, 2)))),
                List.of(
                        link("ld-hold", "hold", "upper", "mess", LinkType.LADDER),
                        link("ld-crypt", "crypt", "upper", "vault", LinkType.HATCH)),
                List.of(terminal("sp-cargo", "hold", "cargo")),
                List.of(poi("poi-hold", "hold", PoiType.ITEM), poi("poi-crypt", "crypt", PoiType.OBJECTIVE)),
                Map.of("lower-key", Map.of("deeper", text("lower", "metadata"))),
                "/data/galaxy/sol/ferry/map/" + text("lower", "drawing") + ".png");
        return new Deck("lower", text("lower", "name"), 1, false, text("lower", "note"), map);
    }

    private static Room room(String id, Rect bounds) {
        return new Room(id, text(id, "name"), bounds, List.of(), "", text(id, "description"), RoomStatus.OPERATIONAL);
    }

    private static Doorway door(String id, String from, String to, DoorType type, WallSpot spot) {
        return new Doorway(id, from, to, type, DoorStatus.CLOSED, new Placement(spot, spot, spot));
    }

    private static DeckLink link(String id, String from, String deck, String to, LinkType type) {
        return new DeckLink(id, from, deck, to, type, text(id, "status"));
    }

    private static TerminalSpot terminal(String id, String room, String slug) {
        return new TerminalSpot(id, room, new Point(0.5, 0.5), slug, text(id, "name"));
    }

    private static Poi poi(String id, String room, PoiType type) {
        return new Poi(
                id,
                type,
                room,
                new Point(1.5, 1.5),
                text(id, "name"),
                text(id, "icon"),
                text(id, "status"),
                text(id, "description"));
    }

    private static WallSpot vertical(double x, double y) {
        return new WallSpot(x, y, Orientation.VERTICAL);
    }

    private static WallSpot horizontal(double x, double y) {
        return new WallSpot(x, y, Orientation.HORIZONTAL);
    }
}
