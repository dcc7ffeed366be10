package org.charon.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.charon.campaign.SmallCampaign;
import org.charon.encounter.MoveToken;
import org.charon.encounter.MoveTokens;
import org.charon.encounter.SetRoomVisibility;
import org.charon.encounter.ToggleRoom;
import org.charon.view.state.Audience;
import org.charon.view.state.TokenType;
import org.junit.jupiter.api.Test;

/** Undo of a drag, for which the page sends every cell on its way. */
class GestureTest {

    private static final String HERO = "0000000a";
    private static final String BEAST = "0000000b";
    private static final String DRAG = "drag-one";

    private final TestGame game =
            TestGame.onShip().placing(HERO, TokenType.PLAYER, 5, 0).placing(BEAST, TokenType.NPC, 0, 0);

    @Test
    void a_drag_is_undone_and_redone_in_one_step() {
        game.gm(new ToggleRoom("mess", true));
        drag(1, 2, 3);

        assertThat(game.undo()).isEqualTo("Moved " + SmallCampaign.text(HERO, "token name"));
        assertThat(game.token(HERO).y()).isZero();
        assertThat(game.state(Audience.GM).undo()).startsWith("Revealed");

        game.redo();
        assertThat(game.token(HERO).y()).isEqualTo(3);
        assertThat(game.state(Audience.GM).redo()).isNull();
    }

    @Test
    void a_drag_clears_the_redo_entries() {
        game.gm(new ToggleRoom("mess", true));
        game.undo();

        drag(1, 2);

        assertThat(game.state(Audience.GM).redo()).isNull();
    }

    @Test
    void each_drag_and_each_single_move_is_a_step() {
        drag(1, 2);
        game.gm(new MoveToken(HERO, 5, 3, "drag-two"));
        game.gm(new MoveToken(HERO, 5, 4));
        game.gm(new MoveToken(HERO, 5, 5));

        for (int y : new int[] {4, 3, 2, 0}) {
            game.undo();
            assertThat(game.token(HERO).y()).isEqualTo(y);
        }
    }

    @Test
    void another_command_of_the_gm_splits_a_drag() {
        drag(1, 2);
        game.gm(new ToggleRoom("mess", true));
        drag(3, 4);

        game.undo();
        assertThat(game.token(HERO).y()).isEqualTo(2);
        game.undo();
        assertThat(game.view().encounter().isRevealed("mess")).isFalse();
        game.undo();
        assertThat(game.token(HERO).y()).isZero();
    }

    @Test
    void the_same_gesture_id_for_another_token_is_another_drag() {
        drag(1, 2);
        game.gm(new MoveToken(BEAST, 0, 1, DRAG));

        game.undo();

        assertThat(game.token(HERO).y()).isEqualTo(2);
        assertThat(game.token(BEAST).y()).isZero();
    }

    @Test
    void moves_of_players_neither_split_the_gms_drag_nor_are_undone_with_it() {
        game.gm(new MoveToken(BEAST, 0, 1, DRAG));
        game.player(new MoveToken(HERO, 5, 1));
        game.gm(new MoveToken(BEAST, 0, 2, DRAG));
        game.player(new MoveToken(HERO, 5, 2));
        game.gm(new MoveToken(BEAST, 0, 3, DRAG));

        game.undo();

        assertThat(game.token(BEAST).y()).isZero();
        assertThat(game.token(HERO).y()).isEqualTo(2);
    }

    @Test
    void a_group_is_dragged_in_one_step_as_long_as_it_is_the_same_group() {
        for (int y = 1; y <= 3; y++) {
            game.gm(new MoveTokens(List.of(new MoveToken(HERO, 5, y), new MoveToken(BEAST, 0, y)), DRAG));
        }
        game.gm(new MoveTokens(List.of(new MoveToken(BEAST, 0, 4), new MoveToken(HERO, 5, 4)), DRAG));
        game.gm(new MoveTokens(List.of(new MoveToken(HERO, 5, 5)), DRAG));

        game.undo();
        assertThat(game.token(HERO).y()).isEqualTo(4);
        assertThat(game.undo()).isEqualTo("Moved 2 tokens");
        assertThat(game.token(HERO).y()).isZero();
        assertThat(game.token(BEAST).y()).isZero();
    }

    @Test
    void a_drag_that_ends_where_it_began_leaves_nothing_to_undo() {
        game.gm(new ToggleRoom("mess", true));
        History before = game.history();

        drag(1, 2, 0);

        assertThat(game.history()).isEqualTo(before);
        drag(1);
        game.undo();
        assertThat(game.token(HERO).y()).isZero();
        assertThat(game.view().encounter().isRevealed("mess")).isTrue();
    }

    @Test
    void moves_of_players_during_a_drag_without_effect_survive_an_undo() {
        game.gm(new ToggleRoom("mess", true));
        game.gm(new MoveToken(BEAST, 0, 1, DRAG));
        game.player(new MoveToken(HERO, 5, 1));
        game.player(new MoveToken(HERO, 5, 0));
        game.gm(new MoveToken(BEAST, 0, 0, DRAG));
        game.player(new MoveToken(HERO, 5, 2));

        assertThat(game.undo()).startsWith("Revealed");
        assertThat(game.token(HERO).y()).isEqualTo(2);
    }

    @Test
    void drags_of_players_do_not_use_up_the_gms_history() {
        game.gm(new ToggleRoom("mess", true));
        IntStream.range(0, 3000).forEach(i -> game.player(new MoveToken(HERO, 5, i % 2 + 1, DRAG)));
        game.player(new MoveToken(HERO, 5, 3, DRAG));

        assertThat(game.undo()).startsWith("Revealed");
        assertThat(game.token(HERO).y()).isEqualTo(3);
    }

    @Test
    void a_players_drag_into_a_room_that_is_hidden_again_ends_where_it_began() {
        game.gm(new SetRoomVisibility(Map.of("mess", true)));
        game.player(new MoveToken(HERO, 5, 2, DRAG));
        game.player(new MoveToken(HERO, 7, 2, DRAG));

        game.undo();

        assertThat(game.token(HERO).x()).isEqualTo(5);
        assertThat(game.token(HERO).y()).isZero();
    }

    /** The GM drags a token down its column. */
    private void drag(int... rows) {
        for (int y : rows) {
            game.gm(new MoveToken(HERO, 5, y, DRAG));
        }
    }
}
