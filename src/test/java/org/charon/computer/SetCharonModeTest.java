package org.charon.computer;

import static org.assertj.core.api.Assertions.assertThat;

import org.charon.view.TestGame;
import org.charon.view.state.Audience;
import org.charon.view.state.CharonMode;
import org.junit.jupiter.api.Test;

class SetCharonModeTest {

    @Test
    void the_computer_may_be_asked_until_it_only_shows_again() {
        TestGame game = new TestGame();
        game.changesNothing(new SetCharonMode(CharonMode.DISPLAY));

        assertThat(game.gm(new SetCharonMode(CharonMode.QUERY)).mode()).isEqualTo(CharonMode.QUERY);
        assertThat(game.state(Audience.PLAYER).charonMode()).isEqualTo(CharonMode.QUERY);
        game.changesNothing(new SetCharonMode(CharonMode.QUERY));

        game.gm(new SetCharonMode(CharonMode.DISPLAY));
        assertThat(game.state(Audience.PLAYER).charonMode()).isEqualTo(CharonMode.DISPLAY);
    }
}
