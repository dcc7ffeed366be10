package org.charon.computer;

import static org.assertj.core.api.Assertions.assertThat;

import org.charon.view.Play;
import org.charon.view.state.Audience;
import org.junit.jupiter.api.Test;

class ToggleDialogTest {

    private final Play play = new Play();

    @Test
    void a_player_opens_and_closes_the_dialog() {
        assertThat(play.player(new ToggleDialog(true)).charonDialogOpen()).isTrue();
        assertThat(play.seenBy(Audience.PLAYER).charonDialogOpen()).isTrue();
        play.changesNothing(new ToggleDialog(true));

        assertThat(play.player(new ToggleDialog(false)).charonDialogOpen()).isFalse();
        play.changesNothing(new ToggleDialog(false));
    }

    @Test
    void without_a_value_it_toggles() {
        assertThat(play.player(new ToggleDialog(null)).charonDialogOpen()).isTrue();
        assertThat(play.player(new ToggleDialog(null)).charonDialogOpen()).isFalse();
    }
}
