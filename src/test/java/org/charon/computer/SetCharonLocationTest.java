package org.charon.computer;

import static org.assertj.core.api.Assertions.assertThat;

import org.charon.campaign.SmallCampaign;
import org.charon.view.Play;
import org.charon.view.state.Audience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetCharonLocationTest {

    private final Play play = new Play();

    @ParameterizedTest
    @ValueSource(strings = {"ferry", "sol/ferry", "/sol/ferry"})
    void a_location_is_set_by_slug_or_path(String reference) {
        assertThat(play.gm(new SetCharonLocation(reference)).locationPath()).isEqualTo("sol/ferry");

        assertThat(play.seenBy(Audience.PLAYER).charonLocationPath()).isEqualTo("sol/ferry");
        play.changesNothing(new SetCharonLocation("sol/ferry"));
    }

    @Test
    void an_empty_path_clears_the_location() {
        play.gm(new SetCharonLocation("ferry"));

        assertThat(play.gm(new SetCharonLocation("")).locationPath()).isEmpty();

        play.changesNothing(new SetCharonLocation(" "));
    }

    @Test
    void an_unknown_location_is_a_404_and_an_ambiguous_one_a_409() {
        assertThat(play.gmIsRefused(new SetCharonLocation("atlantis")).status()).isEqualTo(404);

        var ambiguous = play.gmIsRefused(new SetCharonLocation("base"));
        assertThat(ambiguous.status()).isEqualTo(409);
        assertThat(ambiguous.reason()).contains(SmallCampaign.STATION, SmallCampaign.OUTPOST);
    }
}
