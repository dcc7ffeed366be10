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

    private final TestGame play =
            TestGame.aboard().placing(HERO, TokenType.PLAYER, 5, 0).placing(BEAST, TokenType.NPC, 0, 0);

    @Test
    void one_undo_takes_a_whole_drag_back_and_one_redo_does_all_of_it_again() {
        play.gm(new ToggleRoom("mess", true));
        drag(1, 2, 3);

        assertThat(play.undo()).isEqualTo("Moved " + SmallCampaign.text(HERO, "token name"));
        assertThat(play.token(HERO).y()).isZero();
        assertThat(play.seenBy(Audience.GM).undo()).startsWith("Revealed");

        play.redo();
        assertThat(play.token(HERO).y()).isEqualTo(3);
        assertThat(play.seenBy(Audience.GM).redo()).isNull();
    }

    @Test
    void a_drag_is_the_end_of_what_could_be_done_again() {
        play.gm(new ToggleRoom("mess", true));
        play.undo();

        drag(1, 2);

        assertThat(play.seenBy(Audience.GM).redo()).isNull();
    }

    @Test
    void every_drag_is_a_step_of_its_own_and_so_is_a_move_without_one() {
        drag(1, 2);
        play.gm(new MoveToken(HERO, 5, 3, "drag-two"));
        play.gm(new MoveToken(HERO, 5, 4));
        play.gm(new MoveToken(HERO, 5, 5));

        for (int y : new int[] {4, 3, 2, 0}) {
            play.undo();
            assertThat(play.token(HERO).y()).isEqualTo(y);
        }
    }

    @Test
    void what_the_gm_does_besides_divides_a_drag() {
        drag(1, 2);
        play.gm(new ToggleRoom("mess", true));
        drag(3, 4);

        play.undo();
        assertThat(play.token(HERO).y()).isEqualTo(2);
        play.undo();
        assertThat(play.view().encounter().reveals("mess")).isFalse();
        play.undo();
        assertThat(play.token(HERO).y()).isZero();
    }

    @Test
    void the_same_name_for_another_token_is_another_drag() {
        drag(1, 2);
        play.gm(new MoveToken(BEAST, 0, 1, DRAG));

        play.undo();

        assertThat(play.token(HERO).y()).isEqualTo(2);
        assertThat(play.token(BEAST).y()).isZero();
    }

    @Test
    void players_who_move_meanwhile_neither_divide_the_gms_drag_nor_are_taken_back_with_it() {
        play.gm(new MoveToken(BEAST, 0, 1, DRAG));
        play.player(new MoveToken(HERO, 5, 1));
        play.gm(new MoveToken(BEAST, 0, 2, DRAG));
        play.player(new MoveToken(HERO, 5, 2));
        play.gm(new MoveToken(BEAST, 0, 3, DRAG));

        play.undo();

        assertThat(play.token(BEAST).y()).isZero();
        assertThat(play.token(HERO).y()).isEqualTo(2);
    }

    @Test
    void a_group_is_dragged_in_one_step_as_long_as_it_is_the_same_group() {
        for (int y = 1; y <= 3; y++) {
            play.gm(new MoveTokens(List.of(new MoveToken(HERO, 5, y), new MoveToken(BEAST, 0, y)), DRAG));
        }
        play.gm(new MoveTokens(List.of(new MoveToken(BEAST, 0, 4), new MoveToken(HERO, 5, 4)), DRAG));
        play.gm(new MoveTokens(List.of(new MoveToken(HERO, 5, 5)), DRAG));

        play.undo();
        assertThat(play.token(HERO).y()).isEqualTo(4);
        assertThat(play.undo()).isEqualTo("Moved 2 tokens");
        assertThat(play.token(HERO).y()).isZero();
        assertThat(play.token(BEAST).y()).isZero();
    }

    @Test
    void of_a_drag_that_ends_where_it_began_nothing_is_left_to_take_back() {
        play.gm(new ToggleRoom("mess", true));
        History before = play.history();

        drag(1, 2, 0);

        assertThat(play.history()).isEqualTo(before);
        drag(1);
        play.undo();
        assertThat(play.token(HERO).y()).isZero();
        assertThat(play.view().encounter().reveals("mess")).isTrue();
    }

    @Test
    void what_players_did_during_a_drag_that_left_nothing_is_still_carried_over_an_undo() {
        play.gm(new ToggleRoom("mess", true));
        play.gm(new MoveToken(BEAST, 0, 1, DRAG));
        play.player(new MoveToken(HERO, 5, 1));
        play.player(new MoveToken(HERO, 5, 0));
        play.gm(new MoveToken(BEAST, 0, 0, DRAG));
        play.player(new MoveToken(HERO, 5, 2));

        assertThat(play.undo()).startsWith("Revealed");
        assertThat(play.token(HERO).y()).isEqualTo(2);
    }

    @Test
    void the_steps_of_players_drags_do_not_use_up_what_the_gm_can_take_back() {
        play.gm(new ToggleRoom("mess", true));
        IntStream.range(0, 3000).forEach(i -> play.player(new MoveToken(HERO, 5, i % 2 + 1, DRAG)));
        play.player(new MoveToken(HERO, 5, 3, DRAG));

        assertThat(play.undo()).startsWith("Revealed");
        assertThat(play.token(HERO).y()).isEqualTo(3);
    }

    @Test
    void a_players_drag_into_a_room_that_is_hidden_again_ends_where_it_began() {
        play.gm(new SetRoomVisibility(Map.of("mess", true)));
        play.player(new MoveToken(HERO, 5, 2, DRAG));
        play.player(new MoveToken(HERO, 7, 2, DRAG));

        play.undo();

        assertThat(play.token(HERO).x()).isEqualTo(5);
        assertThat(play.token(HERO).y()).isZero();
    }

    /** The GM drags a token down its column. */
    private void drag(int... rows) {
        for (int y : rows) {
            play.gm(new MoveToken(HERO, 5, y, DRAG));
        }
    }
}
