package org.charon.campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.charon.campaign.chart.Charts;
import org.charon.campaign.comms.AccessLevel;
import org.charon.campaign.comms.Mail;
import org.charon.campaign.comms.Terminal;
import org.charon.campaign.computer.CharonContext;
import org.charon.campaign.folder.Images;
import org.charon.campaign.location.Location;
import org.charon.campaign.location.Locations;
import org.charon.campaign.lore.Note;
import org.charon.campaign.map.LocationMaps;
import org.charon.campaign.roster.Npc;

/**
 * A campaign made by hand for tests, with one of everything that can be hidden. Every text in it is unique and says what it is, so that a
 * leak names itself.
 *
 * <pre>
 * sol/ferry        ship, two decks (upper is the default), terminals captain, keeper, cargo, and spare which stands in no room
 * sol/earth/base   station, a single map, terminal clerk
 * vega/moon        no map
 * vega/moon/base   no map, terminal hermit
 * </pre>
 */
public final class SmallCampaign {

    public static final String FERRY = "sol/ferry";
    public static final String STATION = "sol/earth/base";
    public static final String MOON = "vega/moon";
    public static final String OUTPOST = "vega/moon/base";

    private SmallCampaign() {}

    /**
     * @return the campaign as play begins
     */
    public static Campaign whole() {
        return with(Optional.of(SmallMaps.ferry()), SmallRosters.npcs());
    }

    /**
     * @return after the GM has edited the ship's map: mess lies where the vault was, the vault elsewhere
     */
    public static Campaign rebuilt() {
        return with(Optional.of(SmallMaps.ferryRebuilt()), SmallRosters.npcs());
    }

    /**
     * @return after the GM has edited the ship's map: both decks have smaller grids, the lower one of 3 by 2 cells
     */
    public static Campaign shrunk() {
        return with(Optional.of(SmallMaps.ferryShrunk()), SmallRosters.npcs());
    }

    /**
     * @return without the ship's lower deck
     */
    public static Campaign withoutLowerDeck() {
        return with(Optional.of(SmallMaps.ferryWithoutLower()), SmallRosters.npcs());
    }

    /**
     * @return without the ship's upper deck, the default one
     */
    public static Campaign withoutUpperDeck() {
        return with(Optional.of(SmallMaps.ferryWithoutUpper()), SmallRosters.npcs());
    }

    /**
     * @return without any map of the ship
     */
    public static Campaign withoutShipMap() {
        return with(Optional.empty(), SmallRosters.npcs());
    }

    /**
     * @return without the NPC ada
     */
    public static Campaign withoutAda() {
        return with(
                Optional.of(SmallMaps.ferry()),
                SmallRosters.npcs().stream()
                        .filter(npc -> !npc.id().equals("ada"))
                        .toList());
    }

    /**
     * @return without a ship of the players', and without crew and logs
     */
    public static Campaign withoutShip() {
        Campaign whole = whole();
        return new Campaign(whole.locations(), whole.npcs(), List.of());
    }

    /**
     * @return without any map of space
     */
    public static Campaign withoutCharts() {
        return with(Optional.of(SmallMaps.ferry()), SmallRosters.npcs(), Charts.NONE);
    }

    /**
     * @param about what a text belongs to
     * @param what which text of it
     * @return a text that occurs nowhere else
     */
    public static String text(String about, String what) {
        return "the " + what + " of " + about;
    }

    private static Campaign with(Optional<LocationMaps> ferry, List<Npc> npcs) {
        return with(ferry, npcs, SmallCharts.whole());
    }

    private static Campaign with(Optional<LocationMaps> ferry, List<Npc> npcs, Charts charts) {
        Location ship = location(
                "ferry",
                FERRY,
                "ship",
                ferry,
                List.of(
                        terminal("captain", mail("in-captain", "sent-captain")),
                        terminal("keeper", mail("in-keeper", "sent-keeper")),
                        terminal("cargo", mail("in-cargo", "sent-cargo")),
                        terminal("spare", mail("in-spare", "sent-spare"))),
                List.of());
        Location station = location(
                "base",
                STATION,
                "station",
                Optional.of(SmallMaps.station()),
                List.of(terminal("clerk", mail("in-clerk", "sent-clerk"))),
                List.of());
        Location earth = location("earth", "sol/earth", "planet", Optional.empty(), List.of(), List.of(station));
        Location outpost = location(
                "base",
                OUTPOST,
                "base",
                Optional.empty(),
                List.of(terminal("hermit", mail("in-hermit", "sent-hermit"))),
                List.of());
        Location moon = location("moon", MOON, "moon", Optional.empty(), List.of(), List.of(outpost));
        return SmallRosters.in(new Campaign(
                new Locations(List.of(
                        location("sol", "sol", "system", Optional.empty(), List.of(), List.of(earth, ship)),
                        location("vega", "vega", "system", Optional.empty(), List.of(), List.of(moon)))),
                charts,
                List.of(),
                npcs,
                Optional.empty(),
                List.of(),
                CharonContext.DEFAULT,
                Images.NONE,
                List.of()));
    }

    private static Location location(
            String slug,
            String path,
            String type,
            Optional<LocationMaps> site,
            List<Terminal> terminals,
            List<Location> children) {
        Map<String, Terminal> bySlug = new LinkedHashMap<>();
        terminals.forEach(terminal -> bySlug.put(terminal.slug(), terminal));
        return new Location(
                slug,
                path,
                text(path, "name"),
                type,
                text(path, "status"),
                text(path, "description"),
                null,
                false,
                Map.of("designation", text(path, "designation")),
                Map.of("note", text(path, "lore note")),
                Note.of(text(path, "lore note")),
                Map.of("rumour", List.of(text(path, "lore"))),
                site,
                bySlug,
                children);
    }

    private static Terminal terminal(String slug, List<Mail> mails) {
        return new Terminal(
                slug,
                text(slug, "title"),
                text(slug, "owner"),
                text(slug, "terminal id"),
                AccessLevel.CLASSIFIED,
                text(slug, "terminal description"),
                mails.subList(0, 1),
                mails.subList(1, 2));
    }

    private static List<Mail> mail(String... ids) {
        return List.of(ids).stream()
                .map(id -> new Mail(
                        id,
                        text(id, "conversation"),
                        "",
                        text(id, "timestamp"),
                        "NORMAL",
                        text(id, "subject"),
                        text(id, "sender"),
                        text(id, "recipient"),
                        false,
                        text(id, "contact"),
                        text(id, "body")))
                .toList();
    }
}
