package org.charon.computer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.charon.campaign.Campaign;
import org.charon.campaign.SmallCampaign;
import org.charon.encounter.ToggleRoom;
import org.charon.view.SetBlackout;
import org.charon.view.SwitchView;
import org.charon.view.TestGame;
import org.charon.view.projection.ChannelSummary;
import org.charon.view.state.Audience;
import org.charon.view.state.Channel;
import org.charon.view.state.CharonMode;
import org.charon.view.state.DraftResult;
import org.charon.view.state.Message;
import org.charon.view.state.ViewType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conversations as part of the state of play. */
class ChangeChannelTest {

    private static final Instant NOW = Instant.parse("2187-03-01T20:15:00Z");
    private static final ChannelSummary SILENT = new ChannelSummary("", false, null, null, null, null);

    private final TestGame game = TestGame.onShip();

    @Test
    void players_see_which_channels_have_new_messages_or_unanswered_queries() {
        ask(Channel.BRIDGE, "q1");
        assertThat(players().get("bridge")).isEqualTo(new ChannelSummary("q1", true, null, null, null, null));

        game.gm(new ChangeChannel<>(Channel.BRIDGE, new ApproveReply("p-q1", "Sound.").toChange("m1", NOW)));

        assertThat(players().get("bridge")).isEqualTo(new ChannelSummary("m1", false, null, null, null, null));
        assertThat(players().get("story")).isEqualTo(SILENT);
    }

    @Test
    void the_gm_sees_unread_and_pending_counts() {
        ask(Channel.BRIDGE, "q1");
        ask(Channel.BRIDGE, "q2");
        game.gm(new ChangeChannel<>(Channel.BRIDGE, new MarkRead()));
        ask(Channel.BRIDGE, "q3");

        assertThat(gm().get("bridge")).isEqualTo(new ChannelSummary("q3", true, 1, 3, false, 4L));
        assertThat(gm().get("story")).isEqualTo(new ChannelSummary("", false, 0, 0, false, 0L));
    }

    @Test
    void only_the_gm_sees_generated_replies() {
        game.gm(new ChangeChannel<>(
                Channel.STORY,
                new GenerateReply("The hull", null).toChange(TestIds.of("g1"), DraftResult.ready("Hull is sound."))));

        assertThat(players().get("story")).isEqualTo(SILENT);
        assertThat(gm().get("story").pending()).isEqualTo(1);
    }

    @Test
    void every_change_of_a_channel_is_a_new_edition_for_the_gm_only() {
        List<ChannelChange<?>> changes = List.of(
                new GenerateReply("The hull", null).toChange(TestIds.of("q1"), DraftResult.DRAFTING),
                new CompleteDraft("p-q1", DraftResult.failed("Nobody answers.", "Sound."), "m0", NOW),
                new RegenerateReply("p-q1", "Leaks").toChange(DraftResult.ready("Sound.")),
                new RegenerateReply("p-q1", "Leaks").toChange(DraftResult.ready("Not sound.")),
                new AutoApprove(true),
                new ApproveReply("p-q1", null).toChange("m1", NOW),
                new ClearChannel());
        Set<Long> editions = new HashSet<>(Set.of(gm().get("story").edition()));
        for (ChannelChange<?> change : changes) {
            game.gm(new ChangeChannel<>(Channel.STORY, change));
            assertThat(editions.add(gm().get("story").edition()))
                    .as("after %s", change)
                    .isTrue();
        }
        assertThat(players().get("story")).isEqualTo(SILENT);
        assertThat(gm().get("story").autoApprove()).isTrue();

        game.changesNothing(new ChangeChannel<>(Channel.STORY, new ClearChannel()));
        game.changesNothing(new ChangeChannel<>(Channel.STORY, new AutoApprove(true)));
    }

    @Test
    void a_page_may_have_one_unanswered_query_across_all_channels() {
        game.gm(new SetCharonMode(CharonMode.QUERY));
        game.player(query(Channel.BRIDGE, "q1", "page-a"));

        var refused = game.refusePlayer(query(Channel.STORY, "q2", "page-a"));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.reason()).contains("still waits");
        game.player(query(Channel.STORY, "q3", "page-b"));

