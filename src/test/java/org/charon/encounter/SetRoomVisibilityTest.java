package org.charon.encounter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.charon.view.TestGame;
import org.charon.view.state.Audience;
import org.junit.jupiter.api.Test;

class SetRoomVisibilityTest {

    private final TestGame game = TestGame.onShip();

    @Test
    void the_list_replaces_what_was_revealed_before() {
        game.revealing("helm", "hold");
        Map<String, Boolean> next = new LinkedHashMap<>();
        next.put("vault", true);
        next.put("mess", false);

        SetRoomVisibility.Answer answer = game.gm(new SetRoomVisibility(next));

        assertThat(answer.roomVisibility()).isEqualTo(next);
        assertThat(answer.roomVisibility().keySet()).containsExactly("vault", "mess");
        assertThat(game.state(Audience.PLAYER).encounterRoomVisibility()).isEqualTo(Map.of("vault", true));
        game.changesNothing(new SetRoomVisibility(next));
    }

    @Test
    void an_empty_list_hides_everything() {
        game.revealing("helm", "hold");

        assertThat(game.gm(new SetRoomVisibility(Map.of())).roomVisibility()).isEmpty();

        assertThat(game.state(Audience.PLAYER)
                        .locationData()
                        .map()
                        .currentDeck()
                        .rooms())
                .isEmpty();
    }

    @Test
    void one_unknown_room_is_a_404_for_the_whole_list() {
        game.revealing("helm");

        var refused = game.refuseGm(new SetRoomVisibility(Map.of("mess", true, "attic", false)));

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.reason()).contains("attic");
        assertThat(game.view().encounter().rooms()).isEqualTo(Map.of("helm", true));
    }

    @Test
    void without_an_encounter_only_an_empty_list_is_accepted_and_no_encounter_is_created() {
        TestGame nowhere = new TestGame();

        nowhere.changesNothing(new SetRoomVisibility(Map.of()));
        assertThat(nowhere.refuseGm(new SetRoomVisibility(Map.of("helm", true))).status())
                .isEqualTo(404);
    }
}
