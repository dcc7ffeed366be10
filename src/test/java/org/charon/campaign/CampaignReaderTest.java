package org.charon.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.charon.campaign.chart.Body;
import org.charon.campaign.chart.OrbitMap;
import org.charon.campaign.chart.StarMap;
import org.charon.campaign.comms.AccessLevel;
import org.charon.campaign.comms.Mail;
import org.charon.campaign.comms.Terminal;
import org.charon.campaign.location.Location;
import org.charon.campaign.location.Locations.Lookup;
import org.charon.campaign.map.Deck;
import org.charon.campaign.map.DeckMap;
import org.charon.campaign.map.DoorStatus;
import org.charon.campaign.map.DoorType;
import org.charon.campaign.map.Doorway;
import org.charon.campaign.map.Grid;
import org.charon.campaign.map.GridSquare;
import org.charon.campaign.map.LocationMaps;
import org.charon.campaign.map.Orientation;
import org.charon.campaign.map.Point;
import org.charon.campaign.map.Rect;
import org.charon.campaign.map.Room;
import org.charon.campaign.map.RoomStatus;
import org.charon.campaign.roster.CrewMember;
import org.charon.campaign.roster.Gauge;
import org.charon.campaign.roster.Npc;
import org.charon.campaign.roster.SessionLog;
import org.charon.campaign.ship.ShipSystem;
import org.charon.campaign.ship.SystemState;
import org.charon.campaign.ship.SystemStatus;
import org.junit.jupiter.api.Test;

/** Reads a small campaign that has one of everything, and nothing wrong. */
class CampaignReaderTest {

    private static final Campaign CAMPAIGN = Campaigns.fixture("small");

    @Test
    void findsNothingWrong() {
        assertThat(CAMPAIGN.problems()).isEmpty();
    }

    @Test
    void readsLocationsByFolder() {
        assertThat(CAMPAIGN.locations().byPath().keySet())
                .containsExactly(
                        "sol",
                        "sol/earth",
                        "sol/earth/base",
                        "sol/earth/luna",
                        "sol/earth/ring",
                        "sol/earth/yard",
                        "sol/mars",
                        "sol/mars/base",
                        "sol/tug");
        Location base = location("sol/earth/base");
        assertThat(base.name()).isEqualTo("Base One");
        assertThat(base.lore()).isEqualTo(Map.of("population", 12L, "founded", "2101-02-03"));
        assertThat(base.charon()).containsEntry("instance_id", "CH-B");
        assertThat(base.loreNote()).containsEntry("note", "Trust nobody.");
        assertThat(location("sol/earth/ring").isOrbital()).isTrue();
        assertThat(CAMPAIGN.locations().find("base"))
                .isEqualTo(new Lookup.Ambiguous(List.of("sol/earth/base", "sol/mars/base")));
    }

    @Test
    void readsAnOlderMap() {
        LocationMaps site = location("sol/earth/base").site().orElseThrow();
        assertThat(site.multiDeck()).isFalse();
        assertThat(site.defaultDeck().id()).isEqualTo(LocationMaps.SINGLE);
        DeckMap map = site.defaultDeck().map();
        assertThat(map.grid()).isEqualTo(new Grid(20, 10, 2, false));
        assertThat(map.rooms()).extracting(Room::status).containsExactly(RoomStatus.WARNING, RoomStatus.OPERATIONAL);
        assertThat(map.corridors()).extracting(Room::id).containsExactly("tube");
        assertThat(map.metadata()).isEqualTo(Map.of("author", "Ann"));
        assertThat(map.imagePath()).isEqualTo("/data/galaxy/sol/earth/base/map/base.png");

        assertThat(map.doorways()).extracting(Doorway::id).containsExactly("d1", "tube--hall", "d3");
        Doorway first = map.doorways().get(0);
        assertThat(first.type()).isEqualTo(DoorType.AIRLOCK);
        assertThat(first.status()).isEqualTo(DoorStatus.LOCKED);
        assertThat(first.placement().between()).isEqualTo(new Doorway.WallSpot(2.5, 3.5, Orientation.VERTICAL));
        assertThat(map.doorways().get(1).placement().between())
                .isEqualTo(new Doorway.WallSpot(5, 3.5, Orientation.VERTICAL));
        assertThat(map.doorways().get(2).to()).isEmpty();
        assertThat(map.doorways().get(2).placement().atFrom())
                .isEqualTo(new Doorway.WallSpot(0, 3.5, Orientation.VERTICAL));

        assertThat(map.pois().get(0).position()).isEqualTo(new Point(6.5, 3));
        assertThat(map.pois().get(1).id()).isEqualTo("poi-item");
        assertThat(map.pois().get(1).room()).as("found by its position").isEqualTo("lock");
    }

