package org.charon.comms;

import static org.assertj.core.api.Assertions.assertThat;

import org.charon.campaign.SmallCampaign;
import org.charon.view.TestGame;
import org.charon.view.projection.ViewState;
import org.charon.view.state.Audience;
import org.charon.view.state.ViewType;
import org.junit.jupiter.api.Test;

class ShowTerminalTest {

    private final TestGame game = TestGame.onShip();

    @Test
    void a_terminal_is_shown_over_the_unchanged_view() {
        ShowTerminal.Answer answer = game.gm(new ShowTerminal("ferry", "keeper"));

        assertThat(answer.overlayTerminalSlug()).isEqualTo("keeper");
        ViewState seen = game.state(Audience.PLAYER);
        assertThat(seen.overlayLocationSlug()).isEqualTo("ferry");
        assertThat(seen.overlayTerminalSlug()).isEqualTo("keeper");
        assertThat(seen.viewType()).isEqualTo(ViewType.ENCOUNTER);
        game.changesNothing(new ShowTerminal("sol/ferry", "keeper"));
    }

    @Test
    void another_terminal_replaces_it() {
        game.gm(new ShowTerminal("ferry", "keeper"));

        game.gm(new ShowTerminal(SmallCampaign.STATION, "clerk"));

        ViewState seen = game.state(Audience.PLAYER);
        assertThat(seen.overlayLocationSlug()).isEqualTo(SmallCampaign.STATION);
        assertThat(seen.overlayTerminalSlug()).isEqualTo("clerk");
    }

    @Test
    void an_unknown_terminal_or_location_is_a_404() {
        assertThat(game.refuseGm(new ShowTerminal("ferry", "clerk")).status()).isEqualTo(404);
        assertThat(game.refuseGm(new ShowTerminal("atlantis", "clerk")).status())
                .isEqualTo(404);
    }

    @Test
    void an_ambiguous_slug_is_a_409_that_lists_the_paths() {
        var refused = game.refuseGm(new ShowTerminal("base", "clerk"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.reason()).contains(SmallCampaign.STATION, SmallCampaign.OUTPOST);
    }
}
