package org.charon.encounter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.charon.campaign.SmallCampaign;
import org.charon.view.Outcome.Refused;
import org.charon.view.SwitchView;
import org.charon.view.TestGame;
import org.charon.view.projection.ViewState;
import org.charon.view.state.Audience;
import org.charon.view.state.Token;
import org.charon.view.state.TokenStatus;
import org.charon.view.state.TokenType;
import org.charon.view.state.ViewType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoveTokenTest {

    private static final String ID = "0000000a";

    private final TestGame game = TestGame.onShip().revealing("helm", "mess").placing(ID, TokenType.PLAYER, 1, 1);

    @Nested
    class by_the_gm {

        @Test
        void a_token_moves_to_its_new_cell_and_room() {
            TokenAnswer answer = game.gm(new MoveToken(ID, 11, 2));

            assertThat(answer.tokenId()).isEqualTo(ID);
            assertThat(answer.tokens().get(ID))
                    .extracting(Token::x, Token::y, Token::roomId, Token::deckId)
                    .containsExactly(11, 2, "vault", "upper");
            game.changesNothing(new MoveToken(ID, 11, 2));
        }

        @Test
        void nothing_else_of_the_token_changes() {
            game.gm(new UpdateTokenStatus(ID, List.of(TokenStatus.WOUNDED)));
            Token before = game.token(ID);

            game.gm(new MoveToken(ID, 5, 0));
            game.gm(new MoveToken(ID, before.x(), before.y()));

            assertThat(game.token(ID)).isEqualTo(before);
        }

        @ParameterizedTest
        @EnumSource(TokenType.class)
        void the_gm_moves_tokens_of_every_type_anywhere(TokenType type) {
            game.gm(new AllowPlayerMoves(false));
            game.placing("0000000b", type, 11, 1);
            game.gm(new UpdateTokenStatus("0000000b", List.of(TokenStatus.HIDDEN)));

            game.gm(new MoveToken("0000000b", 12, 1));

            assertThat(game.token("0000000b").x()).isEqualTo(12);
        }

        @Test
        void
                a_token_that_comes_out_of_the_dark_is_drawn_above_all_others_and_one_that_was_in_sight_stays_where_it_is() {
            game.placing("0000000b", TokenType.CREATURE, 11, 1).placing("0000000c", TokenType.NPC, 2, 1);

            game.gm(new MoveToken("0000000b", 1, 2));
            assertThat(order()).containsExactly(ID, "0000000c", "0000000b");

            game.gm(new MoveToken(ID, 5, 0));
            game.gm(new MoveToken(ID, 11, 1));
            assertThat(order()).containsExactly(ID, "0000000c", "0000000b");

            game.undo();
            game.undo();
            game.undo();
            assertThat(order()).containsExactly(ID, "0000000b", "0000000c");
        }

        private List<String> order() {
            return game.state(Audience.GM).encounterTokenOrder();
        }

        @Test
        void a_token_on_another_deck_moves_on_its_own_deck() {
            game.gm(new SwitchLevel(null, "lower"));

            game.gm(new MoveToken(ID, 15, 9));
            assertThat(game.token(ID).deckId()).isEqualTo("upper");

            assertThat(game.refuseGm(new MoveToken(ID, 16, 9)).status()).isEqualTo(400);
        }

        @ParameterizedTest
        @CsvSource({"-1,0", "0,-1", "16,0", "0,10"})
        void a_cell_off_the_grid_is_a_400(int x, int y) {
            assertThat(game.refuseGm(new MoveToken(ID, x, y)).status()).isEqualTo(400);
        }

        @Test
        void an_unknown_token_is_a_404() {
            assertThat(game.refuseGm(new MoveToken("ffffffff", 1, 1)).status()).isEqualTo(404);
            assertThat(new TestGame().refuseGm(new MoveToken(ID, 1, 1)).status())
                    .isEqualTo(404);
        }

        @Test
        void a_token_of_another_locations_encounter_is_a_404() {
            game.gm(new SwitchView(ViewType.ENCOUNTER, SmallCampaign.STATION, null));

            assertThat(game.refuseGm(new MoveToken(ID, 1, 1)).status()).isEqualTo(404);
        }
    }

    @Nested
    class of_a_hidden_creature {

        private static final String LURKER = "0000000d";

        /** Moves through revealed rooms, hidden rooms and the outside, with every token size. */
        @ParameterizedTest
        @ValueSource(ints = {1, 2, 4})
        void never_shows_it_to_the_players(int size) {
            game.revealing("spine");
            ViewState before = game.state(Audience.PLAYER);
            game.gm(new PlaceToken(TokenType.CREATURE, "Lurker", 11, 1, "", size).toCommand(LURKER));
            game.gm(new UpdateTokenStatus(LURKER, List.of(TokenStatus.HIDDEN, TokenStatus.WOUNDED)));

            for (int[] cell : new int[][] {{1, 1}, {7, 1}, {0, 4}, {11, 1}, {4, 0}, {12, 6}, {2, 2}}) {
                TokenAnswer answer = game.gm(new MoveToken(LURKER, cell[0], cell[1]));

                assertThat(answer.tokens().get(LURKER))
                        .extracting(Token::x, Token::y, Token::status)
                        .containsExactly(cell[0], cell[1], List.of(TokenStatus.HIDDEN, TokenStatus.WOUNDED));
                assertThat(game.state(Audience.PLAYER)).isEqualTo(before);
                assertThat(game.player(new MoveToken(ID, 1, 1)).tokens()).containsOnlyKeys(ID);
                assertThat(game.refusePlayer(new MoveToken(LURKER, 1, 1)).status())
                        .isEqualTo(404);
            }
        }

        @Test
        void reveals_no_room() {
            game.gm(new PlaceToken(TokenType.CREATURE, "Lurker", 1, 1, "", 2).toCommand(LURKER));
            game.gm(new UpdateTokenStatus(LURKER, List.of(TokenStatus.HIDDEN)));
            Map<String, Boolean> rooms = game.view().encounter().rooms();

            game.gm(new MoveToken(LURKER, 11, 1));
            game.gm(new MoveToken(LURKER, 0, 4));

            assertThat(game.view().encounter().rooms()).isEqualTo(rooms);
        }
    }

    @Nested
    class by_a_player {

        @Test
        void a_player_token_moves_to_revealed_rooms_and_outside() {
            assertThat(game.player(new MoveToken(ID, 7, 1)).tokens().get(ID).roomId())
                    .isEqualTo("mess");
            assertThat(game.player(new MoveToken(ID, 15, 9)).tokens().get(ID).roomId())
                    .isEmpty();
            assertThat(game.player(new MoveToken(ID, 2, 2)).tokens().get(ID).roomId())
                    .isEqualTo("helm");
        }

        @Test
        void the_answer_has_visible_tokens_only() {
            game.placing("0000000b", TokenType.CREATURE, 11, 1).placing("0000000c", TokenType.NPC, 7, 1);

            assertThat(game.player(new MoveToken(ID, 2, 2)).tokens()).containsOnlyKeys(ID, "0000000c");
        }

        @Test
        void players_cannot_move_into_a_hidden_room() {
            assertThat(game.refusePlayer(new MoveToken(ID, 11, 1)).status()).isEqualTo(403);
            assertThat(game.refusePlayer(new MoveToken(ID, 0, 4)).status())
                    .as("a hidden corridor")
                    .isEqualTo(403);
        }

        @Test
        void a_cell_off_the_grid_is_a_400() {
            assertThat(game.refusePlayer(new MoveToken(ID, 16, 0)).status()).isEqualTo(400);
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PLAYER")
        void players_cannot_move_tokens_of_other_types(TokenType type) {
            game.placing("0000000b", type, 7, 1);

            assertThat(game.refusePlayer(new MoveToken("0000000b", 8, 1)).status())
                    .isEqualTo(403);
        }

        @Test
        void players_cannot_move_locked_tokens() {
            game.gm(new AllowPlayerMoves(false));
            assertThat(game.refusePlayer(new MoveToken(ID, 2, 2)).status()).isEqualTo(403);

            game.gm(new AllowPlayerMoves(true));
            game.player(new MoveToken(ID, 2, 2));
        }

        @Test
        void a_token_with_status_hidden_is_answered_as_missing() {
            game.gm(new UpdateTokenStatus(ID, List.of(TokenStatus.HIDDEN)));

            isAnsweredAsMissing(ID);
        }

        @Test
        void a_token_in_a_hidden_room_is_answered_as_missing() {
            game.placing("0000000b", TokenType.PLAYER, 11, 1);

            isAnsweredAsMissing("0000000b");
        }

        @Test
        void a_token_on_another_deck_is_answered_as_missing() {
            game.gm(new SwitchLevel(null, "lower"));

            isAnsweredAsMissing(ID);
        }

        @Test
        void a_creature_outside_all_rooms_is_answered_as_missing() {
            game.placing("0000000b", TokenType.CREATURE, 5, 0);

            isAnsweredAsMissing("0000000b");
        }

        /** Every command on a hidden token is answered exactly as for a missing one. */
        private void isAnsweredAsMissing(String id) {
            assertThat(game.state(Audience.GM).encounterTokens()).containsKey(id);
            for (boolean allowed : List.of(true, false)) {
                game.gm(new AllowPlayerMoves(allowed));
                for (int[] cell : new int[][] {{1, 1}, {7, 1}, {11, 1}, {15, 9}, {-1, 99}}) {
                    Refused<?> there = game.refusePlayer(new MoveToken(id, cell[0], cell[1]));
                    Refused<?> missing = game.refusePlayer(new MoveToken("ffffffff", cell[0], cell[1]));
                    assertThat(there.status()).isEqualTo(404);
                    assertThat(there.reason()).isEqualTo(missing.reason().replace("ffffffff", id));
                }
            }
        }
    }
}
