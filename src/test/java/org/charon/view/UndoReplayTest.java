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

/** What players did stays in effect when the GM undoes an earlier command. */
class UndoReplayTest {

    private static final String HERO = "0000000a";
    private static final String BEAST = "0000000b";

    private final TestGame game = TestGame.onShip();

    @Test
    void tokens_stay_where_players_moved_them() {
        placeHero();
        game.placing(BEAST, TokenType.CREATURE, 11, 1);
        game.gm(new MoveToken(BEAST, 12, 1));
        game.player(new MoveToken(HERO, 5, 1));
        game.gm(new MoveToken(BEAST, 13, 1));
        game.player(new MoveToken(HERO, 5, 2));

        game.undo();
        assertThat(game.token(HERO).y()).isEqualTo(2);
        assertThat(game.token(BEAST).x()).isEqualTo(12);

        game.undo();
        assertThat(game.token(HERO).y()).isEqualTo(2);
        assertThat(game.token(BEAST).x()).isEqualTo(11);

        game.redo();
        game.redo();
        assertThat(game.token(HERO).y()).isEqualTo(2);
        assertThat(game.token(BEAST).x()).isEqualTo(13);
    }

    @Test
    void a_move_into_a_room_that_is_hidden_again_is_dropped() {
        placeHero();
        game.revealing("mess");
        game.gm(new SetRoomVisibility(java.util.Map.of()));
        game.gm(new ToggleRoom("mess", true));
        game.player(new MoveToken(HERO, 5, 2));
        game.player(new MoveToken(HERO, 7, 2));

        game.undo();
        assertThat(game.token(HERO).x()).as("of the way, what is allowed").isEqualTo(5);
        assertThat(game.token(HERO).y()).isEqualTo(2);
        assertThat(game.state(Audience.PLAYER).encounterTokens()).containsKey(HERO);

        game.undo();
        assertThat(game.view().encounter().isRevealed("mess")).isTrue();
        assertThat(game.token(HERO).x())
                .as("a move that was dropped stays dropped")
                .isEqualTo(5);
    }

    @Test
    void a_players_move_is_replayed_after_undoing_the_gms_move() {
        placeHero();
        game.gm(new MoveToken(HERO, 5, 1));
        game.player(new MoveToken(HERO, 5, 3));

        game.undo();

        assertThat(game.token(HERO).y()).isEqualTo(3);
    }

    @Test
    void a_terminal_that_a_player_closed_stays_closed() {
        game.gm(new ShowTerminal("ferry", "captain"));
        game.gm(new ToggleRoom("helm", true));
        game.player(new HideTerminal());

        game.undo();

        assertThat(game.state(Audience.PLAYER).overlayTerminalSlug()).isEmpty();
    }

    @Test
    void an_undo_does_not_reopen_a_dialog_that_a_player_toggled() {
        game.gm(new ToggleDialog(true));
        game.player(new ToggleDialog(null));

        game.undo();

        assertThat(game.view().computer().dialogOpen()).isFalse();
    }

    @Test
    void redo_opens_the_dialog_whatever_players_did() {
        game.gm(new ToggleDialog(null));
        game.undo();
        game.player(new ToggleDialog(true));

        assertThat(game.redo()).isEqualTo("Opened CHARON's dialog");

        assertThat(game.view().computer().dialogOpen()).isTrue();
    }

    @Test
    void redo_of_what_players_did_already_leaves_nothing_to_undo() {
        game.gm(new ShowTerminal("ferry", "captain"));
        game.gm(new HideTerminal());
        game.undo();
        game.player(new HideTerminal());

        game.redo();

        assertThat(game.view().display().overlay()).isEmpty();
        assertThat(game.state(Audience.GM).redo()).isNull();
        assertThat(game.undo()).startsWith("Showed terminal");
    }

    @Test
    void commands_of_the_gm_clear_the_redo_entries_and_those_of_players_do_not() {
        placeHero();
        game.gm(new ToggleRoom("vault", true));
        game.undo();

        game.player(new MoveToken(HERO, 5, 1));
        assertThat(game.state(Audience.GM).redo()).isNotNull();

        game.gm(new ToggleRoom("mess", true));
        assertThat(game.state(Audience.GM).redo()).isNull();
    }

    @Test
    void commands_before_a_thousand_moves_of_players_cannot_be_undone() {
        placeHero();
        game.gm(new ToggleRoom("helm", true));
        game.player(new MoveToken(HERO, 5, 1));
        game.gm(new ToggleRoom("mess", true));
        IntStream.range(0, 999).forEach(i -> game.player(new MoveToken(HERO, 5, i % 2 * 2)));

        assertThat(game.history().done()).as("behind 1000 moves").hasSize(4);

        game.player(new MoveToken(HERO, 5, 3));

        assertThat(game.undo()).endsWith(SmallCampaign.text("mess", "name"));
        assertThat(game.history().undo(game.view(), game.campaign()))
                .as("behind 1001 moves")
                .isEmpty();
        assertThat(game.token(HERO).y()).isEqualTo(3);
    }

    @Test
    void undoing_a_command_from_a_blackout_does_not_restore_the_blackout() {
        placeHero();
        game.gm(new SetBlackout(true));
        game.gm(new ToggleRoom("vault", true));
        game.gm(new SetBlackout(false));
        game.player(new MoveToken(HERO, 5, 1));

        game.undo();

        assertThat(game.view().display().blackout()).isFalse();
        assertThat(game.token(HERO).y()).as("moved in the light").isEqualTo(1);
        assertThat(game.view().encounter().isRevealed("vault")).isFalse();
    }

    /** Places a player token outside all rooms. */
    private void placeHero() {
        game.placing(HERO, TokenType.PLAYER, 5, 0);
    }
}
