package org.charon.encounter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.charon.view.state.TokenStatus.DEAD;
import static org.charon.view.state.TokenStatus.HIDDEN;
import static org.charon.view.state.TokenStatus.WOUNDED;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.stream.IntStream;
import org.charon.view.Command;
import org.charon.view.TestGame;
import org.charon.view.state.Audience;
import org.charon.view.state.Encounter;
import org.charon.view.state.Token;
import org.charon.view.state.TokenType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands on several tokens. */
class TokenGroupTest {

    private static final String A = "0000000a";
    private static final String B = "0000000b";
    private static final String C = "0000000c";
    private static final String NOBODY = "ffffffff";

    private final TestGame game = TestGame.onShip()
            .revealing("helm", "mess")
            .placing(A, TokenType.PLAYER, 1, 1)
            .placing(B, TokenType.NPC, 2, 1)
            .placing(C, TokenType.CREATURE, 3, 1);

    @Test
    void a_group_moves_together_and_keeps_its_order() {
        TokensAnswer answer = game.gm(
                new MoveTokens(List.of(new MoveToken(C, 12, 1), new MoveToken(A, 7, 2), new MoveToken(B, 8, 2))));

        assertThat(answer.tokens().keySet()).containsExactly(A, B, C);
        assertThat(answer.tokens().values()).extracting(Token::x).containsExactly(7, 8, 12);
        assertThat(answer.tokens().values()).extracting(Token::roomId).containsExactly("mess", "mess", "vault");
        assertThat(game.state(Audience.GM).encounterTokens()).isEqualTo(answer.tokens());
        game.changesNothing(new MoveTokens(List.of(new MoveToken(A, 7, 2), new MoveToken(C, 12, 1))));
    }

    @Test
    void moving_a_group_does_not_show_its_hidden_creatures() {
        game.gm(new MarkTokens(List.of(C), HIDDEN, true));

        game.gm(new MoveTokens(List.of(new MoveToken(A, 7, 2), new MoveToken(C, 8, 2))));

        assertThat(game.state(Audience.PLAYER).encounterTokens()).containsOnlyKeys(A, B);
        assertThat(game.token(C).status()).containsExactly(HIDDEN);
        assertThat(game.view().encounter().rooms()).containsOnlyKeys("helm", "mess");
    }

    @Test
    void a_status_is_added_to_all_and_others_stay() {
        game.gm(new UpdateTokenStatus(B, List.of(DEAD)));
        game.gm(new UpdateTokenStatus(C, List.of(WOUNDED, DEAD)));

        TokensAnswer answer = game.gm(new MarkTokens(List.of(A, B, C), WOUNDED, true));

        assertThat(answer.tokens().values())
                .extracting(Token::status)
                .containsExactly(List.of(WOUNDED), List.of(DEAD, WOUNDED), List.of(WOUNDED, DEAD));
        game.changesNothing(new MarkTokens(List.of(A, B), WOUNDED, true));
    }

    @Test
    void a_status_is_removed_from_all_and_others_stay() {
        game.gm(new UpdateTokenStatus(B, List.of(DEAD, WOUNDED)));
        game.gm(new UpdateTokenStatus(C, List.of(WOUNDED)));

        game.gm(new MarkTokens(List.of(A, B, C), WOUNDED, false));

        assertThat(game.view().encounter().tokens().values())
                .extracting(Token::status)
                .containsExactly(List.of(), List.of(DEAD), List.of());
    }

    @Test
    void several_tokens_are_removed_and_the_rest_stays() {
        assertThat(game.gm(new RemoveTokens(List.of(C, A))).tokens()).containsOnlyKeys(B);
    }

    static List<Command<TokensAnswer>> withOneThatIsMissing() {
        return List.of(
                new MoveTokens(List.of(new MoveToken(A, 7, 1), new MoveToken(NOBODY, 8, 1))),
                new MarkTokens(List.of(A, NOBODY), DEAD, true),
                new RemoveTokens(List.of(A, NOBODY)));
    }

    @ParameterizedTest
    @MethodSource("withOneThatIsMissing")
    void a_missing_token_refuses_the_whole_group(Command<TokensAnswer> command) {
        Encounter before = game.view().encounter();

        var refused = game.refuseGm(command);

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.reason()).contains(NOBODY);
        assertThat(game.view().encounter()).isEqualTo(before);
    }

    @Test
    void a_move_off_the_grid_refuses_the_whole_group() {
        assertThat(game.refuseGm(new MoveTokens(List.of(new MoveToken(A, 7, 1), new MoveToken(B, 16, 1))))
                        .status())
                .isEqualTo(400);
        assertThat(game.token(A).x()).isEqualTo(1);
    }

    static List<Command<TokensAnswer>> withOneNamedTwice() {
        return List.of(
                new MoveTokens(List.of(new MoveToken(A, 7, 1), new MoveToken(B, 1, 1), new MoveToken(A, 8, 1))),
                new MarkTokens(List.of(A, B, A), DEAD, true),
                new RemoveTokens(List.of(A, B, A)));
    }

    @ParameterizedTest
    @MethodSource("withOneNamedTwice")
    void a_token_that_is_named_twice_is_a_400(Command<TokensAnswer> command) {
        var refused = game.refuseGm(command);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.reason()).contains(A, "twice");
    }

    @Test
    void a_group_is_of_1_to_100_tokens_each_of_them_valid() {
        List<String> hundred = ids(100);
        List<String> more = ids(101);
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            Validator validator = factory.getValidator();
            assertThat(validator.validate(new RemoveTokens(hundred))).isEmpty();
            assertThat(validator.validate(new MarkTokens(hundred, DEAD, true))).isEmpty();
            assertThat(validator.validate(new MoveTokens(moves(hundred)))).isEmpty();
            for (List<String> wrong : List.of(List.<String>of(), more, List.of(" "))) {
                assertThat(validator.validate(new RemoveTokens(wrong))).hasSize(1);
                assertThat(validator.validate(new MarkTokens(wrong, DEAD, true)))
                        .hasSize(1);
                assertThat(validator.validate(new MoveTokens(moves(wrong)))).hasSize(1);
            }
            assertThat(validator.validate(new MoveTokens(List.of(new MoveToken(A, null, 1)))))
                    .extracting(broken -> broken.getPropertyPath().toString())
                    .containsExactly("moves[0].x");
        }
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj("%08x"::formatted).toList();
    }

    private static List<MoveToken> moves(List<String> ids) {
        return ids.stream().map(id -> new MoveToken(id, 1, 1)).toList();
    }
}
