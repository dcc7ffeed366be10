package org.charon.encounter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.charon.campaign.SmallCampaign;
import org.charon.campaign.map.DoorStatus;
import org.charon.view.SwitchView;
import org.charon.view.TestGame;
import org.charon.view.state.Audience;
import org.charon.view.state.ViewType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SetDoorStatusTest {

    private final TestGame play = TestGame.aboard();

    @ParameterizedTest
    @EnumSource(DoorStatus.class)
    void a_door_takes_each_state(DoorStatus status) {
        play.revealing("helm");

        SetDoorStatus.Answer answer = play.gm(new SetDoorStatus("dr-gap", status));

        assertThat(answer.connectionId()).isEqualTo("dr-gap");
        assertThat(answer.doorStatus()).isEqualTo(status);
        assertThat(answer.allDoorStatus()).isEqualTo(Map.of("dr-gap", status));
        assertThat(play.seenBy(Audience.PLAYER).encounterDoorStatus()).isEqualTo(Map.of("dr-gap", status));
        play.changesNothing(new SetDoorStatus("dr-gap", status));
    }

    @Test
    void doors_on_other_decks_can_be_set_and_all_keep_their_order() {
        play.gm(new SetDoorStatus("dr-hc", DoorStatus.OPEN));
        play.gm(new SetDoorStatus("dr-out", DoorStatus.SEALED));
        play.gm(new SetDoorStatus("dr-gap", DoorStatus.OPEN));

        SetDoorStatus.Answer answer = play.gm(new SetDoorStatus("dr-hc", DoorStatus.DAMAGED));

        assertThat(answer.allDoorStatus().keySet()).containsExactly("dr-hc", "dr-out", "dr-gap");
        assertThat(answer.allDoorStatus()).containsEntry("dr-hc", DoorStatus.DAMAGED);
    }

    @Test
    void doors_are_remembered_for_their_own_location_only() {
        play.gm(new SetDoorStatus("dr-gap", DoorStatus.OPEN));

        play.gm(new SwitchView(ViewType.ENCOUNTER, SmallCampaign.STATION, null));

        assertThat(play.seenBy(Audience.GM).encounterDoorStatus()).isEmpty();
        assertThat(play.gmIsRefused(new SetDoorStatus("dr-gap", DoorStatus.OPEN))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_unknown_door_is_a_404_that_names_it() {
        var refused = play.gmIsRefused(new SetDoorStatus("ld-mess", DoorStatus.OPEN));

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.reason()).contains("ld-mess");
        assertThat(new TestGame()
                        .gmIsRefused(new SetDoorStatus("dr-gap", DoorStatus.OPEN))
                        .status())
                .isEqualTo(404);
    }
}
