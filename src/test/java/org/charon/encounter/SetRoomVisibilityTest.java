package org.charon.encounter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.charon.view.TestGame;
import org.charon.view.state.Audience;
import org.junit.jupiter.api.Test;

class SetRoomVisibilityTest {

    private final TestGame play = TestGame.aboard();

    @Test
    void the_list_replaces_what_was_revealed_before() {
        play.revealing("helm", "hold");
        Map<String, Boolean> next = new LinkedHashMap<>();
        next.put("vault", true);
        next.put("mess", false);

        SetRoomVisibility.Answer answer = play.gm(new SetRoomVisibility(next));

        assertThat(answer.roomVisibility()).isEqualTo(next);
        assertThat(answer.roomVisibility().keySet()).containsExactly("vault", "mess");
        assertThat(play.seenBy(Audience.PLAYER).encounterRoomVisibility()).isEqualTo(Map.of("vault", true));
        play.changesNothing(new SetRoomVisibility(next));
    }

    @Test
    void an_empty_list_hides_everything() {
        play.revealing("helm", "hold");

        assertThat(play.gm(new SetRoomVisibility(Map.of())).roomVisibility()).isEmpty();

        assertThat(play.seenBy(Audience.PLAYER)
                        .locationData()
                        .map()
                        .currentDeck()
                        .rooms())
                .isEmpty();
    }

    @Test
    void one_unknown_room_refuses_the_whole_list() {
        play.revealing("helm");

        var refused = play.gmIsRefused(new SetRoomVisibility(Map.of("mess", true, "attic", false)));

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.reason()).contains("attic");
        assertThat(play.view().encounter().rooms()).isEqualTo(Map.of("helm", true));
    }

    @Test
    void without_an_encounter_only_the_empty_list_is_right_and_nothing_comes_into_being() {
        TestGame nowhere = new TestGame();

        nowhere.changesNothing(new SetRoomVisibility(Map.of()));
        assertThat(nowhere.gmIsRefused(new SetRoomVisibility(Map.of("helm", true)))
                        .status())
                .isEqualTo(404);
    }
}
