package org.charon.encounter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.charon.view.TestGame;
import org.charon.view.state.Audience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToggleRoomTest {

    private final TestGame game = TestGame.onShip();

    @Test
    void a_room_is_revealed_and_hidden_again() {
        ToggleRoom.Answer revealed = game.gm(new ToggleRoom("helm", true));
        assertThat(revealed.roomId()).isEqualTo("helm");
        assertThat(revealed.visible()).isTrue();
        assertThat(revealed.roomVisibility()).isEqualTo(Map.of("helm", true));
        assertThat(game.state(Audience.PLAYER).encounterRoomVisibility()).isEqualTo(Map.of("helm", true));
        game.changesNothing(new ToggleRoom("helm", true));

        ToggleRoom.Answer hidden = game.gm(new ToggleRoom("helm", false));
        assertThat(hidden.visible()).isFalse();
        assertThat(hidden.roomVisibility()).isEqualTo(Map.of("helm", false));
        assertThat(game.state(Audience.PLAYER).encounterRoomVisibility()).isEmpty();
        game.changesNothing(new ToggleRoom("helm", false));
    }

    @Test
    void without_a_value_the_room_is_toggled() {
        assertThat(game.gm(new ToggleRoom("helm", null)).visible()).isTrue();
        assertThat(game.gm(new ToggleRoom("helm", null)).visible()).isFalse();
        assertThat(game.gm(new ToggleRoom("helm", null)).visible()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"spine", "hold", "crypt"})
    void corridors_and_rooms_of_other_decks_are_rooms_too(String room) {
        assertThat(game.gm(new ToggleRoom(room, true)).roomVisibility()).containsEntry(room, true);
    }

    @Test
    void rooms_are_listed_in_the_order_in_which_they_were_revealed() {
        game.gm(new ToggleRoom("vault", true));
        game.gm(new ToggleRoom("crypt", true));
        game.gm(new ToggleRoom("helm", true));
        game.gm(new ToggleRoom("vault", false));

        assertThat(game.gm(new ToggleRoom("vault", true)).roomVisibility().keySet())
                .containsExactly("vault", "crypt", "helm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"attic", "HELM", "lobby", "dr-gap"})
    void an_unknown_room_is_a_404(String room) {
        var refused = game.refuseGm(new ToggleRoom(room, true));

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.reason()).contains(room);
    }

    @Test
    void without_an_encounter_there_is_no_room() {
        assertThat(new TestGame().refuseGm(new ToggleRoom("helm", true)).status())
                .isEqualTo(404);
        assertThat(TestGame.at("moon").refuseGm(new ToggleRoom("helm", true)).status())
                .isEqualTo(404);
    }
}
