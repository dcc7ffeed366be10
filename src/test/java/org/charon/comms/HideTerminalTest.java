package org.charon.comms;

import static org.assertj.core.api.Assertions.assertThat;

import org.charon.view.TestGame;
import org.charon.view.projection.ViewState;
import org.charon.view.state.Audience;
import org.junit.jupiter.api.Test;

class HideTerminalTest {

    @Test
    void a_player_closes_the_terminal_for_the_whole_table() {
        TestGame play = TestGame.aboard();
        play.gm(new ShowTerminal("ferry", "keeper"));

        assertThat(play.player(new HideTerminal()).success()).isTrue();

        ViewState seen = play.seenBy(Audience.GM);
        assertThat(seen.overlayLocationSlug()).isEmpty();
        assertThat(seen.overlayTerminalSlug()).isEmpty();
        play.changesNothing(new HideTerminal());
    }
}
