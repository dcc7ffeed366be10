package org.charon.view.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.charon.campaign.Campaign;
import org.charon.campaign.SmallCampaign;
import org.charon.campaign.chart.Charts;
import org.charon.campaign.problem.Problem;
import org.charon.campaign.roster.Npc;
import org.charon.campaign.roster.SessionLog;
import org.charon.view.state.Audience;
import org.junit.jupiter.api.Test;

/** An audience gets a new edition only if something that it may read has changed. */
class CampaignEditionsTest {

    private final Campaign campaign = SmallCampaign.whole();
    private final CampaignEditions first = CampaignEditions.first(campaign, "first");

    @Test
    void the_same_files_are_the_same_edition() {
        CampaignEditions again = first.after(SmallCampaign.whole(), "second");

        assertThat(again.mark(Audience.GM)).isEqualTo("first");
        assertThat(again.mark(Audience.PLAYER)).isEqualTo("first");
    }

    @Test
    void a_change_that_players_may_read_is_new_for_everybody() {
        newForEverybody(with(campaign.charts(), campaign.npcs(), logsAnd(log("Arrival", false))));
        newForEverybody(with(Charts.NONE, campaign.npcs(), campaign.sessions()));
        newForEverybody(with(campaign.charts(), npcsAnd(npc(false)), campaign.sessions()));
    }

    @Test
    void a_gm_only_change_is_new_for_the_gm_alone() {
        newForTheGm(with(campaign.charts(), npcsAnd(npc(true)), campaign.sessions()));
        newForTheGm(with(campaign.charts(), campaign.npcs(), logsAnd(log("The truth", true))));
        newForTheGm(campaign.withProblems(List.of(new Problem("crew.yaml", 1, "wrong", "left out"))));
    }

    @Test
    void a_gm_only_field_is_new_for_the_gm_alone() {
        Npc bo = campaign.npc("bo").orElseThrow();
        Npc other = new Npc(
                bo.id(),
                bo.name(),
                bo.role(),
                bo.faction(),
                bo.location(),
                bo.portrait(),
                bo.status(),
                "another hidden description",
                bo.gmOnly(),
                bo.gmNotes(),
                bo.hidden());
        newForTheGm(with(
                campaign.charts(),
                campaign.npcs().stream().map(npc -> npc == bo ? other : npc).toList(),
                campaign.sessions()));
    }

    @Test
    void each_audience_keeps_its_mark_until_its_part_changes() {
        CampaignEditions secret =
                first.after(with(campaign.charts(), npcsAnd(npc(true)), campaign.sessions()), "second");
        CampaignEditions open =
                secret.after(with(campaign.charts(), npcsAnd(npc(false)), campaign.sessions()), "third");

        assertThat(secret.mark(Audience.PLAYER)).isEqualTo("first");
        assertThat(open.mark(Audience.PLAYER)).isEqualTo("third");
    }

    private void newForEverybody(Campaign next) {
        CampaignEditions after = first.after(next, "second");
        assertThat(after.mark(Audience.GM)).isEqualTo("second");
        assertThat(after.mark(Audience.PLAYER)).isEqualTo("second");
    }

    private void newForTheGm(Campaign next) {
        CampaignEditions after = first.after(next, "second");
        assertThat(after.mark(Audience.GM)).isEqualTo("second");
        assertThat(after.mark(Audience.PLAYER)).isEqualTo("first");
    }

    private Campaign with(Charts charts, List<Npc> npcs, List<SessionLog> sessions) {
        return new Campaign(
                campaign.locations(),
                charts,
                campaign.crew(),
                npcs,
                campaign.ship(),
                sessions,
                campaign.charon(),
                campaign.images(),
                List.of());
    }

    private List<Npc> npcsAnd(Npc another) {
        List<Npc> npcs = new ArrayList<>(campaign.npcs());
        npcs.add(another);
        return npcs;
    }

    private List<SessionLog> logsAnd(SessionLog another) {
        List<SessionLog> logs = new ArrayList<>(campaign.sessions());
        logs.add(another);
        return logs;
    }

    private static Npc npc(boolean gmOnly) {
        return new Npc("eve", "Eve", "", "", "", "", "", "", gmOnly, List.of(), Set.of());
    }

    private static SessionLog log(String title, boolean gmOnly) {
        return new SessionLog(1, "", title, "", List.of(), "", gmOnly, Set.of());
    }
}