        game.gm(new ChangeChannel<>(Channel.BRIDGE, new RejectReply("p-q1").toChange("m1", NOW)));
        game.player(query(Channel.STORY, "q4", "page-a"));
    }

    @Test
    void a_closed_channel_is_reported_before_an_unanswered_query() {
        game.player(query(Channel.BRIDGE, "q1", "page-a"));

        assertThat(game.refusePlayer(query(Channel.STORY, "q2", "page-a")).status())
                .isEqualTo(403);
        assertThat(game.refusePlayer(query(new Channel("encounter-atlantis"), "q2", "page-a"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void generated_replies_do_not_block_queries() {
        game.gm(new ChangeChannel<>(
                Channel.BRIDGE, new GenerateReply("The hull", null).toChange(TestIds.of("g1"), DraftResult.NONE)));
        game.gm(new ChangeChannel<>(
                Channel.BRIDGE, new GenerateReply("The hull", null).toChange(TestIds.of("g2"), DraftResult.NONE)));

        ask(Channel.BRIDGE, "q1");
    }

    @Test
    void undo_does_not_change_the_approval_setting() {
        game.gm(new ToggleRoom("helm", true));
        game.gm(new ChangeChannel<>(Channel.STORY, new AutoApprove(true)));

        assertThat(game.undo()).startsWith("Revealed");
        assertThat(gm().get("story").autoApprove()).isTrue();
    }

    @Test
    void players_see_only_the_channel_of_the_current_encounter() {
        say(new Channel("encounter-moon"), "m1");
        say(new Channel("encounter-ferry"), "m2");

        assertThat(players()).containsOnlyKeys("default", "bridge", "story", "encounter-ferry");
        assertThat(players().get("encounter-ferry").newest()).isEqualTo("m2");
        assertThat(gm().keySet()).containsExactly("default", "bridge", "story", "encounter-ferry", "encounter-moon");
    }

    @Test
    void an_encounter_started_and_ended_during_a_blackout_is_never_named() {
        game.gm(new SetBlackout(true));
        game.gm(new SwitchView(ViewType.ENCOUNTER, SmallCampaign.STATION, null));
        game.gm(new SwitchView(ViewType.BRIDGE, null, null));
        game.gm(new SetBlackout(false));

        assertThat(players()).containsOnlyKeys("default", "bridge", "story");
        assertThat(gm()).containsKey("encounter-base");
    }

    @Test
    void during_a_blackout_conversations_are_empty() {
        say(Channel.STORY, "m1");
        ask(Channel.BRIDGE, "q1");
        say(new Channel("encounter-ferry"), "m2");

        game.gm(new SetBlackout(true));

        assertThat(players()).isEqualTo(Map.of("default", SILENT, "bridge", SILENT, "story", SILENT));
        assertThat(gm().get("bridge").newest()).isEqualTo("q1");
    }

    @Test
    void undo_and_redo_keep_messages() {
        say(Channel.STORY, "m1");
        game.gm(new ToggleRoom("helm", true));
        ask(Channel.BRIDGE, "q1");
        say(Channel.STORY, "m2");

        assertThat(game.undo()).startsWith("Revealed");
        assertThat(said(Channel.STORY)).containsExactly("m1", "m2");
        assertThat(said(Channel.BRIDGE)).containsExactly("q1");
        assertThat(game.view().encounter().isRevealed("helm")).isFalse();

        say(Channel.STORY, "m3");
        assertThat(game.state(Audience.GM).redo()).as("talk is no new action").isNotNull();
        game.redo();
        assertThat(said(Channel.STORY)).containsExactly("m1", "m2", "m3");
        game.gm(new ChangeChannel<>(Channel.STORY, new ClearChannel()));
        game.undo();
        assertThat(said(Channel.STORY)).as("what was cleared stays cleared").isEmpty();
    }

    @Test
    void messages_cannot_be_undone() {
        say(Channel.STORY, "m1");

        assertThat(game.undo()).as("what was before it").startsWith("Showed");
    }

    @Test
    void a_change_without_effect_is_not_published() {
        say(Channel.STORY, "m1");

        game.changesNothing(new ChangeChannel<>(Channel.STORY, new MarkRead()));
        game.changesNothing(new ChangeChannel<>(Channel.BRIDGE, new ClearChannel()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"engine-room", "encounter-atlantis", "encounter-sol/ferry", "encounter-"})
    void an_unknown_channel_is_a_404(String name) {
        var refused = game.refuseGm(new ChangeChannel<>(new Channel(name), new MarkRead()));

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.reason()).contains(name, "encounter-<slug>");
    }

    @Test
    void messages_stay_readable_after_their_location_is_removed() {
        say(new Channel("encounter-ferry"), "m1");

        game.withCampaign(Campaign.EMPTY);

        say(new Channel("encounter-ferry"), "m2");
        assertThat(said(new Channel("encounter-ferry"))).containsExactly("m1", "m2");
    }

    @Test
    void without_query_mode_only_the_bridge_takes_queries() {
        var refused = game.refusePlayer(query(Channel.STORY, "q1"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.reason()).contains("bridge");

        game.gm(new SetCharonMode(CharonMode.QUERY));
        ask(Channel.STORY, "q1");
        game.gm(new SetBlackout(true));

        assertThat(game.refusePlayer(query(Channel.STORY, "q2")).status())
                .as("players cannot know of the mode in the dark")
                .isEqualTo(403);
    }

    @Test
    void a_player_cannot_query_a_removed_location_during_a_blackout() {
        game.gm(new SetCharonMode(CharonMode.QUERY));
        say(new Channel("encounter-ferry"), "m1");
        game.withCampaign(Campaign.EMPTY);
        game.gm(new SetBlackout(true));

        assertThat(game.refusePlayer(query(new Channel("encounter-ferry"), "q1"))
                        .status())
                .isEqualTo(404);
    }

    private void say(Channel channel, String id) {
        game.gm(new ChangeChannel<>(channel, new SendMessage("Line").toChange(id, NOW)));
    }

    private void ask(Channel channel, String id) {
        game.player(query(channel, id));
    }

    private static ChangeChannel<SubmitQuery.Answer> query(Channel channel, String id) {
        return query(channel, id, "page-" + id);
    }

    private static ChangeChannel<SubmitQuery.Answer> query(Channel channel, String id, String page) {
        return new ChangeChannel<>(
                channel, new SubmitQuery("Anybody?", null).toChange(TestIds.of(id), page, DraftResult.NONE, "Noted."));
    }

    private List<String> said(Channel channel) {
        return game.view().computer().conversations().on(channel).messages().stream()
                .map(Message::messageId)
                .toList();
    }

    private Map<String, ChannelSummary> players() {
        return game.state(Audience.PLAYER).charonChannels();
    }

    private Map<String, ChannelSummary> gm() {
        return game.state(Audience.GM).charonChannels();
    }
}
