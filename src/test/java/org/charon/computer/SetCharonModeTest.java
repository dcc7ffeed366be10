package org.charon.computer;

import static org.assertj.core.api.Assertions.assertThat;

import org.charon.view.TestGame;
import org.charon.view.state.Audience;
import org.charon.view.state.CharonMode;
import org.junit.jupiter.api.Test;

class SetCharonModeTest {

    @Test
    void the_computer_may_be_asked_until_it_only_shows_again() {
        TestGame play = new TestGame();
        play.changesNothing(new SetCharonMode(CharonMode.DISPLAY));

        assertThat(play.gm(new SetCharonMode(CharonMode.QUERY)).mode()).isEqualTo(CharonMode.QUERY);
        assertThat(play.seenBy(Audience.PLAYER).charonMode()).isEqualTo(CharonMode.QUERY);
        play.changesNothing(new SetCharonMode(CharonMode.QUERY));

        play.gm(new SetCharonMode(CharonMode.DISPLAY));
        assertThat(play.seenBy(Audience.PLAYER).charonMode()).isEqualTo(CharonMode.DISPLAY);
    }
}
