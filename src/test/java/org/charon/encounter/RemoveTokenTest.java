package org.charon.encounter;

import static org.assertj.core.api.Assertions.assertThat;

import org.charon.view.TestGame;
import org.charon.view.state.Audience;
import org.charon.view.state.TokenType;
import org.junit.jupiter.api.Test;

class RemoveTokenTest {

    private final TestGame game = TestGame.onShip()
            .placing("0000000c", TokenType.NPC, 1, 1)
            .placing("0000000a", TokenType.NPC, 2, 1)
            .placing("0000000b", TokenType.NPC, 3, 1);

    @Test
    void a_token_is_gone_and_the_others_keep_their_order() {
        TokensAnswer answer = game.gm(new RemoveToken("0000000a"));

        assertThat(answer.tokens().keySet()).containsExactly("0000000c", "0000000b");
        assertThat(game.state(Audience.GM).encounterTokens()).isEqualTo(answer.tokens());
    }

    @Test
    void a_token_on_another_deck_can_be_removed() {
        game.gm(new SwitchLevel(null, "lower"));

        assertThat(game.gm(new RemoveToken("0000000a")).tokens()).doesNotContainKey("0000000a");
    }

    @Test
    void removing_it_again_is_a_404() {
        game.gm(new RemoveToken("0000000a"));

        var refused = game.refuseGm(new RemoveToken("0000000a"));

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.reason()).contains("0000000a", "removed");
        assertThat(new TestGame().refuseGm(new RemoveToken("0000000a")).status())
                .isEqualTo(404);
    }
}