    @Test
    void readsGridRooms() {
        DeckMap map =
                location("sol/mars/base").site().orElseThrow().defaultDeck().map();
        Room ell = map.rooms().get(0);
        assertThat(ell.bounds()).isEqualTo(new Rect(0, 0, 6, 6));
        assertThat(ell.rects()).hasSize(2);
        assertThat(ell.type()).isEqualTo("quarters");
        assertThat(map.rooms().get(1).status())
                .as("a type may stand for the status")
                .isEqualTo(RoomStatus.HAZARD);
        assertThat(map.roomIdUnder(new GridSquare(1, 5, 1))).isEqualTo("ell");
        assertThat(map.roomIdUnder(new GridSquare(3, 1, 1))).isEqualTo("nook");

        assertThat(map.doorways()).extracting(Doorway::from).containsExactly("ell", "ell", "ell");
        assertThat(map.doorways()).extracting(Doorway::to).containsExactly("nook", "nook", "");
        assertThat(map.doorways())
                .extracting(door -> door.placement().between())
                .containsExactly(
                        new Doorway.WallSpot(2, 2.5, Orientation.VERTICAL),
                        new Doorway.WallSpot(3.5, 4, Orientation.HORIZONTAL),
                        new Doorway.WallSpot(0, 0.5, Orientation.VERTICAL));
        assertThat(map.doorways())
                .extracting(Doorway::status)
                .as("an opening without a state is open")
                .containsExactly(DoorStatus.CLOSED, DoorStatus.OPEN, DoorStatus.SEALED);
    }

    @Test
    void readsDecks() {
        LocationMaps site = location("sol/tug").site().orElseThrow();
        assertThat(site.multiDeck()).isTrue();
        assertThat(site.facilityType()).isEqualTo("ship");
        assertThat(site.decks()).extracting(Deck::id).containsExactly("top", "low");
        assertThat(site.defaultDeck().id()).isEqualTo("low");
        DeckMap top = site.deck("top").orElseThrow().map();
        assertThat(top.links().get(0).toRoom()).isEqualTo("hold");
        assertThat(top.doorways()).extracting(Doorway::id).containsExactly("c1", "bridge--mess", "bridge--mess-2");
        assertThat(top.doorways().get(1).placement().between().x())
                .isNotEqualTo(top.doorways().get(2).placement().between().x());
        assertThat(site.deck("low").orElseThrow().map().grid())
                .as("a missing grid is as large as the rooms")
                .isEqualTo(new Grid(7, 7, 1, true));
    }

    @Test
    void sortsMailOfTheCentralStoreToItsOwners() {
        Map<String, Terminal> terminals = location("sol/earth/ring").terminals();
        Terminal bridge = terminals.get("bridge");
        assertThat(bridge.accessLevel()).isEqualTo(AccessLevel.RESTRICTED);
        assertThat(bridge.inbox()).extracting(Mail::messageId).containsExactly("m-2");
        Mail mail = bridge.inbox().get(0);
        assertThat(mail.to()).isEqualTo("ida rook, Old Tam");
        assertThat(mail.timestamp()).isEqualTo("2184-03-02T08:00:00");
        assertThat(mail.read()).isTrue();
        assertThat(mail.body()).isEqualTo("Take **berth** four.");
        assertThat(bridge.sent()).extracting(Mail::messageId).containsExactly("m-1");
        assertThat(bridge.sent().get(0).priority()).isEqualTo("NORMAL");
        assertThat(terminals.get("cargo").inbox()).as("nobody's terminal").isEmpty();
        assertThat(terminals.get("cargo").name()).isEqualTo("cargo");
    }

    @Test
    void readsMailOfTheOlderLayout() {
        Terminal lab = location("sol/mars/base").terminals().get("lab");
        assertThat(lab.inbox()).singleElement().satisfies(mail -> {
            assertThat(mail.contact()).isEqualTo("mission");
            assertThat(mail.messageId()).isEqualTo("inbox/mission/1");
            assertThat(mail.timestamp()).isEqualTo("2184-01-05");
        });
        assertThat(lab.sent()).extracting(Mail::messageId).containsExactly("sent/mission/1");
    }

