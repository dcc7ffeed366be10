package org.charon.campaign.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.charon.campaign.Campaign;
import org.charon.campaign.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Charts of people who have never read our manual are shown all the same. */
class StrangersChartsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"{}", "", "bodies:", "bodies: []", "star:", "camera:"})
    void a_chart_may_be_all_but_empty(String yaml) {
        ChartFolder files = new ChartFolder(folder);
        Campaign campaign = files.system(yaml.isEmpty() ? "# nothing yet" : yaml)
                .planet(yaml.isEmpty() ? "# nothing yet" : yaml)
                .read();

        // A file without a word is a problem of its own; it costs its chart, and nothing else.
        if (!yaml.isEmpty()) {
            assertThat(campaign.problems()).isEmpty();
            assertThat(campaign.charts().systemMaps().get("sun").star().name()).isEqualTo("Sun");
            assertThat(campaign.charts().orbitMaps().get("sun/rock").planet().name())
                    .isEqualTo("Rock");
        }
        assertThat(campaign.locations().byPath()).containsKey("sun/rock/pebble");
    }

    @ParameterizedTest
    @CsvSource({
        "size, .nan",
        "size, .inf",
        "size, -.INF",
        "size, NaN",
        "size, 1.0e+999",
        "size, -2",
        "size, 0",
        "orbital_radius, -7",
        "orbital_radius, 1.0e+30",
        "orbital_period, .inf",
        "orbital_angle, .nan",
        "inclination, .nan",
        "ring_inner, -1"
    })
    void a_number_that_nothing_can_be_drawn_with_is_named_and_left_out(String key, String value) {
        Campaign campaign = new ChartFolder(folder)
                .system("bodies:\n  - name: Rock\n    " + key + ": " + value + "\n")
                .read();

        Body body = campaign.charts().systemMaps().get("sun").bodies().get(0);
        assertThat(body)
                .isEqualTo(new ChartFolder(folder)
                        .system("bodies:\n  - name: Rock\n")
                        .read()
                        .charts()
                        .systemMaps()
                        .get("sun")
                        .bodies()
                        .get(0));
        assertThat(campaign.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.what()).contains("`" + key + "`");
            assertThat(problem.consequence()).contains("chooses a value");
        });
    }

    @Test
    void standing_still_and_going_the_other_way_round_are_no_mistakes() {
        Campaign campaign = new ChartFolder(folder)
                .system("bodies: [{name: A, orbital_period: 0}, {name: B, orbital_period: -9}]")
                .read();

        assertThat(campaign.problems()).isEmpty();
        assertThat(campaign.charts().systemMaps().get("sun").bodies())
                .extracting(Body::orbitalPeriod)
                .containsExactly(0.0, -9.0);
    }

    @Test
    void rings_that_are_inside_out_are_left_to_the_map() {
        Campaign campaign = new ChartFolder(folder)
                .system("bodies: [{name: A, has_rings: true, ring_inner: 5, ring_outer: 3}]")
                .read();

        Body body = campaign.charts().systemMaps().get("sun").bodies().get(0);
        assertThat(body.hasRings()).isTrue();
        assertThat(body.ringInner()).isNull();
        assertThat(body.ringOuter()).isNull();
        assertThat(campaign.problems())
                .extracting(Problem::what)
                .containsExactly("`ring_outer` must be greater than `ring_inner`.");
    }

    @Test
    void a_camera_that_sees_nothing_is_left_out() {
        Campaign campaign = new ChartFolder(folder)
                .system("camera: {position: [.nan, 0, 1], fov: 0, zoom_limits: [9, 3]}")
                .read();

        assertThat(campaign.charts().systemMaps().get("sun").camera()).isEqualTo(new Camera(null, null, null, null));
        assertThat(campaign.problems()).hasSize(3);
    }

    @Test
    void a_star_may_lack_its_place_its_name_and_its_location() {
        Campaign campaign = new ChartFolder(folder)
                .stars("systems: [{name: Lost}, {position: [1, 2, 3], color: 0xFFAA08}, "
                        + "{name: Twin, position: [0, 0, 0], color: \"#fa8\"}, {name: Twin, position: [1, 1, 1]}]")
                .read();

        var systems = campaign.charts().starMap().orElseThrow().systems();
        assertThat(systems).extracting(StarMap.StarSystem::name).containsExactly("Lost", "Unnamed", "Twin", "Twin");
        assertThat(systems).extracting(StarMap.StarSystem::color).containsExactly(null, "#ffaa08", "#ffaa88", null);
        assertThat(systems.get(0).position()).isNull();
        assertThat(campaign.problems())
                .extracting(Problem::what)
                .satisfiesExactlyInAnyOrder(
                        what -> assertThat(what).contains("`position` is missing"),
                        what -> assertThat(what).contains("`name`"),
                        what -> assertThat(what).contains("\"Twin\" is on this map already"));
    }

    @Test
    void a_marker_off_the_globe_is_brought_back_onto_it() {
        Campaign campaign = new ChartFolder(folder)
                .planet("surface_markers: [{name: A, latitude: 95, longitude: 190}, {name: B, longitude: .nan}]")
                .read();

        var markers = campaign.charts().orbitMaps().get("sun/rock").surfaceMarkers();
        assertThat(markers.get(0).latitude()).isZero();
        assertThat(markers.get(0).longitude()).isEqualTo(-170);
        assertThat(markers.get(1).longitude()).isZero();
        assertThat(campaign.problems()).hasSize(2);
    }

    @Test
    void clouds_may_be_vague() {
        Campaign campaign = new ChartFolder(folder)
                .stars("nebulae: [{name: Fog, opacity: 3, particle_count: -4, size: 0}]")
                .read();

        assertThat(campaign.charts().starMap().orElseThrow().nebulae())
                .containsExactly(
                        new StarMap.Nebula("Fog", null, null, null, null, null, StarMap.NebulaType.EMISSION, false));
        assertThat(campaign.problems()).hasSize(3);
    }

    @Test
    void what_is_no_number_at_all_is_one_mistake_and_costs_the_chart() {
        Campaign campaign =
                new ChartFolder(folder).system("bodies: [{name: A, size: big}]").read();

        assertThat(campaign.problems()).singleElement().satisfies(problem -> assertThat(problem.consequence())
                .contains("no map"));
        assertThat(campaign.charts().systemMaps()).isEmpty();
    }
}
