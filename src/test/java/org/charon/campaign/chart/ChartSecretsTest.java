package org.charon.campaign.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.charon.view.TestGame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a chart keeps for the GM is on no chart of the players. */
class ChartSecretsTest {

    private static final String SECRET = "Black Ledger";

    @TempDir
    Path folder;

    @Test
    void entries_of_every_kind_can_be_kept_back() {
        Charts charts = new ChartFolder(folder)
                .stars("""
                        systems:
                          - {name: Sun, location_slug: sun, position: [0, 0, 0]}
                          - {name: Black Ledger, position: [1, 0, 0], gm_only: true}
                        routes:
                          - {from: Sun, to: Black Ledger}
                          - {from: Sun, to: Sun, route_type: Black Ledger run, gm_only: true}
                          - {from: Sun, to: Sun, route_type: loop}
                        nebulae:
                          - {name: Black Ledger, position: [0, 0, 0], gm_only: true}
                          - {name: Veil, position: [0, 0, 0]}
                        """)
                .system("bodies: [{name: Rock, location_slug: rock}, {name: Black Ledger, gm_only: yes}]")
                .planet("""
                        moons: [{name: Black Ledger, gm_only: true}, {name: Pebble}]
                        orbital_stations: [{name: Black Ledger, gm_only: true}, {name: Dock}]
                        surface_markers: [{name: Black Ledger, gm_only: true}, {name: Field}]
                        """)
                .read()
                .charts();

        assertThat(json(charts)).contains(SECRET);
        assertThat(json(charts.open()))
                .doesNotContain(SECRET)
                .contains("loop", "Veil", "Rock", "Pebble", "Dock", "Field");
    }

    @Test
    void lines_of_the_information_can_be_kept_back_at_any_depth() throws JsonProcessingException {
        Charts charts = new ChartFolder(folder).system("""
                        bodies:
                          - name: Rock
                            info:
                              open: Plain
                              worded: {text: Said, gm_only: false}
                              truth: {text: Black Ledger, gm_only: true}
                              quoted: {text: Black Ledger, gm_only: "true"}
                              list: [Heard, {text: Black Ledger, gm_only: true}]
                              deep: {deeper: {note: Black Ledger, gm_only: true}, kept: Seen}
                          - {name: Whole, info: {text: Black Ledger, gm_only: true}}
                          - {name: Moved, info: {gm_only: true, text: Black Ledger}, location_slug: rock}
                        """).read().charts();

        String open = json(charts.open());
        assertThat(open).doesNotContain(SECRET, "gm_only").contains("Plain", "Said", "Heard", "Seen");
        JsonNode all = TestGame.json().readTree(json(charts)).at("/system_maps/sun/bodies");
        assertThat(all.at("/0/info/truth").asText()).isEqualTo(SECRET);
        assertThat(all.at("/0/info/list/1").asText()).isEqualTo(SECRET);
        assertThat(all.at("/0/info/deep/deeper/note").asText()).isEqualTo(SECRET);
        assertThat(all.at("/1/info").asText()).isEqualTo(SECRET);
    }

    @Test
    void what_lies_at_a_place_that_is_kept_back_is_kept_back_with_it() {
        ChartFolder files = new ChartFolder(folder)
                .stars("systems: [{name: Sun, location_slug: sun, position: [0, 0, 0]}]")
                .system("bodies: [{name: Rock, location_slug: rock}]")
                .planet("moons: [{name: Pebble, location_slug: pebble}]")
                .moon("planet: {name: Pebble}");
        Charts open = files.read().charts().open();
        assertThat(open.orbitMaps()).containsOnlyKeys("sun/rock", "sun/rock/pebble");
        assertThat(open.systemMaps().get("sun").bodies().get(0).hasOrbitMap()).isTrue();

        files.system("bodies: [{name: Rock, location_slug: rock, gm_only: true}]");
        open = files.read().charts().open();
        assertThat(open.orbitMaps()).isEmpty();
        assertThat(open.systemMaps()).containsOnlyKeys("sun");

        files.stars("systems: [{name: Sun, location_slug: sun, position: [0, 0, 0], gm_only: true}]");
        open = files.read().charts().open();
        assertThat(open.systemMaps()).isEmpty();
        assertThat(files.read().charts().systemMaps()).containsOnlyKeys("sun");
    }

    @Test
    void a_place_that_is_kept_back_is_not_counted_for_the_players() {
        ChartFolder files = new ChartFolder(folder)
                .system("bodies: [{name: Rock, location_slug: rock}]")
                .location("sun/rock/mine", "{name: Mine, type: facility}")
                .location("sun/rock/dock", "{name: Dock, type: station}")
                .planet("""
                        surface_markers: [{name: Mine, location_slug: mine, gm_only: true}]
                        orbital_stations: [{name: Dock, location_slug: dock, gm_only: true}]
                        """);

        Charts charts = files.read().charts();

        Body all = charts.systemMaps().get("sun").bodies().get(0);
        assertThat(all.surfaceFacilityCount() + all.orbitalStationCount()).isEqualTo(2);
        Body open = charts.open().systemMaps().get("sun").bodies().get(0);
        assertThat(open.surfaceFacilityCount() + open.orbitalStationCount()).isZero();
    }

    @Test
    void a_mark_that_is_left_empty_keeps_back() {
        Charts charts = new ChartFolder(folder)
                .system("bodies: [{name: Rock, gm_only: }, {name: Pebble, gm_only: false}]")
                .read()
                .charts();

        assertThat(charts.open().systemMaps().get("sun").bodies())
                .extracting(Body::name)
                .containsExactly("Pebble");
    }

    @Test
    void what_is_kept_back_tells_nothing_to_whoever_compares_what_players_may_read() {
        ChartFolder files = new ChartFolder(folder).system("bodies: [{name: Rock}]");
        Charts before = files.read().charts();

        files.system("bodies: [{name: Rock}, {name: Pebble, location_slug: pebble, gm_only: true}]");

        assertThat(files.read().charts()).isNotEqualTo(before);
        assertThat(files.read().charts().open()).isEqualTo(before.open());
    }

    @Test
    void a_whole_chart_can_be_kept_back_and_nobody_is_offered_it() {
        Charts charts = new ChartFolder(folder)
                .stars("{gm_only: true, systems: [{name: Sun, location_slug: sun, position: [0, 0, 0]}]}")
                .system("bodies: [{name: Rock, location_slug: rock}]")
                .planet("{gm_only: true, planet: {name: Black Ledger}}")
                .read()
                .charts();

        assertThat(charts.systemMaps().get("sun").bodies().get(0).hasOrbitMap()).isTrue();
        assertThat(charts.open().systemMaps().get("sun").bodies().get(0).hasOrbitMap())
                .isFalse();
        assertThat(charts.open().starMap()).isEmpty();
        assertThat(json(charts.open())).doesNotContain(SECRET);
    }

    private static String json(Charts charts) {
        try {
            return TestGame.json().writeValueAsString(charts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