    @Test
    void readsTheRosters() {
        CrewMember ida = CAMPAIGN.crew().get(0);
        assertThat(ida.characterClass()).isEqualTo("Drifter");
        assertThat(ida.stats()).isEqualTo(Map.of("strength", 30, "speed", 41, "intellect", 35, "combat", 22));
        assertThat(ida.health()).isEqualTo(new Gauge(9, 12));
        assertThat(CAMPAIGN.crew().get(1).id()).as("made of the name").isEqualTo("old-tam");
        assertThat(CAMPAIGN.crew().get(1).health()).isEqualTo(new Gauge(10, 10));
        assertThat(CAMPAIGN.npcs()).extracting(Npc::id).containsExactly("7", "shade");
        assertThat(CAMPAIGN.npcs()).extracting(Npc::gmOnly).containsExactly(false, true);
        assertThat(CAMPAIGN.npc("7").orElseThrow().name()).isEqualTo("42");
    }

    @Test
    void readsTheShip() {
        var ship = CAMPAIGN.ship().orElseThrow();
        assertThat(ship.hull()).isEqualTo(new Gauge(30, 40));
        assertThat(ship.systems().get(ShipSystem.ENGINES))
                .isEqualTo(new SystemState(SystemStatus.STRESSED, 60, "Hot."));
        assertThat(ship.systems().get(ShipSystem.COMMS)).isEqualTo(new SystemState(SystemStatus.ONLINE, 100, ""));
        assertThat(ship.fuel()).isNull();
        assertThat(ship.supplies()).isEmpty();
    }

    @Test
    void readsLogsNewestFirst() {
        assertThat(CAMPAIGN.sessions()).extracting(SessionLog::title).containsExactly("two", "Arrival");
        SessionLog first = CAMPAIGN.sessions().get(1);
        assertThat(first.date()).isEqualTo("2184-03-01");
        assertThat(first.npcs()).containsExactly("Ida Rook", "The Clerk");
        assertThat(first.body()).isEqualTo("We landed.");
    }

    @Test
    void readsTheComputersCharacter() {
        assertThat(CAMPAIGN.charon().designation()).isEqualTo("CH-1");
        assertThat(CAMPAIGN.charon().fallbackResponses()).containsExactly("No data, sorry.", "Say again.");
    }

    @Test
    void readsTheCharts() {
        StarMap stars = CAMPAIGN.charts().starMap().orElseThrow();
        assertThat(stars.camera().lookAt()).containsExactly(0.0, 0.0, 0.0);
        assertThat(stars.systems()).extracting(StarMap.StarSystem::hasSystemMap).containsExactly(true, false);
        assertThat(stars.systems()).extracting(StarMap.StarSystem::color).containsExactly("#ffaa08", "#00aaff");
        assertThat(stars.nebulae().get(0).type()).isEqualTo(StarMap.NebulaType.DARK);

        List<Body> bodies = CAMPAIGN.charts().systemMaps().get("sol").bodies();
        assertThat(bodies).extracting(Body::hasOrbitMap).containsExactly(true, false, false);
        assertThat(bodies).extracting(Body::surfaceFacilityCount).containsExactly(2, 1, 0);
        assertThat(bodies).extracting(Body::orbitalStationCount).containsExactly(1, 0, 0);

        OrbitMap orbit = CAMPAIGN.charts().orbitMaps().get("sol/earth");
        assertThat(orbit.moons()).extracting(Body::locationSlug).containsExactly("luna");
        assertThat(orbit.surfaceMarkers().get(0).latitude()).isEqualTo(-12.5);
    }

    @Test
    void indexesImagesAlone() {
        assertThat(CAMPAIGN.images().find("campaign/NPCs/images/ida.svg")).isPresent();
        assertThat(CAMPAIGN.images().find("textures/earth.png")).isPresent();
        assertThat(CAMPAIGN.images().find("campaign/npcs.yaml")).isEmpty();
        assertThat(CAMPAIGN.images().find("campaign/notes.md")).isEmpty();
        assertThat(CAMPAIGN.images().find("../small/textures/earth.png")).isEmpty();
        assertThat(CAMPAIGN.images().below("campaign/NPCs/images"))
                .singleElement()
                .satisfies(image -> assertThat(image.url()).isEqualTo("/data/campaign/NPCs/images/ida.svg"));
    }

    private static Location location(String path) {
        return CAMPAIGN.locations().byPath().get(path);
    }
}
