package org.charon.campaign.computer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.charon.campaign.Campaign;
import org.charon.campaign.Campaigns;
import org.charon.campaign.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the ship computer may tell of a place in a campaign folder. */
class KnowledgeTest {

    @TempDir
    Path folder;

    @Test
    void it_knows_the_way_from_the_system_down() throws IOException {
        location("sol", "name: Sol\ntype: system\nstatus: QUIET\ndescription: A yellow star.");
        location("sol/base", "name: Base\ntype: station\ndescription: Four decks.\ncrew: 14\nsafe: nine");
        location("sol/other", "name: Elsewhere");
        assertThat(places("sol/base"))
                .containsExactly(
                        "## Sol\nType: system\nStatus: QUIET\nA yellow star.", "## Base\nType: station\nFour decks.");
        assertThat(places("sol")).hasSize(1);
        assertThat(places("nowhere")).isEmpty();
    }

    @Test
    void further_keys_are_told_where_they_are_named() throws IOException {
        location("sol", """
                crew_of_record: 14
                safe_code: 4117
                stores: {water: 900, rum: {gm_only: true, text: six}, tea: {text: some}, wine: {gm_only: , a: b}}
                berths: [A, {gm_only: true, name: B}, C]
                lore: {charon_sections: [Crew of record, stores, BERTHS]}
                """);
        assertThat(places("sol").get(0))
                .contains("Crew of record: 14", "Stores: Water: 900; Tea: some", "Berths: A; C")
                .doesNotContain("4117", "six", "Wine", "B;");
    }

    @Test
    void what_any_place_of_the_chain_excludes_is_told_of_none() throws IOException {
        location(
                "sol",
                "name: Sol of the Reprise\ndescription: Red. Dim.\nlore: {exclude_patterns: [Tell, '[0-9]{4}']}");
        location("sol/base", """
                description: |
                  Tell is dead.

                  Wells ring.
                reprise: gone
                code: 4117
                lore: {charon_sections: [code, reprise, note], exclude_patterns: reprise, note: "A.\\n\\nB tells."}
                """);
        assertThat(places("sol/base"))
                .containsExactly("## A place without a name\nRed. Dim.", "## base\nWells ring.\nA.");
        assertThat(places("sol").get(0)).startsWith("## Sol of the Reprise");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gm_only: true", "gm_only:", "gm_only: ja", "GM_Only: true"})
    void a_place_of_the_gms_is_not_known_nor_what_lies_in_it(String mark) throws IOException {
        location("sol", "name: Sol\ncharon: {designation: Sun}");
        location("sol/lab", mark + "\nname: Lab\ndescription: Secret.\ncharon: {designation: Hidden}");
        location("sol/lab/cell", "name: Cell\ndescription: Below.");
        assertThat(places("sol/lab/cell")).containsExactly("## Sol");
        assertThat(knowledge("sol/lab/cell").instance()).isEqualTo(Map.of("designation", "Sun"));
    }

    @Test
    void the_nearest_instance_answers() throws IOException {
        location("sol", "charon: {instance_id: wide, clearance_level: STAFF, secret: never}");
        location("sol/base", "charon: {gm_only: true, instance_id: hidden}");
        location("sol/base/room", "name: Room");
        location("sol/moon", "name: Moon");
        assertThat(knowledge("sol/moon").instance())
                .isEqualTo(Map.of("instance_id", "wide", "clearance_level", "STAFF"));
        assertThat(knowledge("sol/base/room").instance()).isEmpty();
    }

    @Test
    void a_note_may_be_a_file_beside_the_location_or_from_the_campaigns_folder() throws IOException {
        write("galaxy/sol/note.md", "# Open\nNear.");
        write("note.md", "# Open\nFar.");
        write("lore/far.md", "# Open\nFarther.");
        location("sol", "lore: {note: note.md, charon_sections: [open]}");
        location("vega", "lore: {note: '[[note#Open|what is open]]', charon_sections: [open]}");
        location("rigel", "lore: {note: [[lore/far]], charon_sections: [open]}");
        location("deneb", "lore: {note: ../../lore/far.md, charon_sections: [open]}");
        Campaign campaign = Campaigns.at(folder);
        assertThat(campaign.problems()).isEmpty();
        assertThat(List.of("sol", "vega", "rigel", "deneb"))
                .extracting(path ->
                        Knowledge.of(campaign.locations(), path).places().get(0))
                .containsExactly(
                        "## sol\n### Open\nNear.",
                        "## vega\n### Open\nFar.",
                        "## rigel\n### Open\nFarther.",
                        "## deneb\n### Open\nFarther.");
    }

    @Test
    void a_note_of_the_gms_is_not_told() throws IOException {
        write("a.md", "---\ngm_only: true\n---\nNever told.");
        location("a", "lore: {note: a.md, charon_sections: [note]}");
        location("b", "lore: {gm_only: true, note: Never told., charon_sections: [note]}");
        location("c", "lore: {note: {gm_only: true, text: Never told.}, charon_sections: [note]}");
        location("d", "lore: {note: Never told.}");
        assertThat(List.of("a", "b", "c", "d"))
                .allSatisfy(path -> assertThat(places(path)).containsExactly("## " + path));
    }

    @Test
    void no_note_is_found_outside_of_the_campaign() throws IOException {
        Path outside = Files.writeString(folder.resolveSibling(folder.getFileName() + "-secret.md"), "Never told.");
        Files.createDirectories(folder.resolve("galaxy/sol"));
        Files.createSymbolicLink(folder.resolve("galaxy/sol/link.md"), outside);
        List<String> tries = List.of(
                "../../../" + outside.getFileName(), outside.toString(), "link.md", "../../../../../../../etc/x.md");
        for (String path : tries) {
            location("sol", "lore: {note: '" + path + "', charon_sections: [note]}");
            assertThat(places("sol")).containsExactly("## sol");
            assertThat(Campaigns.at(folder).problems())
                    .extracting(Problem::file)
                    .contains("galaxy/sol/location.yaml");
        }
        Files.delete(outside);
    }

    @Test
    void a_mail_may_be_a_note_as_well() throws IOException {
        location("sol", "lore: {note: comms/messages/m.md, charon_sections: [note]}");
        write("galaxy/sol/comms/desk/terminal.yaml", "owner: Ida");
        write("galaxy/sol/comms/messages/m.md", "---\nfrom: Ida\nto: Tam\n---\nThe lamp is lit.");
        Campaign campaign = Campaigns.at(folder);
        assertThat(campaign.problems()).isEmpty();
        assertThat(campaign.locations()
                        .byPath()
                        .get("sol")
                        .terminals()
                        .get("desk")
                        .sent())
                .hasSize(1);
        assertThat(places("sol")).containsExactly("## sol\nThe lamp is lit.");
    }

    private List<String> places(String path) {
        return knowledge(path).places();
    }

    private Knowledge knowledge(String path) {
        return Knowledge.of(Campaigns.at(folder).locations(), path);
    }

    private void location(String path, String yaml) throws IOException {
        write("galaxy/" + path + "/location.yaml", yaml);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
