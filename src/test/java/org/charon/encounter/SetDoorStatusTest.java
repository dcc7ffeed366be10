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

    private final TestGame game = TestGame.onShip();

    @ParameterizedTest
    @EnumSource(DoorStatus.class)
    void a_door_takes_each_state(DoorStatus status) {
        game.revealing("helm");

        SetDoorStatus.Answer answer = game.gm(new SetDoorStatus("dr-gap", status));

        assertThat(answer.connectionId()).isEqualTo("dr-gap");
        assertThat(answer.doorStatus()).isEqualTo(status);
        assertThat(answer.allDoorStatus()).isEqualTo(Map.of("dr-gap", status));
        assertThat(game.state(Audience.PLAYER).encounterDoorStatus()).isEqualTo(Map.of("dr-gap", status));
        game.changesNothing(new SetDoorStatus("dr-gap", status));
    }

    @Test
    void doors_on_other_decks_can_be_set_and_all_keep_their_order() {
        game.gm(new SetDoorStatus("dr-hc", DoorStatus.OPEN));
        game.gm(new SetDoorStatus("dr-out", DoorStatus.SEALED));
        game.gm(new SetDoorStatus("dr-gap", DoorStatus.OPEN));

        SetDoorStatus.Answer answer = game.gm(new SetDoorStatus("dr-hc", DoorStatus.DAMAGED));

        assertThat(answer.allDoorStatus().keySet()).containsExactly("dr-hc", "dr-out", "dr-gap");
        assertThat(answer.allDoorStatus()).containsEntry("dr-hc", DoorStatus.DAMAGED);
    }

    @Test
    void door_statuses_are_kept_per_location() {
        game.gm(new SetDoorStatus("dr-gap", DoorStatus.OPEN));

        game.gm(new SwitchView(ViewType.ENCOUNTER, SmallCampaign.STATION, null));

        assertThat(game.state(Audience.GM).encounterDoorStatus()).isEmpty();
        assertThat(game.refuseGm(new SetDoorStatus("dr-gap", DoorStatus.OPEN)).status())
                .isEqualTo(404);
    }

    @Test
    void an_unknown_door_is_a_404_that_names_it() {
        var refused = game.refuseGm(new SetDoorStatus("ld-mess", DoorStatus.OPEN));

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.reason()).contains("ld-mess");
        assertThat(new TestGame()
                        .refuseGm(new SetDoorStatus("dr-gap", DoorStatus.OPEN))
                        .status())
                .isEqualTo(404);
    }
}
