package org.charon.campaign;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.charon.campaign.format.Schemas;
import org.charon.campaign.roster.Crew;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a campaign over the wire, by whom. */
@QuarkusTest
@TestProfile(CampaignReadsTest.Small.class)
class CampaignReadsTest {

    /** Plays the small fixture. */
    public static class Small implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "charon.campaign.dir", Campaigns.FIXTURES.resolve("small").toString());
        }
    }

    @Test
    void theStarMapSaysWhichSystemsAreCharted() {
        when().get("/api/star-map/")
                .then()
                .statusCode(200)
                .body("systems.name", contains("Sol", "Far"))
                .body("systems.has_system_map", contains(true, false))
                .body("systems[0].color", is("#ffaa08"))
                .body("systems[0].position", contains(1.0f, 2.5f, -3.0f))
                .body("systems[1]", not(hasKey("location_slug")))
                .body("camera.lookAt", hasSize(3))
                .body("camera.zoom_limits", hasSize(2))
                .body("ambient_light", is(0.4f))
                .body("routes[0].travel_time_days", is(4.0f))
                .body("nebulae[0].type", is("dark"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/system-map/sol/", "/api/system-map/sol"})
    void theSystemMapCountsWhatIsAtEachBody(String path) {
        when().get(path)
                .then()
                .statusCode(200)
                .body("star.light_color", is("#ffffff"))
                .body("time.scale", is(2))
                .body("bodies.name", contains("Earth", "Mars", "Rubble"))
                .body("bodies.surface_facility_count", contains(1, 1, 0))
                .body("bodies.orbital_station_count", contains(1, 0, 0))
                .body("bodies.has_orbit_map", contains(true, false, false))
                .body("bodies[0].texture", is("/textures/earth.png"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/orbit-map/sol/earth/", "/api/orbit-map/sol/earth", "/api/orbit-map/sol/sol/earth/"})
    void theOrbitMapIsFoundByBody(String path) {
        when().get(path)
                .then()
                .statusCode(200)
                .body("planet.axial_tilt", is(23.0f))
                .body("moons.type", contains("moon"))
                .body("orbital_stations.icon_type", contains("station"))
                .body("surface_markers[0].marker_type", is("research"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/orbit-map/sol/earth/luna/",
                "/api/orbit-map/sol/luna/",
                "/api/orbit-map/sol/sol/earth/luna/"
            })
    void aMoonHasAnOrbitMapOfItsOwn(String path) {
        when().get(path)
                .then()
                .statusCode(200)
                .body("planet.name", is("Luna"))
                .body("surface_markers[0].longitude", is(-160.0f));
        when().get("/api/orbit-map/sol/earth/").then().body("moons[0].has_orbit_map", is(true));
    }

    @Test
    void playersReadTheChartsWithoutWhatIsTheGms() {
        when().get("/api/orbit-map/sol/earth/").then().body("surface_markers.name", contains("Base"));
        when().get("/api/orbit-map/sol/luna/")
                .then()
                .body("surface_markers[0].info.summary", is("Open"))
                .body("surface_markers[0].info", not(hasKey("truth")))
                .body("surface_markers[0]", not(hasKey("gm_only")));
    }

    @Test
    @TestSecurity(user = "gm", roles = "gm")
    void theGmReadsTheWholeChartsUnlessAskedAsAPlayer() {
        when().get("/api/orbit-map/sol/earth/").then().body("surface_markers.name", hasItem("The Sunken Yard"));
        when().get("/api/orbit-map/sol/luna/").then().body("surface_markers[0].info.truth", is("It is hollow"));
        given().queryParam("audience", "player")
                .get("/api/orbit-map/sol/earth/")
                .then()
                .body("surface_markers.name", contains("Base"));
        when().get("/api/orbit-map/sol/yard/").then().body("planet.name", is("The Sunken Yard"));
        when().get("/api/system-map/sol/").then().body("bodies.surface_facility_count", contains(2, 1, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/system-map/%s/",
                "/api/system-map/sol/earth/%s/",
                "/api/orbit-map/%s/",
                "/api/orbit-map/sol/%s/",
                "/api/orbit-map/earth/%s/",
                "/api/orbit-map/sol/earth/%s/",
                "/api/orbit-map/%s/yard/",
                "/api/orbit-map/sol/sol/earth/%s/"
            })
    void aPlaceThatAChartKeepsForTheGmIsAnsweredToPlayersLikeOneThatIsNotThere(String path) {
        String kept = when().get(path.formatted("yard"))
                .then()
                .statusCode(404)
                .extract()
                .asString();
        String absent = when().get(path.formatted("void").replace("void/yard", "void/void"))
                .then()
                .statusCode(404)
                .extract()
                .asString();
        assertThat(kept).isEqualTo(absent.replace("void", "yard")).doesNotContain("Sunken");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/system-map/nowhere/, There is no location",
        "/api/system-map/earth/, Earth has no system map",
        "/api/orbit-map/sol/mars/, Mars has no orbit map",
        "/api/orbit-map/sol/nowhere/, in Sol",
        "/api/orbit-map/nowhere/earth/, no location"
    })
    void whatIsNotChartedIsNotFound(String path, String words) {
        when().get(path).then().statusCode(404).body("error", containsString(words));
    }

    @Test
    void anAmbiguousSlugIsAnsweredWithThePaths() {
        when().get("/api/system-map/base/")
                .then()
                .statusCode(409)
                .body("error", containsString("sol/earth/base"))
                .body("error", containsString("sol/mars/base"));
        when().get("/api/orbit-map/sol/base/").then().statusCode(409).body("error", containsString("sol/mars/base"));
    }

    @Test
    void playersReadTheRostersWithoutWhatIsTheGms() {
        when().get("/api/crew/")
                .then()
                .statusCode(200)
                .body("crew.id", contains("ida", "old-tam"))
                .body("crew[0].class", is("Drifter"))
                .body("crew[0].stats.intellect", is(35))
                .body("crew[0].health.current", is(9));
        when().get("/api/npcs/").then().statusCode(200).body("npcs.id", contains("7"));
        when().get("/api/sessions/")
                .then()
                .statusCode(200)
                .body("sessions.title", contains("Arrival"))
                .body("sessions[0].session_number", is(1))
                .body("sessions[0].npcs", contains("Ida Rook", "The Clerk"));
    }

    @Test
    @TestSecurity(user = "gm", roles = "gm")
    void theGmReadsAllUnlessAskedAsAPlayer() {
        when().get("/api/npcs/").then().body("npcs.id", contains("7", "shade"));
        when().get("/api/sessions/").then().body("sessions.title", contains("two", "Arrival"));
        given().queryParam("audience", "player").get("/api/npcs/").then().body("npcs.id", contains("7"));
        given().queryParam("audience", "player").get("/api/sessions/").then().body("sessions", hasSize(1));
    }

    @Test
    @TestSecurity(user = "gm", roles = "gm")
    void theGmReadsTheTree() {
        when().get("/api/gm/locations/")
                .then()
                .statusCode(200)
                .body("locations.slug", contains("sol"))
                .body("locations[0].children.path", contains("sol/earth", "sol/mars", "sol/tug"))
                .body("locations[0].children[2].has_map", is(true))
                .body(
                        "locations[0].children[0].children.find { it.slug == 'ring' }.terminals.owner",
                        hasItem("Ida Rook"))
                .body("locations[0].problems", empty());
        when().get("/api/gm/campaign/problems/")
                .then()
                .statusCode(200)
                .body("problems", empty())
                .body("count", is(0));
    }

    static List<String> gmsPart() {
        return List.of(
                "/api/gm/locations/",
                "/api/gm/campaign/problems/",
                "/api/gm/ship-status/file/",
                "/api/gm/charon/channels/",
                "/api/gm/charon/canned/",
                "/api/gm/charon/bridge/pending/");
    }

    @ParameterizedTest
    @MethodSource("gmsPart")
    void nobodyElseReadsTheGmsPart(String path) {
        when().get(path).then().statusCode(401);
    }

    @ParameterizedTest
    @MethodSource("gmsPart")
    @TestSecurity(user = "ann", roles = "player")
    void aPlayerIsForbiddenTheGmsPart(String path) {
        when().get(path).then().statusCode(403);
    }

    @Test
    void imagesAreServedWithCare() {
        Response png = when().get("/textures/earth.png");
        png.then()
                .statusCode(200)
                .contentType("image/png")
                .header("Cache-Control", "no-cache")
                .header("Last-Modified", notNullValue())
                .header("X-Content-Type-Options", "nosniff");
        byte[] bytes = png.asByteArray();
        assertThat(bytes[0]).isEqualTo((byte) 0x89);
        when().get("/data/textures/earth.png").then().statusCode(200);

        Response svg = when().get("/data/campaign/NPCs/images/ida.svg");
        svg.then().statusCode(200).contentType("image/svg+xml");
        assertThat(svg.headers().getValues("Content-Security-Policy"))
                .anySatisfy(policy -> assertThat(policy).contains("sandbox"));
        assertThat(svg.headers().getValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    void anImageThatTheBrowserHasIsNotSentAgain() {
        String tag = when().get("/textures/earth.png").header("ETag");
        given().header("If-None-Match", tag)
                .get("/textures/earth.png")
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag));
        when().head("/textures/earth.png").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/data/campaign/npcs.yaml",
                "/data/campaign/sessions/two.md",
                "/data/campaign/notes.md",
                "/data/galaxy/sol/location.yaml",
                "/data/",
                "/data/campaign/",
                "/data/../small/textures/earth.png",
                "/data/%2e%2e/%2e%2e/mistakes/galaxy/good/location.yaml",
                "/data/..%2f..%2f..%2f..%2f..%2fetc%2fpasswd",
                "/data//etc/passwd",
                "/data/textures%2fearth.png.yaml",
                "/data/textures/..%5cearth.png",
                "/textures/../campaign/NPCs/images/ida.svg",
                "/textures/%2e%2e/campaign/npcs.yaml"
            })
    void nothingElseIsServed(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(404);
    }

    @Test
    void editorsReadTheSchemasOfFiles() {
        when().get("/schemas/crew.json")
                .then()
                .statusCode(200)
                .contentType("application/schema+json")
                .body(equalTo(Schemas.json(Crew.KIND)));
        when().get("/schemas/nothing.json").then().statusCode(404);
    }

    @Test
    void isReady() {
        when().get("/q/health/ready").then().statusCode(200).body("checks.name", hasItem("campaign"));
    }
}
