package org.charon.campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.charon.campaign.roster.CrewMember;
import org.charon.campaign.roster.Gauge;
import org.charon.campaign.roster.Npc;
import org.charon.campaign.roster.RosterNote;
import org.charon.campaign.roster.SessionLog;
import org.charon.campaign.ship.Ship;
import org.charon.campaign.ship.ShipSystem;
import org.charon.campaign.ship.Stock;
import org.charon.campaign.ship.SystemState;
import org.charon.campaign.ship.SystemStatus;

/**
 * People, ship and logs of the {@link SmallCampaign}: cass and the second log are the GM's alone, and so are bo's name, portrait and
 * description, most of what hal is made of, and one of the supplies.
 */
final class SmallRosters {

    private SmallRosters() {}

    /** The same campaign with crew, ship and logs. */
    static Campaign in(Campaign campaign) {
        return new Campaign(
                campaign.locations(),
                campaign.charts(),
                List.of(hal()),
                campaign.npcs(),
                Optional.of(ship()),
                List.of(log("first", Set.of("title", "npcs")), log("second", Set.of())),
                campaign.charon(),
                campaign.images(),
                campaign.problems());
    }

    static List<Npc> npcs() {
        return List.of(
                npc("ada", false, Set.of()),
                npc("bo", false, Set.of("name", "portrait", "description")),
                npc("cass", true, Set.of()));
    }

    private static Npc npc(String id, boolean gmOnly, Set<String> hidden) {
        return new Npc(
                id,
                text(id, "npc name"),
                text(id, "role"),
                text(id, "faction"),
                text(id, "whereabouts"),
                "/data/campaign/NPCs/images/" + text(id, "portrait") + ".png",
                text(id, "npc status"),
                text(id, "npc description"),
                gmOnly,
                List.of(new RosterNote("Secret", text(id, "note"))),
                hidden);
    }

    private static CrewMember hal() {
        return new CrewMember(
                "hal",
                text("hal", "crew name"),
                text("hal", "callsign"),
                text("hal", "crew role"),
                text("hal", "class"),
                "",
                Map.of("strength", 31),
                Map.of("fear", 32),
                33,
                new Gauge(34, 35),
                36,
                37,
                text("hal", "background"),
                text("hal", "motivation"),
                text("hal", "crew status"),
                text("hal", "crew description"),
                false,
                List.of(new RosterNote("Secret", text("hal", "note"))),
                Set.of("name", "callsign", "stats", "saves", "stress", "health", "wounds", "armor", "motivation"));
    }

    private static Ship ship() {
        Map<ShipSystem, SystemState> systems = new LinkedHashMap<>();
        for (ShipSystem system : ShipSystem.values()) {
            systems.put(system, new SystemState(SystemStatus.ONLINE, 90, text(system.wire(), "info")));
        }
        return new Ship(
                text("ship", "ship name"),
                "",
                4,
                6,
                new Gauge(41, 50),
                new Gauge(6, 10),
                systems,
                stock("fuel", false),
                stock("jump", true),
                List.of(stock("water", false), stock("contraband", true)));
    }

    private static Stock stock(String of, boolean gmOnly) {
        return new Stock(text(of, "stock"), text(of, "stock text"), 1.0, 2.0, "", gmOnly);
    }

    private static SessionLog log(String of, Set<String> hidden) {
        return new SessionLog(
                1,
                text(of, "date"),
                text(of, "log title"),
                text(of, "log location"),
                List.of(text(of, "log npc")),
                text(of, "log body"),
                of.equals("second"),
                hidden);
    }

    private static String text(String about, String what) {
        return SmallCampaign.text(about, what);
    }
}
