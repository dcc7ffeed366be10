package org.charon.computer;

import static org.assertj.core.api.Assertions.assertThat;

import org.charon.view.TestGame;
import org.charon.view.state.Audience;
import org.junit.jupiter.api.Test;

class ToggleDialogTest {

    private final TestGame game = new TestGame();

    @Test
    void a_player_opens_and_closes_the_dialog() {
        assertThat(game.player(new ToggleDialog(true)).charonDialogOpen()).isTrue();
        assertThat(game.state(Audience.PLAYER).charonDialogOpen()).isTrue();
        game.changesNothing(new ToggleDialog(true));

        assertThat(game.player(new ToggleDialog(false)).charonDialogOpen()).isFalse();
        game.changesNothing(new ToggleDialog(false));
    }

    @Test
    void without_a_value_it_toggles() {
        assertThat(game.player(new ToggleDialog(null)).charonDialogOpen()).isTrue();
        assertThat(game.player(new ToggleDialog(null)).charonDialogOpen()).isFalse();
    }
}
