package org.charon.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.charon.campaign.SmallCampaign;
import org.charon.comms.HideTerminal;
import org.charon.comms.ShowTerminal;
import org.charon.computer.ToggleDialog;
import org.charon.encounter.MoveToken;
import org.charon.encounter.SetRoomVisibility;
import org.charon.encounter.ToggleRoom;
import org.charon.view.state.Audience;
import org.charon.view.state.TokenType;
import org.junit.jupiter.api.Test;

/** What becomes of the things that players did, when the GM takes back what was before them. */
class UndoReplayTest {

    private static final String HERO = "0000000a";
    private static final String BEAST = "0000000b";

    private final TestGame play = TestGame.aboard();

    @Test
    void where_players_went_meanwhile_they_stay() {
        hero();
        play.placing(BEAST, TokenType.CREATURE, 11, 1);
        play.gm(new MoveToken(BEAST, 12, 1));
        play.player(new MoveToken(HERO, 5, 1));
        play.gm(new MoveToken(BEAST, 13, 1));
        play.player(new MoveToken(HERO, 5, 2));

        play.undo();
        assertThat(play.token(HERO).y()).isEqualTo(2);
        assertThat(play.token(BEAST).x()).isEqualTo(12);

        play.undo();
        assertThat(play.token(HERO).y()).isEqualTo(2);
        assertThat(play.token(BEAST).x()).isEqualTo(11);

        play.redo();
        play.redo();
        assertThat(play.token(HERO).y()).isEqualTo(2);
        assertThat(play.token(BEAST).x()).isEqualTo(13);
    }

    @Test
    void a_player_who_walked_into_a_room_that_is_hidden_again_is_back_outside_for_good() {
        hero();
        play.revealing("mess");
        play.gm(new SetRoomVisibility(java.util.Map.of()));
        play.gm(new ToggleRoom("mess", true));
        play.player(new MoveToken(HERO, 5, 2));
        play.player(new MoveToken(HERO, 7, 2));

        play.undo();
        assertThat(play.token(HERO).x()).as("of the way, what is allowed").isEqualTo(5);
        assertThat(play.token(HERO).y()).isEqualTo(2);
        assertThat(play.seenBy(Audience.PLAYER).encounterTokens()).containsKey(HERO);

        play.undo();
        assertThat(play.view().encounter().reveals("mess")).isTrue();
        assertThat(play.token(HERO).x())
                .as("a move that was dropped stays dropped")
                .isEqualTo(5);
    }

    @Test
    void a_players_token_that_the_gm_had_moved_goes_from_its_old_place_to_where_the_player_moved_it() {
        hero();
        play.gm(new MoveToken(HERO, 5, 1));
        play.player(new MoveToken(HERO, 5, 3));

        play.undo();

        assertThat(play.token(HERO).y()).isEqualTo(3);
    }

    @Test
    void a_terminal_that_a_player_closed_stays_closed() {
        play.gm(new ShowTerminal("ferry", "captain"));
        play.gm(new ToggleRoom("helm", true));
        play.player(new HideTerminal());

        play.undo();

        assertThat(play.seenBy(Audience.PLAYER).overlayTerminalSlug()).isEmpty();
    }

    @Test
    void a_dialog_that_a_player_closed_by_turning_it_round_is_not_opened_by_an_undo() {
        play.gm(new ToggleDialog(true));
        play.player(new ToggleDialog(null));

        play.undo();

        assertThat(play.view().computer().dialogOpen()).isFalse();
    }

    @Test
    void opening_the_dialog_again_opens_it_whatever_a_player_did() {
        play.gm(new ToggleDialog(null));
        play.undo();
        play.player(new ToggleDialog(true));

        assertThat(play.redo()).isEqualTo("Opened CHARON's dialog");

        assertThat(play.view().computer().dialogOpen()).isTrue();
    }

    @Test
    void doing_again_what_players_have_done_already_leaves_nothing_to_take_back() {
        play.gm(new ShowTerminal("ferry", "captain"));
        play.gm(new HideTerminal());
        play.undo();
        play.player(new HideTerminal());

        play.redo();

        assertThat(play.view().display().overlay()).isEmpty();
        assertThat(play.seenBy(Audience.GM).redo()).isNull();
        assertThat(play.undo()).startsWith("Showed terminal");
    }

    @Test
    void something_new_from_the_gm_is_the_end_of_what_could_be_done_again_and_a_players_move_is_not() {
        hero();
        play.gm(new ToggleRoom("vault", true));
        play.undo();

        play.player(new MoveToken(HERO, 5, 1));
        assertThat(play.seenBy(Audience.GM).redo()).isNotNull();

        play.gm(new ToggleRoom("mess", true));
        assertThat(play.seenBy(Audience.GM).redo()).isNull();
    }

    @Test
    void what_lies_behind_a_thousand_moves_of_players_is_not_taken_back_any_more() {
        hero();
        play.gm(new ToggleRoom("helm", true));
        play.player(new MoveToken(HERO, 5, 1));
        play.gm(new ToggleRoom("mess", true));
        IntStream.range(0, 999).forEach(i -> play.player(new MoveToken(HERO, 5, i % 2 * 2)));

        assertThat(play.history().done()).as("behind 1000 moves").hasSize(4);

        play.player(new MoveToken(HERO, 5, 3));

        assertThat(play.undo()).endsWith(SmallCampaign.text("mess", "name"));
        assertThat(play.history().undo(play.view(), play.campaign()))
                .as("behind 1001 moves")
                .isEmpty();
        assertThat(play.token(HERO).y()).isEqualTo(3);
    }

    @Test
    void what_was_done_in_the_dark_is_taken_back_in_the_light_without_putting_it_out() {
        hero();
        play.gm(new SetBlackout(true));
        play.gm(new ToggleRoom("vault", true));
        play.gm(new SetBlackout(false));
        play.player(new MoveToken(HERO, 5, 1));

        play.undo();

        assertThat(play.view().display().blackout()).isFalse();
        assertThat(play.token(HERO).y()).as("moved in the light").isEqualTo(1);
        assertThat(play.view().encounter().reveals("vault")).isFalse();
    }

    /** A token of a player outside of all rooms. */
    private void hero() {
        play.placing(HERO, TokenType.PLAYER, 5, 0);
    }
}
