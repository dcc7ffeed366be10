package org.charon.encounter;

import static org.assertj.core.api.Assertions.assertThat;

import org.charon.view.TestGame;
import org.charon.view.state.Audience;
import org.junit.jupiter.api.Test;

class AllowPlayerMovesTest {

    private final TestGame play = new TestGame();

    @Test
    void players_may_move_their_tokens_until_the_gm_says_otherwise() {
        assertThat(play.seenBy(Audience.PLAYER).playerMovesAllowed()).isTrue();
        play.changesNothing(new AllowPlayerMoves(true));

        assertThat(play.gm(new AllowPlayerMoves(false)).playerMovesAllowed()).isFalse();
        assertThat(play.seenBy(Audience.PLAYER).playerMovesAllowed()).isFalse();
        play.changesNothing(new AllowPlayerMoves(false));
    }
}
