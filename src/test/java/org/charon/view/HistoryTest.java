package org.charon.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.charon.campaign.SmallCampaign;
import org.charon.comms.HideTerminal;
import org.charon.comms.ShowTerminal;
import org.charon.encounter.ClearTokens;
import org.charon.encounter.MoveToken;
import org.charon.encounter.RemoveToken;
import org.charon.encounter.SwitchLevel;
import org.charon.encounter.TogglePortrait;
import org.charon.encounter.ToggleRoom;
import org.charon.view.projection.ViewState;
import org.charon.view.state.ActiveView;
import org.charon.view.state.Audience;
import org.charon.view.state.TokenType;
import org.charon.view.state.ViewType;
import org.junit.jupiter.api.Test;

/** What comes back when the GM takes something back. */
class HistoryTest {

    private static final String HERO = "0000000a";
    private static final String BEAST = "0000000b";

    private final TestGame play = TestGame.aboard();

    @Test
    void a_room_that_was_revealed_by_mistake_is_hidden_again() {
        play.gm(new ToggleRoom("vault", true));

        assertThat(play.undo()).isEqualTo("Revealed " + SmallCampaign.text("vault", "name"));

        ViewState seen = play.seenBy(Audience.PLAYER);
        assertThat(seen.encounterRoomVisibility()).isEmpty();
        assertThat(seen.locationData().map().currentDeck().rooms()).isEmpty();
    }

    @Test
    void an_evening_can_be_walked_back_to_its_start_and_forth_again() {
        List<ActiveView> way = new ArrayList<>(List.of(play.view()));
        for (Command<?> command : List.of(
                new ToggleRoom("mess", null),
                new SwitchLevel(null, "lower"),
                new TogglePortrait("ada"),
                new ShowTerminal("ferry", "captain"),
                new HideTerminal(),
                new SwitchView(ViewType.ENCOUNTER, SmallCampaign.STATION, null),
                new ToggleRoom("lobby", null),
                new SwitchView(ViewType.STANDBY, null, null))) {
            play.gm(command);
            way.add(play.view());
        }
        int last = way.size() - 1;
        for (int i = last - 1; i >= 0; i--) {
            play.undo();
            assertThat(play.view()).isEqualTo(way.get(i));
        }
        for (int i = 1; i <= last; i++) {
            play.redo();
            assertThat(play.view()).isEqualTo(way.get(i));
        }
        assertThat(play.history().redo(play.view(), play.campaign())).isEmpty();
    }

    @Test
    void words_of_what_can_be_taken_back_and_done_again_are_for_the_gm() {
        play.gm(new ToggleRoom("helm", true));
        play.gm(new ToggleRoom("vault", true));
        play.undo();

        ViewState gm = play.seenBy(Audience.GM);
        assertThat(gm.undo()).isEqualTo("Revealed " + SmallCampaign.text("helm", "name"));
        assertThat(gm.redo()).isEqualTo("Revealed " + SmallCampaign.text("vault", "name"));
        ViewState players = play.seenBy(Audience.PLAYER);
        assertThat(players.undo()).isNull();
        assertThat(players.redo()).isNull();
    }

    @Test
    void at_the_start_there_is_nothing_to_take_back_or_do_again() {
        TestGame fresh = new TestGame();

        assertThat(fresh.history().undo(fresh.view(), fresh.campaign())).isEmpty();
        assertThat(fresh.history().redo(fresh.view(), fresh.campaign())).isEmpty();
        assertThat(fresh.seenBy(Audience.GM).undo()).isNull();
        assertThat(fresh.seenBy(Audience.GM).redo()).isNull();
    }

    @Test
    void what_changed_nothing_is_nothing_to_take_back_and_leaves_what_can_be_done_again() {
        play.gm(new ToggleRoom("helm", true));
        play.gm(new ToggleRoom("vault", true));
        play.undo();
        History before = play.history();

        play.gm(new ToggleRoom("helm", true));

        assertThat(play.history()).isEqualTo(before);
    }

