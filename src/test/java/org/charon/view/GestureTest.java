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

/** What is taken back of a drag, of which the page sends every cell it goes over. */
class GestureTest {

    private static final String HERO = "0000000a";
    private static final String BEAST = "0000000b";
    private static final String DRAG = "drag-one";

    private final TestGame game =
            TestGame.onShip().placing(HERO, TokenType.PLAYER, 5, 0).placing(BEAST, TokenType.NPC, 0, 0);

    @Test
    void one_undo_takes_a_whole_drag_back_and_one_redo_does_all_of_it_again() {
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
    void a_drag_is_the_end_of_what_could_be_done_again() {
        game.gm(new ToggleRoom("mess", true));
        game.undo();

        drag(1, 2);

        assertThat(game.state(Audience.GM).redo()).isNull();
    }

    @Test
    void every_drag_is_a_step_of_its_own_and_so_is_a_move_without_one() {
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
    void what_the_gm_does_besides_divides_a_drag() {
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
    void the_same_name_for_another_token_is_another_drag() {
        drag(1, 2);
        game.gm(new MoveToken(BEAST, 0, 1, DRAG));

        game.undo();

        assertThat(game.token(HERO).y()).isEqualTo(2);
        assertThat(game.token(BEAST).y()).isZero();
    }

    @Test
    void players_who_move_meanwhile_neither_divide_the_gms_drag_nor_are_taken_back_with_it() {
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
    void of_a_drag_that_ends_where_it_began_nothing_is_left_to_take_back() {
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
    void what_players_did_during_a_drag_that_left_nothing_is_still_carried_over_an_undo() {
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
    void the_steps_of_players_drags_do_not_use_up_what_the_gm_can_take_back() {
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
