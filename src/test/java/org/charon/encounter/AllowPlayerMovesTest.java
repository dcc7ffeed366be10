package org.charon.encounter;

import static org.assertj.core.api.Assertions.assertThat;

import org.charon.view.TestGame;
import org.charon.view.state.Audience;
import org.junit.jupiter.api.Test;

class AllowPlayerMovesTest {

    private final TestGame game = new TestGame();

    @Test
    void players_may_move_their_tokens_until_the_gm_forbids_it() {
        assertThat(game.state(Audience.PLAYER).playerMovesAllowed()).isTrue();
        game.changesNothing(new AllowPlayerMoves(true));

        assertThat(game.gm(new AllowPlayerMoves(false)).playerMovesAllowed()).isFalse();
        assertThat(game.state(Audience.PLAYER).playerMovesAllowed()).isFalse();
        game.changesNothing(new AllowPlayerMoves(false));
    }
}