    @Test
    void a_token_that_is_placed_again_is_the_same_token() {
        play.placing(HERO, TokenType.PLAYER, 5, 0);
        play.gm(new MoveToken(HERO, 5, 1));
        play.undo();
        play.undo();
        assertThat(play.view().encounter().tokens()).isEmpty();

        play.redo();
        play.redo();

        assertThat(play.token(HERO).y()).isEqualTo(1);
    }

    @Test
    void tokens_that_were_cleared_come_back_in_their_order() {
        hero();
        play.placing(BEAST, TokenType.CREATURE, 11, 1).placing("0000000c", TokenType.NPC, 1, 1);
        play.gm(new RemoveToken(BEAST));
        play.gm(new ClearTokens());

        assertThat(play.undo()).isEqualTo("Cleared 2 tokens");
        play.undo();

        assertThat(play.view().encounter().tokens().keySet()).containsExactly(HERO, BEAST, "0000000c");
    }

    @Test
    void the_last_hundred_can_be_taken_back_and_no_more() {
        IntStream.range(0, 103).forEach(i -> play.gm(new ToggleRoom("helm", null)));
        assertThat(play.view().encounter().reveals("helm")).isTrue();

        IntStream.range(0, 100).forEach(i -> play.undo());

        assertThat(play.history().undo(play.view(), play.campaign())).isEmpty();
        assertThat(play.view().encounter().reveals("helm")).isTrue();
        IntStream.range(0, 100).forEach(i -> play.redo());
        assertThat(play.seenBy(Audience.GM).redo()).isNull();
    }

    @Test
    void what_comes_back_fits_the_campaign_as_its_files_are_now() {
        play.placing(HERO, TokenType.PLAYER, 11, 1);
        play.gm(new SwitchLevel(null, "lower"));
        play.gm(new SwitchView(ViewType.ENCOUNTER, SmallCampaign.STATION, null));

        play.adopting(SmallCampaign.withoutLowerDeck());
        play.undo();
        assertThat(play.seenBy(Audience.PLAYER).encounterDeckId()).isEqualTo("upper");

        play.gm(new RemoveToken(HERO));
        play.adopting(SmallCampaign.rebuilt());
        play.undo();
        assertThat(play.token(HERO).roomId()).as("the room that lies there now").isEqualTo("mess");
    }

    @Test
    void what_the_files_do_not_have_any_more_is_not_done_again_but_what_was_done_besides_is() {
        play.gm(new SwitchLevel(null, "lower"));
        play.gm(new ToggleRoom("hold", true));
        play.gm(new ToggleRoom("helm", true));
        IntStream.range(0, 3).forEach(i -> play.undo());

        play.adopting(SmallCampaign.withoutLowerDeck());

        assertThat(play.seenBy(Audience.GM).redo()).isEqualTo("Revealed " + SmallCampaign.text("helm", "name"));
        play.redo();
        assertThat(play.view().encounter().rooms()).containsOnlyKeys("helm");
        assertThat(play.seenBy(Audience.GM).redo()).isNull();
    }

    @Test
    void a_blackout_is_neither_taken_back_nor_the_end_of_what_could_be_done_again() {
        play.gm(new ToggleRoom("helm", true));
        play.gm(new ToggleRoom("mess", true));
        play.undo();

        play.gm(new SetBlackout(true));

        assertThat(play.seenBy(Audience.GM).redo()).endsWith(SmallCampaign.text("mess", "name"));
        assertThat(play.undo()).endsWith(SmallCampaign.text("helm", "name"));
        assertThat(play.view().display().blackout())
                .as("an undo lets no light in")
                .isTrue();
        play.redo();
        assertThat(play.view().display().blackout()).isTrue();
    }

    /** A token of a player outside of all rooms. */
    private void hero() {
        play.placing(HERO, TokenType.PLAYER, 5, 0);
    }
}
