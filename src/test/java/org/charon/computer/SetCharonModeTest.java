package org.charon.computer;

import static org.assertj.core.api.Assertions.assertThat;

import org.charon.view.TestGame;
import org.charon.view.state.Audience;
import org.charon.view.state.CharonMode;
import org.junit.jupiter.api.Test;

class SetCharonModeTest {

    @Test
    void query_mode_can_be_turned_on_and_off() {
        TestGame game = new TestGame();
        game.changesNothing(new SetCharonMode(CharonMode.DISPLAY));

        assertThat(game.gm(new SetCharonMode(CharonMode.QUERY)).mode()).isEqualTo(CharonMode.QUERY);
        assertThat(game.state(Audience.PLAYER).charonMode()).isEqualTo(CharonMode.QUERY);
        game.changesNothing(new SetCharonMode(CharonMode.QUERY));

        game.gm(new SetCharonMode(CharonMode.DISPLAY));
        assertThat(game.state(Audience.PLAYER).charonMode()).isEqualTo(CharonMode.DISPLAY);
    }
}
