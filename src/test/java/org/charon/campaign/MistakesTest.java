package org.charon.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.charon.campaign.location.Location;
import org.charon.campaign.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What real campaigns get wrong, one beside the other in one folder: each is named with its line, and costs nothing but itself. */
class MistakesTest {

    private static final Campaign CAMPAIGN = Campaigns.fixture("mistakes");

    @ParameterizedTest(name = "{0}:{1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            campaign/crew.yaml                      | 0  | file is empty                        | no crew
            campaign/npcs.yaml                      | 3  | There is a tab here                  | no NPCs
            campaign/ship.yaml                      | 3  | `crew_count` must be a whole number  | left out
            campaign/ship.yaml                      | 4  | `hull` must be a group               | left out
            campaign/ship.yaml                      | 6  | "BROKEN"; it must be one of ONLINE   | left out
            campaign/ship.yaml                      | 6  | from 0 to 100, but is "160"          | left out
            campaign/sessions/no-head.md            | 1  | must begin with a line `---`         | left out
            charon/context.yaml                     | 1  | The tag "!!java.net.URL"             | default character
            galaxy/star_map.yaml                    | 5  | no such folder below galaxy/         | no galaxy map
            galaxy/star_map.yaml                    | 7  | odd/one/twin, odd/two/twin           | no galaxy map
            galaxy/odd/rooms/map/m.yaml             | 4  | The id "a" is already                | cannot be shown
            galaxy/odd/door/map/m.yaml              | 6  | `to` is "nowhere"                    | cannot be shown
            galaxy/odd/choice/map/m.yaml            | 5  | `width` must be more than 0          | cannot be shown
            galaxy/odd/choice/map/m.yaml            | 6  | `height` must be a number            | cannot be shown
            galaxy/odd/choice/map/m.yaml            | 7  | "BURNING"; it must be one of OPER    | cannot be shown
            galaxy/odd/grid-door/map/m.yaml         | 4  | on no room's wall                    | cannot be shown
            galaxy/odd/decks/map/manifest.yaml      | 5  | "three.yaml", but there is no such   | deck is left out
            galaxy/odd/decks/map/two.yaml           | 3  | The file ends inside                 | cannot be shown
            galaxy/odd/decks/map/spare.yaml         | 0  | does not list this map               | not used
            galaxy/odd/link/map/one.yaml            | 4  | `to_room` is "missing"               | cannot be shown
            galaxy/odd/link/map/one.yaml            | 5  | `to_deck` is "nine"                  | cannot be shown
            galaxy/odd/bomb/location.yaml           | 0  | too many aliases                     | named after its folder
            galaxy/odd/doubling/location.yaml       | 1  | unfold to far too much               | named after its folder
            galaxy/odd/circle/location.yaml         | 2  | contains itself                      | named after its folder
            galaxy/odd/keys/location.yaml           | 3  | `name` stands here a second time     | named after its folder
            galaxy/odd/colon/location.yaml          | 1  | A colon stands where none can        | named after its folder
            galaxy/odd/quote/location.yaml          | 3  | Close the quote                      | named after its folder
            galaxy/odd/second/location.yaml         | 2  | second document                      | named after its folder
            galaxy/odd/alias/location.yaml          | 1  | no anchor                            | named after its folder
            galaxy/odd/control/location.yaml        | 2  | control character                    | named after its folder
            galaxy/odd/latin/location.yaml          | 1  | not UTF-8                            | named after its folder
            galaxy/odd/crlf/map/m.yaml              | 4  | `y` must be a number                 | cannot be shown
            galaxy/odd/post/comms/desk/terminal.yaml | 2 | "SECRET"; it must be one of PUBLIC   | cannot be opened
            galaxy/odd/post/comms/messages/1.md    | 0  | Neither `from` nor `to`              | Nobody can read
            galaxy/odd/post/comms/messages/2.md    | 1  | the line `---` that ends             | in no inbox
            galaxy/odd/spot/map/m.yaml              | 1  | reaches beyond the grid              | No token
            galaxy/odd/spot/map/m.yaml              | 5  | comms/none/terminal.yaml             | cannot be opened
            galaxy/odd/spot/map/m.yaml              | 7  | stands in none                       | never see it
            galaxy/odd/note/location.yaml           | 3  | "missing note.md", but there is no   | CHARON knows nothing
            galaxy/odd/note/location.yaml           | 5  | "([" is no regular expression        | tells nothing that holds
            galaxy/odd/silent/broken.md             | 3  | `gm_only` must be true or false      | counts as true
            """)
    void isNamed(String file, int line, String what, String consequence) {
        List<Problem> there = CAMPAIGN.problems().stream()
                .filter(problem -> problem.file().equals(file))
                .toList();
        assertThat(there).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.what()).containsIgnoringCase(what);
            assertThat(problem.consequence()).containsIgnoringCase(consequence);
        });
    }

    @Test
    void oneFaultIsOneProblem() {
        // The deck that cannot be read must not make its neighbour's ladder into a second fault.
        assertThat(CAMPAIGN.problems()).extracting(Problem::file).doesNotContain("galaxy/odd/decks/map/one.yaml");
        assertThat(CAMPAIGN.problems()).doesNotHaveDuplicates();
    }

    @Test
    void wordsAreForGamesMastersNotForProgrammers() {
        assertThat(CAMPAIGN.problems()).allSatisfy(problem -> {
            assertThat(problem.what() + problem.consequence())
                    .doesNotContain("Exception")
                    .doesNotContain("snakeyaml")
                    .doesNotContain("org.")
                    .doesNotContain(Campaigns.FIXTURES.toAbsolutePath().toString());
            assertThat(problem.what()).isNotBlank();
            assertThat(problem.consequence()).isNotBlank();
        });
    }

    @Test
    void theRestWorks() {
        assertThat(location("good").site()).isPresent();
        assertThat(location("odd").name()).isEqualTo("Odd");
        assertThat(location("odd/bomb").name()).isEqualTo("bomb");
        assertThat(location("odd/crlf").name()).isEqualTo("Carriage");
        assertThat(location("odd/one/twin").name()).isEqualTo("Twin One");
        assertThat(location("odd/two/twin").name()).isEqualTo("Twin Two");
        assertThat(location("odd/rooms").site()).isEmpty();
        assertThat(location("odd/spot").site()).isPresent();
        assertThat(location("odd/decks").site().orElseThrow().decks())
                .singleElement()
                .satisfies(deck -> assertThat(deck.id()).isEqualTo("one"));
        assertThat(CAMPAIGN.sessions()).singleElement().satisfies(log -> {
            assertThat(log.title()).isEqualTo("fine");
            assertThat(log.body()).isEqualTo("Fine.");
        });
        assertThat(CAMPAIGN.ship()).isEmpty();
        assertThat(CAMPAIGN.charts().starMap()).isEmpty();
    }

    private static Location location(String path) {
        return CAMPAIGN.locations().byPath().get(path);
    }
}
