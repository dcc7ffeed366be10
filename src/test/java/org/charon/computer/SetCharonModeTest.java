package org.charon.computer;

import static org.assertj.core.api.Assertions.assertThat;

import org.charon.view.Play;
import org.charon.view.state.Audience;
import org.charon.view.state.CharonMode;
import org.junit.jupiter.api.Test;

class SetCharonModeTest {

    @Test
    void query_mode_can_be_turned_on_and_off() {
        Play play = new Play();
        play.changesNothing(new SetCharonMode(CharonMode.DISPLAY));

        assertThat(play.gm(new SetCharonMode(CharonMode.QUERY)).mode()).isEqualTo(CharonMode.QUERY);
        assertThat(play.seenBy(Audience.PLAYER).charonMode()).isEqualTo(CharonMode.QUERY);
        play.changesNothing(new SetCharonMode(CharonMode.QUERY));

        play.gm(new SetCharonMode(CharonMode.DISPLAY));
        assertThat(play.seenBy(Audience.PLAYER).charonMode()).isEqualTo(CharonMode.DISPLAY);
    }
}
