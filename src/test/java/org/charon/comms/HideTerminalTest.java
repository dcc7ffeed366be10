package org.charon.comms;

import static org.assertj.core.api.Assertions.assertThat;

import org.charon.view.TestGame;
import org.charon.view.projection.ViewState;
import org.charon.view.state.Audience;
import org.junit.jupiter.api.Test;

class HideTerminalTest {

    @Test
    void a_player_can_close_the_terminal_on_every_screen() {
        TestGame game = TestGame.onShip();
        game.gm(new ShowTerminal("ferry", "keeper"));

        assertThat(game.player(new HideTerminal()).success()).isTrue();

        ViewState seen = game.state(Audience.GM);
        assertThat(seen.overlayLocationSlug()).isEmpty();
        assertThat(seen.overlayTerminalSlug()).isEmpty();
        game.changesNothing(new HideTerminal());
    }
}
