package org.charon.campaign.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.charon.campaign.problem.FileProblem;
import org.charon.campaign.problem.FileProblems;
import org.junit.jupiter.api.Test;

/** Single fields of rosters and logs that the file keeps with the GM. */
class SecretFieldsTest {

    private final FileProblems problems = new FileProblems();

    @Test
    void players_read_what_they_would_without_the_hidden_fields() {
        CrewMember member = crew("""
                - id: ida
                  name: Ida
                  callsign: {gm_only: true, text: Gull}
                  role: {text: Pilot}
                  class: {gm_only: false, text: Drifter}
                  stats: {gm_only: true, strength: 30, speed: 41}
                  saves: {fear: 25}
                  stress: {gm_only: true, text: 3}
                  health: {gm_only: true, current: 9, max: 12}
                  wounds: 1
                  armor: {gm_only: true, text: 2}
                  motivation: {gm_only: true, text: Debt.}
                """).get(0);

        assertThat(member.callsign()).isEqualTo("Gull");
        assertThat(member.stats()).isEqualTo(Map.of("strength", 30, "speed", 41));
        assertThat(member.health()).isEqualTo(new Gauge(9, 12));
        assertThat(List.of(member.stress(), member.armor())).containsExactly(3, 2);
        assertThat(member.motivation()).isEqualTo("Debt.");

        CrewMember known = member.forPlayers();
        assertThat(List.of(known.id(), known.name(), known.role(), known.characterClass()))
                .containsExactly("ida", "Ida", "Pilot", "Drifter");
        assertThat(known.callsign() + known.motivation()).isEmpty();
        assertThat(known.stats()).isEmpty();
        assertThat(known.saves()).isEqualTo(Map.of("fear", 25));
        assertThat(known.wounds()).isEqualTo(1);
        assertThat(known.stress()).isNull();
        assertThat(known.health()).isNull();
        assertThat(known.armor()).isNull();
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void every_field_of_a_crew_member_can_be_hidden() {
        CrewMember known = crew("""
                - id: x1
                  name: {gm_only: true, text: a}
                  callsign: {gm_only: true, text: a}
                  role: {gm_only: true, text: a}
                  class: {gm_only: true, text: a}
                  portrait: {gm_only: true, text: /data/a.png}
                  stats: {gm_only: true, a: 1}
                  saves: {gm_only: true, a: 1}
                  stress: {gm_only: true, text: 1}
                  health: {gm_only: true, max: 1}
                  wounds: {gm_only: true, text: 1}
                  armor: {gm_only: true, text: 1}
                  background: {gm_only: true, text: a}
                  motivation: {gm_only: true, text: a}
                  status: {gm_only: true, text: a}
                  description: {gm_only: true, text: a}
                """).get(0).forPlayers();

        CrewMember nobody = crew("[{id: x1, name: Unknown}]").get(0).forPlayers();
        assertThat(known).isEqualTo(nobody);
    }

    @Test
    void what_the_file_does_not_say_is_not_there() {
        CrewMember member = crew("[{name: Old Tam}]").get(0);

        assertThat(member.stress()).isNull();
        assertThat(member.health()).isNull();
        assertThat(member.wounds()).isNull();
        assertThat(member.armor()).isNull();
    }

    @Test
    void a_hidden_name_is_neither_read_nor_told_by_an_id_made_of_it() {
        List<Npc> npcs = npcs("""
                - name: {gm_only: true, text: Mirel Sato}
                  role: {gm_only: true, text: Host}
                  faction: {gm_only: true, text: a}
                  location: {gm_only: true, text: a}
                  portrait: {gm_only: true, text: /data/a.png}
                  status: {gm_only: true, text: a}
                  description: {gm_only: true, text: a}
                - name: {gm_only: true, text: Somebody}
                """);

        assertThat(npcs).extracting(Npc::id).containsExactly("unnamed-1", "unnamed-2");
        assertThat(npcs).extracting(Npc::name).containsExactly("Mirel Sato", "Somebody");
        Npc known = npcs.get(0).forPlayers();
        assertThat(known.name()).isEqualTo("Unknown");
        assertThat(known.role()
                        + known.faction()
                        + known.location()
                        + known.portrait()
                        + known.status()
                        + known.description())
                .isEmpty();
        assertThat(problems.all()).extracting(FileProblem::what).noneMatch(what -> what.contains("tells it"));
    }

    @Test
    void an_id_that_tells_a_hidden_name_is_a_problem() {
        npcs("""
                - id: mirel-sato
                  name: {gm_only: true, text: Mirel Sato}
                """);

        assertThat(problems.all()).singleElement().satisfies(finding -> {
            assertThat(finding.line()).isEqualTo(2);
            assertThat(finding.what()).contains("mirel-sato");
        });
        assertThat(problems.fatal()).isFalse();
    }

    @Test
    void further_lines_are_notes_for_the_gm_marked_or_not() {
        Npc npc = npcs("""
                - id: quill
                  name: Quill
                  secret: {gm_only: true, text: Carries a flask.}
                  blood_type: AB
                  owes: {hask: 3, gm_only: true, marsh: [rent, fuel]}
                  nothing:
                  langs: [trade, 7]
                """).get(0);

        assertThat(npc.gmNotes())
                .containsExactly(
                        new RosterNote("Secret", "Carries a flask."),
                        new RosterNote("Blood type", "AB"),
                        new RosterNote("Owes", "Hask: 3\nMarsh: rent, fuel"),
                        new RosterNote("Langs", "trade, 7"));
        assertThat(npc.forPlayers().gmNotes()).isNull();
    }

    @Test
    void a_mark_that_is_left_empty_keeps_back() {
        CrewMember member = crew("""
                - {id: x1, name: Ida, motivation: {gm_only: , text: Debt.}}
                - {id: x2, name: Old Tam, gm_only: }
                """).get(0);

        assertThat(member.motivation()).isEqualTo("Debt.");
        assertThat(member.forPlayers().motivation()).isEmpty();
        assertThat(problems.all()).hasSize(2);
    }

    @Test
    void a_mark_that_cannot_be_read_keeps_the_file_from_being_used() {
        npcs("[{id: a, name: A, role: {gm_only: ture, text: Spy}}]");

        assertThat(problems.fatal()).isTrue();
    }

    @Test
    void fields_of_a_log_can_be_hidden_and_its_file_does_not_tell_the_title() {
        SessionLog log =
                SessionLog.KIND.reader().apply("""
                        ---
                        session_number: {gm_only: true, text: 4}
                        date: {gm_only: true, text: 2247-03-14}
                        title: {gm_only: true, text: The Cantor wakes}
                        location: {gm_only: true, text: Shaft}
                        npcs: {gm_only: true, text: [Sato, Quill]}
                        ---
                        We slept.
                        """, problems).orElseThrow().titled("04-the-cantor-wakes");

        assertThat(log.title()).isEqualTo("The Cantor wakes");
        assertThat(log.npcs()).containsExactly("Sato", "Quill");
        assertThat(log.sessionNumber()).isEqualTo(4);
        SessionLog known = log.forPlayers();
        assertThat(known.title()).isEqualTo("Untitled");
        assertThat(known.sessionNumber()).isNull();
        assertThat(known.date() + known.location()).isEmpty();
        assertThat(known.npcs()).isEmpty();
        assertThat(known.body()).isEqualTo("We slept.");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void a_hidden_title_without_words_does_not_let_the_files_name_out() {
        SessionLog log = SessionLog.KIND
                .reader()
                .apply("---\ntitle: {gm_only: true}\n---\nWe slept.\n", problems)
                .orElseThrow()
                .titled("04-the-cantor-wakes");

        assertThat(log.forPlayers().title()).isEqualTo("Untitled");
    }

    private List<CrewMember> crew(String entries) {
        return Crew.KIND
                .reader()
                .apply("crew:\n" + entries.indent(2), problems)
                .orElseThrow()
                .members();
    }

    private List<Npc> npcs(String entries) {
        return Npcs.KIND
                .reader()
                .apply("npcs:\n" + entries.indent(2), problems)
                .orElseThrow()
                .npcs();
    }
}
