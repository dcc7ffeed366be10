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

    private final TestGame play = TestGame.aboard().revealing("helm").placing(ID, TokenType.NPC, 1, 1);

    @Test
    void the_marks_replace_those_before_and_are_shown_in_the_order_given() {
        play.gm(new UpdateTokenStatus(ID, List.of(TokenStatus.PANICKED)));

        TokenAnswer answer = play.gm(new UpdateTokenStatus(ID, List.of(WOUNDED, DEAD)));

        assertThat(answer.tokenId()).isEqualTo(ID);
        assertThat(answer.tokens().get(ID).status()).containsExactly(WOUNDED, DEAD);
        assertThat(play.seenBy(Audience.PLAYER).encounterTokens().get(ID).status())
                .containsExactly(WOUNDED, DEAD);
        play.changesNothing(new UpdateTokenStatus(ID, List.of(WOUNDED, DEAD)));
    }

    @Test
    void a_mark_given_twice_counts_once() {
        play.gm(new UpdateTokenStatus(ID, List.of(DEAD, WOUNDED, DEAD)));

        assertThat(play.token(ID).status()).containsExactly(DEAD, WOUNDED);
    }

    @Test
    void no_marks_make_it_sound_again() {
        play.gm(new UpdateTokenStatus(ID, List.of(WOUNDED)));

        assertThat(play.gm(new UpdateTokenStatus(ID, List.of()))
                        .tokens()
                        .get(ID)
                        .status())
                .isEmpty();
    }

    @Test
    void the_mark_hidden_takes_it_from_the_players_until_it_is_lifted() {
        play.gm(new UpdateTokenStatus(ID, List.of(HIDDEN)));
        assertThat(play.seenBy(Audience.PLAYER).encounterTokens()).isEmpty();
        assertThat(play.seenBy(Audience.GM).encounterTokens()).containsKey(ID);

        play.gm(new UpdateTokenStatus(ID, List.of()));
        assertThat(play.seenBy(Audience.PLAYER).encounterTokens()).containsKey(ID);
    }

    @Test
    void an_unknown_token_is_a_404() {
        assertThat(play.gmIsRefused(new UpdateTokenStatus("ffffffff", List.of(DEAD)))
                        .status())
                .isEqualTo(404);
    }
}
