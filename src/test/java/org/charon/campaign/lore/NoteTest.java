package org.charon.campaign.lore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.charon.campaign.problem.FileProblem;
import org.charon.campaign.problem.FileProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a GM's note the ship computer may be told. */
class NoteTest {

    private static final Exclusions NOTHING_EXCLUDED = new Exclusions(List.of());

    private static final String STATION = """
            Written on the train.

            # Public history
            Built in 2201.

            ## The fire
            It burned once.

            # Staff_only
            Three are dead.
            """;

    @Test
    void only_named_sections_are_told_each_with_those_below_it() {
        assertThat(told(STATION, Set.of("public history")))
                .containsExactly("### Public history", "Built in 2201.", "### The fire", "It burned once.");
        assertThat(told(STATION, Set.of("the fire"))).containsExactly("### The fire", "It burned once.");
        assertThat(told(STATION, Set.of("note"))).containsExactly("Written on the train.");
        assertThat(told(STATION, Set.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"public-history", "PUBLIC_HISTORY", "Public  history"})
    void names_are_alike_however_their_words_are_parted(String named) {
        LoreRules rules = LoreRules.of(Map.of("charon_sections", List.of(named)));
        assertThat(Note.of(STATION).disclosed(rules::named, NOTHING_EXCLUDED)).contains("Built in 2201.");
        assertThat(LoreRules.of(Map.of("charon_sections", "staff only")).named("Staff_only"))
                .isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "# Secret",
                "   ### Secret ###",
                "##Secret",
                "Secret\n======",
                "Secret\n---",
                "Se-\ncret\n---",
                "# [[Sealed|Secret]]",
                "#"
            })
    void every_way_to_write_a_heading_ends_the_section_above(String heading) {
        String markdown = "#### Public\nKnown.\n\n" + heading.replace("###", "#") + "\nNever told.";
        assertThat(told(markdown, Set.of("public"))).containsExactly("### Public", "Known.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '§',
            value = {
                "[[Weir Station]] is near.             § Weir Station is near.",
                "[[Weir Station|the station]] is near. § the station is near.",
                "[[Weir Station#Berths]] is near.      § Weir Station is near.",
                "[[places/Weir Station.md]] is near.   § Weir Station is near.",
                "[[#Berths]] below.                    § Berths below.",
                "[the map](https://example.org/map)    § the map",
                "See ![[secret-map.png]]here.          § See here.",
                "See ![map](secret.png)here.           § See here.",
                "Known %%not this%% to all.            § Known  to all.",
                "Known <!-- not this --> to all.       § Known  to all.",
                "Known. ^block-7                       § Known.",
                "Known. %%never closed                 § Known.",
                "Known. <!-- never closed              § Known.",
                "Costs $1 and \\2.                     § Costs $1 and \\2.",
            })
    void words_are_told_as_a_reader_sees_them(String markdown, String words) {
        assertThat(told(markdown, Set.of("note"))).containsExactly(words);
    }

    @Test
    void a_comment_may_hide_headings_and_blank_lines() {
        assertThat(told("Known.\n\n%%\n# Public\n\nNever told.\n%%\n\nAlso known.", Set.of("note")))
                .containsExactly("Known.", "Also known.");
    }

    @Test
    void a_paragraph_or_item_that_is_excluded_is_left_out_with_what_belongs_to_it() {
        String markdown = """
                The lamp is lit.
                It burns oil.

                Nobody knows that the Rep-
                rise lives here.

                - Berth A
                - Berth B is Sato's
                  and closed
                  - with a **Sa**to lock
                  - and a bell

                  that rings
                - Berth C
                  - [[Mirel Sato|her]] bed
                  - a lamp
                > A quotation
                > of SATO.
                """;
        assertThat(told(markdown, Set.of("note"), "sato", "Rep-\\s*rise"))
                .containsExactly("The lamp is lit.\nIt burns oil.", "- Berth A", "- Berth C", "- a lamp");
    }

    @Test
    void an_excluded_heading_takes_its_section_along() {
        String markdown = "# Public\nKnown.\n## The Reprise\nNever told.\n### Songs\nNor this.\n## Lamps\nLit.";
        assertThat(told(markdown, Set.of("public", "songs"), "reprise"))
                .containsExactly("### Public", "Known.", "### Lamps", "Lit.");
    }

    @Test
    void a_pattern_that_is_none_counts_as_the_very_words() {
        assertThat(Exclusions.fault("(unclosed")).isPresent();
        assertThat(told("It says (unclosed here.\n\nKnown.", Set.of("note"), "(Unclosed"))
                .containsExactly("Known.");
        assertThat(told("Room 4.1 is shut.\n\nRoom 451 is open.", Set.of("note"), "room 4\\.1", "(451)"))
                .isEmpty();
    }

    @Test
    void a_pattern_that_finds_no_end_tells_nothing() {
        assertThat(told("a".repeat(60) + "b", Set.of("note"), "(.*a){12}\\1c")).isEmpty();
    }

    @Test
    void a_file_needs_no_front_matter_and_tells_nothing_of_it() {
        assertThat(read("# A\nKnown.").disclosed(name -> true, NOTHING_EXCLUDED))
                .containsExactly("### A", "Known.");
        assertThat(read("---\ntags: [never, told]\n---\nKnown.").disclosed(name -> true, NOTHING_EXCLUDED))
                .containsExactly("Known.");
        assertThat(read("---\n---\nKnown.").disclosed(name -> true, NOTHING_EXCLUDED))
                .containsExactly("Known.");
        assertThat(read("---\ngm_only: false\n---\nKnown.").disclosed(name -> true, NOTHING_EXCLUDED))
                .containsExactly("Known.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gm_only: true",
                "gm_only:",
                "gm_only: ture",
                "gm_only: 'false'",
                "GM-only: true",
                "gm_only: true\na: b: c"
            })
    void a_file_that_is_the_gms_or_may_be_tells_nothing(String head) {
        FileProblems problems = new FileProblems();
        Optional<Note> note = Note.KIND.reader().apply("---\n" + head + "\n---\nNever told.", problems);
        assertThat(note).contains(Note.NONE);
        assertThat(problems.fatal())
                .as("or an earlier version would be told instead")
                .isFalse();
        boolean clear = head.toLowerCase(java.util.Locale.ROOT).endsWith("only: true");
        assertThat(problems.all()).extracting(FileProblem::consequence).allMatch(text -> !text.isBlank());
        assertThat(problems.all().isEmpty()).isEqualTo(clear);
    }

    private static Note read(String text) {
        FileProblems problems = new FileProblems();
        Note note = Note.KIND.reader().apply(text, problems).orElseThrow();
        assertThat(problems.all()).isEmpty();
        return note;
    }

    private static List<String> told(String markdown, Set<String> named, String... excluded) {
        return Note.of(markdown).disclosed(named::contains, new Exclusions(List.of(excluded)));
    }
}
