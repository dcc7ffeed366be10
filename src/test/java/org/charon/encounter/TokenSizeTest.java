package org.charon.encounter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.charon.campaign.SmallCampaign;
import org.charon.view.TestGame;
import org.charon.view.state.Audience;
import org.charon.view.state.Token;
import org.charon.view.state.TokenStatus;
import org.charon.view.state.TokenType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that cover more than one cell. */
class TokenSizeTest {

    private static final String ID = "0000000a";

    private final TestGame game = TestGame.onShip();

    @Test
    void a_token_has_one_cell_by_default() {
        place(TokenType.NPC, 1, 1, null);

        assertThat(game.token(ID).size()).isEqualTo(1);
    }

    @Test
    void the_size_is_sent_to_every_audience() {
        game.revealing("helm");

        place(TokenType.CREATURE, 0, 0, 3);

        for (Audience audience : Audience.values()) {
            assertThat(game.state(audience).encounterTokens().get(ID).size()).isEqualTo(3);
        }
    }

    @ParameterizedTest(name = "{0}, {1} of {2} is in ''{3}''")
    @CsvSource({
        "0,0,4,helm",
        "3,0,2,helm", // half in helm, half outside: helm comes first
        "3,0,3,''",
        "5,0,2,''", // half outside, half in mess: the outside comes first
        "4,0,4,''",
        "5,0,4,mess",
        "9,0,2,mess", // half in mess, half in vault
        "9,0,3,vault",
        "5,2,3,mess", // 2 outside, 4 in mess, 3 in the corridor
        "12,2,4,''", // 4 in vault, 4 in the corridor, 8 outside
    })
    void a_token_is_in_the_room_that_holds_most_of_it(int x, int y, int size, String room) {
        place(TokenType.NPC, x, y, size);

        assertThat(game.token(ID).roomId()).isEqualTo(room);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void the_whole_square_stays_on_the_grid(int size) {
        place(TokenType.NPC, 16 - size, 10 - size, size);

        for (int[] cell : new int[][] {{16 - size + 1, 0}, {0, 10 - size + 1}, {-1, 0}, {0, -1}}) {
            var placed = game.refuseGm(
                    new PlaceToken(TokenType.NPC, "Rook", cell[0], cell[1], "", size).toCommand("0000000b"));
            var moved = game.refuseGm(new MoveToken(ID, cell[0], cell[1]));
            assertThat(placed.status()).isEqualTo(400);
            assertThat(placed.reason()).contains("x goes from 0 to " + (16 - size), "y from 0 to " + (10 - size));
            assertThat(moved).isEqualTo(placed);
        }
        assertThat(game.refuseGm(new MoveToken(ID, Integer.MAX_VALUE, 0)).status())
                .isEqualTo(400);
    }

    @Nested
    class changing_the_size {

        @Test
        void size_and_status_are_changed_independently() {
            place(TokenType.NPC, 1, 1, null);
            game.gm(new UpdateTokenStatus(ID, List.of(TokenStatus.WOUNDED)));

            assertThat(game.gm(new UpdateTokenStatus(ID, null, 2)).tokens().get(ID))
                    .extracting(Token::size, Token::status)
                    .containsExactly(2, List.of(TokenStatus.WOUNDED));
            assertThat(game.gm(new UpdateTokenStatus(ID, List.of(TokenStatus.DEAD)))
                            .tokens()
                            .get(ID))
                    .extracting(Token::size, Token::status)
                    .containsExactly(2, List.of(TokenStatus.DEAD));
            assertThat(game.gm(new UpdateTokenStatus(ID, List.of(), 3)).tokens().get(ID))
                    .extracting(Token::size, Token::status)
                    .containsExactly(3, List.of());
            game.changesNothing(new UpdateTokenStatus(ID, null, 3));
        }

        @Test
        void without_size_and_status_it_is_refused() {
            place(TokenType.NPC, 1, 1, null);

            var refused = game.refuseGm(new UpdateTokenStatus(ID, null, null));

            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.reason()).contains("status", "size");
        }

        @Test
        void at_the_edge_moves_it_inwards() {
            place(TokenType.NPC, 15, 9, null);

            game.gm(new UpdateTokenStatus(ID, null, 4));

            assertThat(game.token(ID)).extracting(Token::x, Token::y).containsExactly(12, 6);
        }

        @Test
        void finds_the_room_anew() {
            place(TokenType.NPC, 5, 1, null);
            assertThat(game.token(ID).roomId()).isEmpty();

            game.gm(new UpdateTokenStatus(ID, null, 3));

            assertThat(game.token(ID).roomId()).isEqualTo("mess");
        }

        @Test
        void beyond_what_the_deck_holds_is_refused() {
            game.withCampaign(SmallCampaign.shrunk());
            game.gm(new SwitchLevel(null, "lower"));
            place(TokenType.NPC, 0, 0, 2);

            var refused = game.refuseGm(new UpdateTokenStatus(ID, null, 3));

            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.reason()).contains("3 by 2", "smaller");
            assertThat(game.refuseGm(new PlaceToken(TokenType.NPC, "Rook", 0, 0, "", 3).toCommand("0000000b"))
                            .reason())
                    .isEqualTo(refused.reason());
        }
    }

    @Nested
    class moved_by_a_player {

        @Test
        void no_cell_may_enter_a_hidden_room() {
            game.revealing("helm", "mess");
            place(TokenType.PLAYER, 6, 0, 2);

            assertThat(game.refusePlayer(new MoveToken(ID, 9, 0)).status())
                    .as("half of it in the vault")
                    .isEqualTo(403);
            assertThat(game.refusePlayer(new MoveToken(ID, 8, 3)).status())
                    .as("half of it in the corridor")
                    .isEqualTo(403);
            assertThat(game.player(new MoveToken(ID, 8, 2)).tokens().get(ID).roomId())
                    .isEqualTo("mess");
            assertThat(game.player(new MoveToken(ID, 3, 0)).tokens().get(ID).roomId())
                    .as("half of it outside")
                    .isEqualTo("helm");

            game.revealing("vault");
            game.player(new MoveToken(ID, 9, 0));
        }

        @Test
        void a_token_mostly_in_a_hidden_room_is_hidden() {
            game.revealing("mess");
            place(TokenType.PLAYER, 9, 0, 3);

            assertThat(game.state(Audience.PLAYER).encounterTokens()).isEmpty();
            assertThat(game.refusePlayer(new MoveToken(ID, 6, 0)).status()).isEqualTo(404);
        }
    }

    private void place(TokenType type, int x, int y, Integer size) {
        game.gm(new PlaceToken(type, "Rook", x, y, "", size).toCommand(ID));
    }
}
