package org.charon.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.charon.campaign.LocationSummary.TerminalSummary;
import org.charon.campaign.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The GM finds a problem at the place in the tree that it is in. */
class ProblemPlacesTest {

    @ParameterizedTest(name = "{0} is at {1}")
    @CsvSource({
        "galaxy/sol/ferry/location.yaml,sol/ferry",
        "galaxy/sol/ferry/map/upper.yaml,sol/ferry",
        "galaxy/sol/ferry/map,sol/ferry",
        "galaxy/sol/ferry,sol/ferry",
        "galaxy/sol/system_map.yaml,sol",
        "galaxy/sol/ferry/comms/captain/terminal.yaml,sol/ferry captain",
        "galaxy/sol/ferry/comms/captain/inbox/1.md,sol/ferry captain",
        "galaxy/sol/ferry/comms/captain,sol/ferry captain",
        "galaxy/sol/ferry/comms/messages/1.md,sol/ferry",
        "galaxy/sol/ferry/comms/broken/terminal.yaml,sol/ferry",
        "galaxy/sol/ferry/comms/captainess/terminal.yaml,sol/ferry",
        "galaxy/sol/earth/base/comms/clerk/inbox/1.md,sol/earth/base clerk",
        "galaxy/sol/earth/lost/deeper/location.yaml,sol/earth",
        "galaxy/solaris/location.yaml,''",
        "galaxy/sol/ferryman/location.yaml,sol",
        "galaxy/star_map.yaml,''",
        "galaxy,''",
        "campaign/npcs.yaml,''",
        "sol/ferry/location.yaml,''",
    })
    void a_problem_is_at_the_place_whose_own_folder_holds_its_file(String file, String place) {
        assertThat(places(SmallCampaign.whole().withProblems(List.of(problem(file)))))
                .containsExactlyElementsOf(place.isEmpty() ? List.of() : List.of(place));
    }

    @Test
    void problems_of_one_place_keep_their_order() {
        Problem first = problem("galaxy/sol/ferry/location.yaml");
        Problem second = problem("galaxy/sol/ferry/map/upper.yaml");

        LocationSummary.Tree tree = LocationSummary.tree(SmallCampaign.whole().withProblems(List.of(first, second)));

        assertThat(tree.locations().stream().flatMap(ProblemPlacesTest::all))
                .filteredOn(location -> location.path().equals("sol/ferry"))
                .singleElement()
                .satisfies(ferry -> assertThat(ferry.problems()).containsExactly(first, second));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mistakes"})
    void every_problem_of_a_real_folder_is_at_one_place_at_most_and_none_of_a_location_is_lost(String fixture) {
        Campaign campaign = Campaigns.fixture(fixture);
        long ofLocations = campaign.problems().stream()
                .filter(problem -> problem.file().matches("galaxy/[^/]+/.*"))
                .count();

        assertThat(places(campaign)).hasSize((int) ofLocations).contains("odd/bomb", "odd/spot", "odd/post");
    }

    /** Once for each problem the place it is at: the path of a location, and the slug of a terminal. */
    private static List<String> places(Campaign campaign) {
        return LocationSummary.tree(campaign).locations().stream()
                .flatMap(ProblemPlacesTest::all)
                .flatMap(location -> {
                    List<String> here = new ArrayList<>();
                    location.problems().forEach(problem -> here.add(location.path()));
                    for (TerminalSummary terminal : location.terminals()) {
                        terminal.problems().forEach(problem -> here.add(location.path() + " " + terminal.slug()));
                    }
                    return here.stream();
                })
                .collect(Collectors.toList());
    }

    private static Stream<LocationSummary> all(LocationSummary location) {
        return Stream.concat(Stream.of(location), location.children().stream().flatMap(ProblemPlacesTest::all));
    }

    private static Problem problem(String file) {
        return new Problem(file, 1, "Something is wrong.", "It is left out.");
    }
}
