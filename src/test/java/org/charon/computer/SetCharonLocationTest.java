package org.charon.computer;

import static org.assertj.core.api.Assertions.assertThat;

import org.charon.campaign.SmallCampaign;
import org.charon.view.TestGame;
import org.charon.view.state.Audience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetCharonLocationTest {

    private final TestGame game = new TestGame();

    @ParameterizedTest
    @ValueSource(strings = {"ferry", "sol/ferry", "/sol/ferry"})
    void a_location_is_set_by_slug_or_path(String reference) {
        assertThat(game.gm(new SetCharonLocation(reference)).locationPath()).isEqualTo("sol/ferry");

        assertThat(game.state(Audience.PLAYER).charonLocationPath()).isEqualTo("sol/ferry");
        game.changesNothing(new SetCharonLocation("sol/ferry"));
    }

    @Test
    void an_empty_path_clears_the_location() {
        game.gm(new SetCharonLocation("ferry"));

        assertThat(game.gm(new SetCharonLocation("")).locationPath()).isEmpty();

        game.changesNothing(new SetCharonLocation(" "));
    }

    @Test
    void an_unknown_location_is_a_404_and_an_ambiguous_one_a_409() {
        assertThat(game.refuseGm(new SetCharonLocation("atlantis")).status()).isEqualTo(404);

        var ambiguous = game.refuseGm(new SetCharonLocation("base"));
        assertThat(ambiguous.status()).isEqualTo(409);
        assertThat(ambiguous.reason()).contains(SmallCampaign.STATION, SmallCampaign.OUTPOST);
    }
}
