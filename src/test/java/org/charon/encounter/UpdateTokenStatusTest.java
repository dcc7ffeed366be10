package org.charon.encounter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.charon.view.state.TokenStatus.DEAD;
import static org.charon.view.state.TokenStatus.HIDDEN;
import static org.charon.view.state.TokenStatus.WOUNDED;

import java.util.List;
import org.charon.view.TestGame;
import org.charon.view.state.Audience;
import org.charon.view.state.TokenStatus;
import org.charon.view.state.TokenType;
import org.junit.jupiter.api.Test;

class UpdateTokenStatusTest {

    private static final String ID = "0000000a";

    private final TestGame game = TestGame.onShip().revealing("helm").placing(ID, TokenType.NPC, 1, 1);

    @Test
    void the_markers_replace_earlier_ones_and_keep_their_order() {
        game.gm(new UpdateTokenStatus(ID, List.of(TokenStatus.PANICKED)));

        TokenAnswer answer = game.gm(new UpdateTokenStatus(ID, List.of(WOUNDED, DEAD)));

        assertThat(answer.tokenId()).isEqualTo(ID);
        assertThat(answer.tokens().get(ID).status()).containsExactly(WOUNDED, DEAD);
        assertThat(game.state(Audience.PLAYER).encounterTokens().get(ID).status())
                .containsExactly(WOUNDED, DEAD);
        game.changesNothing(new UpdateTokenStatus(ID, List.of(WOUNDED, DEAD)));
    }

    @Test
    void a_repeated_marker_counts_once() {
        game.gm(new UpdateTokenStatus(ID, List.of(DEAD, WOUNDED, DEAD)));

        assertThat(game.token(ID).status()).containsExactly(DEAD, WOUNDED);
    }

    @Test
    void an_empty_list_removes_all_markers() {
        game.gm(new UpdateTokenStatus(ID, List.of(WOUNDED)));

        assertThat(game.gm(new UpdateTokenStatus(ID, List.of()))
                        .tokens()
                        .get(ID)
                        .status())
                .isEmpty();
    }

    @Test
    void the_marker_hidden_hides_it_from_players_until_removed() {
        game.gm(new UpdateTokenStatus(ID, List.of(HIDDEN)));
        assertThat(game.state(Audience.PLAYER).encounterTokens()).isEmpty();
        assertThat(game.state(Audience.GM).encounterTokens()).containsKey(ID);

        game.gm(new UpdateTokenStatus(ID, List.of()));
        assertThat(game.state(Audience.PLAYER).encounterTokens()).containsKey(ID);
    }

    @Test
    void an_unknown_token_is_a_404() {
        assertThat(game.refuseGm(new UpdateTokenStatus("ffffffff", List.of(DEAD)))
                        .status())
                .isEqualTo(404);
    }
}
