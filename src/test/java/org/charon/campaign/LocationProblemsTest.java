package org.charon.campaign;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;

/** The GM's tree of a campaign that is full of mistakes. */
@QuarkusTest
@TestProfile(EditedCampaign.class)
class LocationProblemsTest {

    @Test
    @TestSecurity(user = "gm", roles = "gm")
    void each_location_has_its_own_problems_and_not_its_childrens() {
        String odd = "locations.find { it.slug == 'odd' }";
        when().get("/api/gm/locations/")
                .then()
                .statusCode(200)
                .body(odd + ".problems", empty())
                .body(odd + ".children.find { it.slug == 'rooms' }.problems", hasSize(1))
                .body(
                        odd + ".children.find { it.slug == 'rooms' }.problems.file",
                        contains("galaxy/odd/rooms/map/m.yaml"))
                .body(odd + ".children.find { it.slug == 'rooms' }.problems[0].line", is(4))
                .body(odd + ".children.find { it.slug == 'rooms' }.problems[0].what", containsString("The id"))
                .body(
                        odd + ".children.find { it.slug == 'rooms' }.problems[0].consequence",
                        containsString("cannot be shown"));
    }
}
