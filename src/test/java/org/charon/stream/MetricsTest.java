package org.charon.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.charon.table.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The metrics that are exposed. */
@QuarkusTest
class MetricsTest {

    private static final String GM_SCREENS = "charon_stream_subscribers{audience=\"gm\"}";
    private static final String PLAYER_SCREENS = "charon_stream_subscribers{audience=\"player\"}";
    private static final String GM_WRITTEN = "charon_stream_events_written_total{audience=\"gm\"}";
    private static final String PLAYER_WRITTEN = "charon_stream_events_written_total{audience=\"player\"}";
    private static final String DELIVERIES = "charon_stream_delivery_seconds_count";
    private static final String REVISIONS = "charon_revisions_total";

    @TestHTTPResource
    String base;

    @AfterEach
    void back() {
        gm().post("/api/gm/switch-view/", "{\"view_type\":\"STANDBY\"}");
    }

    @Test
    void a_change_is_counted_on_its_way_to_two_screens() {
        Client gm = gm();
        gm.post("/api/gm/switch-view/", "{\"view_type\":\"STANDBY\"}");
        await().until(() -> numbers().get(GM_SCREENS) == 0 && numbers().get(PLAYER_SCREENS) == 0);
        try (EventStream console = gm.screen("");
                EventStream tv = table().screen("")) {
            await().until(() -> !console.states().isEmpty() && !tv.states().isEmpty());
            await().until(() -> numbers().get(GM_SCREENS) == 1 && numbers().get(PLAYER_SCREENS) == 1);
            Map<String, Double> before = numbers();

            long revision = gm.post("/api/gm/switch-view/", "{\"view_type\":\"BRIDGE\"}")
                    .json()
                    .get("revision")
                    .asLong();
            console.awaitRevision(revision);
            tv.awaitRevision(revision);

            await().until(() -> grown(before, DELIVERIES) == 1);
            assertThat(grown(before, GM_WRITTEN)).isEqualTo(1);
            assertThat(grown(before, PLAYER_WRITTEN)).isEqualTo(1);
            assertThat(grown(before, REVISIONS)).isEqualTo(1);
            assertThat(grown(before, "charon_stream_delivery_seconds_sum")).isBetween(0.000_001, 10.0);
            assertThat(grown(before, "charon_stream_delivery_seconds_bucket{le=\"60.0\"}"))
                    .isEqualTo(1);
            assertThat(numbers()).containsKey("charon_stream_events_conflated_total{audience=\"player\"}");
        }
    }

    @Test
    void a_write_that_changes_nothing_is_not_counted() {
        gm().post("/api/gm/switch-view/", "{\"view_type\":\"STANDBY\"}");
        Map<String, Double> before = numbers();

        gm().post("/api/gm/switch-view/", "{\"view_type\":\"STANDBY\"}");

        assertThat(grown(before, REVISIONS)).isZero();
    }

    @Test
    void the_campaign_is_there_in_numbers() {
        assertThat(numbers().get("charon_campaign_load_seconds_count")).isPositive();
        assertThat(numbers().get("charon_campaign_load_seconds_sum")).isPositive();
        assertThat(numbers().get("charon_campaign_problems"))
                .isEqualTo(gm().get("/api/gm/campaign/problems/")
                        .json()
                        .get("problems")
                        .size());
    }

    @Test
    void no_place_and_no_person_of_the_campaign_is_named() {
        Client gm = gm();
        gm.post("/api/gm/switch-view/", "{\"view_type\":\"ENCOUNTER\",\"location_slug\":\"obol\"}");
        for (String path : new String[] {
            "/api/encounter-map/obol/",
            "/api/terminal/obol/captain/",
            "/api/system-map/orlune/",
            "/api/orbit-map/orlune/sallow/",
            "/api/encounter-map/no-such-obol/",
            "/api/charon/encounter-obol/conversation/",
            "/data/campaign/npcs/jonah-tell.png",
            "/textures/sallow.png",
            "/obol/captain/",
        }) {
            gm.get(path);
        }

        assertThat(table().get("/q/metrics").text())
                .doesNotContainIgnoringCase("obol")
                .doesNotContain("captain", "orlune", "sallow", "jonah", "ripper");
    }

    private static double grown(Map<String, Double> before, Map<String, Double> after, String name) {
        return after.get(name) - before.get(name);
    }

    private double grown(Map<String, Double> before, String name) {
        return grown(before, numbers(), name);
    }

    /** Charon's own metrics by name and labels. */
    private Map<String, Double> numbers() {
        Map<String, Double> byName = new LinkedHashMap<>();
        Stream.of(table().get("/q/metrics").text().split("\n"))
                .filter(line -> line.startsWith("charon_"))
                .map(line -> line.split(" "))
                .forEach(parts -> byName.put(parts[0], Double.valueOf(parts[1])));
        return byName;
    }

    private Client gm() {
        return Client.login(base, "gm", "gm");
    }

    private Client table() {
        return Client.anonymous(base);
    }
}
