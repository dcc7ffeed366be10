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

    private final TestGame play = TestGame.aboard().revealing("helm", "mess").placing(ID, TokenType.PLAYER, 1, 1);

    @Nested
    class by_the_gm {

        @Test
        void a_token_goes_to_its_new_cell_and_into_the_room_there() {
            TokenAnswer answer = play.gm(new MoveToken(ID, 11, 2));

            assertThat(answer.tokenId()).isEqualTo(ID);
            assertThat(answer.tokens().get(ID))
                    .extracting(Token::x, Token::y, Token::roomId, Token::deckId)
                    .containsExactly(11, 2, "vault", "upper");
            play.changesNothing(new MoveToken(ID, 11, 2));
        }

        @Test
        void everything_else_about_it_stays() {
            play.gm(new UpdateTokenStatus(ID, List.of(TokenStatus.WOUNDED)));
            Token before = play.token(ID);

            play.gm(new MoveToken(ID, 5, 0));
            play.gm(new MoveToken(ID, before.x(), before.y()));

            assertThat(play.token(ID)).isEqualTo(before);
        }

        @ParameterizedTest
        @EnumSource(TokenType.class)
        void tokens_of_every_type_go_anywhere(TokenType type) {
            play.gm(new AllowPlayerMoves(false));
            play.placing("0000000b", type, 11, 1);
            play.gm(new UpdateTokenStatus("0000000b", List.of(TokenStatus.HIDDEN)));

            play.gm(new MoveToken("0000000b", 12, 1));

            assertThat(play.token("0000000b").x()).isEqualTo(12);
        }

        @Test
        void
                a_token_that_comes_out_of_the_dark_is_drawn_above_all_others_and_one_that_was_in_sight_stays_where_it_is() {
            play.placing("0000000b", TokenType.CREATURE, 11, 1).placing("0000000c", TokenType.NPC, 2, 1);

            play.gm(new MoveToken("0000000b", 1, 2));
            assertThat(order()).containsExactly(ID, "0000000c", "0000000b");

            play.gm(new MoveToken(ID, 5, 0));
            play.gm(new MoveToken(ID, 11, 1));
            assertThat(order()).containsExactly(ID, "0000000c", "0000000b");

            play.undo();
            play.undo();
            play.undo();
            assertThat(order()).containsExactly(ID, "0000000b", "0000000c");
        }

        private List<String> order() {
            return play.seenBy(Audience.GM).encounterTokenOrder();
        }

        @Test
        void a_token_on_another_deck_moves_on_its_own() {
            play.gm(new SwitchLevel(null, "lower"));

            play.gm(new MoveToken(ID, 15, 9));
            assertThat(play.token(ID).deckId()).isEqualTo("upper");

            assertThat(play.gmIsRefused(new MoveToken(ID, 16, 9)).status()).isEqualTo(400);
        }

        @ParameterizedTest
        @CsvSource({"-1,0", "0,-1", "16,0", "0,10"})
        void a_cell_off_the_grid_is_a_400(int x, int y) {
            assertThat(play.gmIsRefused(new MoveToken(ID, x, y)).status()).isEqualTo(400);
        }

        @Test
        void an_unknown_token_is_a_404() {
            assertThat(play.gmIsRefused(new MoveToken("ffffffff", 1, 1)).status())
                    .isEqualTo(404);
            assertThat(new TestGame().gmIsRefused(new MoveToken(ID, 1, 1)).status()).isEqualTo(404);
        }

        @Test
        void a_token_of_another_locations_encounter_is_a_404() {
            play.gm(new SwitchView(ViewType.ENCOUNTER, SmallCampaign.STATION, null));

            assertThat(play.gmIsRefused(new MoveToken(ID, 1, 1)).status()).isEqualTo(404);
        }
    }

    @Nested
    class of_a_hidden_creature {

        private static final String LURKER = "0000000d";

        /** Through revealed rooms, hidden ones and the outside, over the players' tokens, of every size. */
        @ParameterizedTest
        @ValueSource(ints = {1, 2, 4})
        void never_shows_it_to_the_players(int size) {
            play.revealing("spine");
            ViewState before = play.seenBy(Audience.PLAYER);
            play.gm(new PlaceToken(TokenType.CREATURE, "Lurker", 11, 1, "", size).as(LURKER));
            play.gm(new UpdateTokenStatus(LURKER, List.of(TokenStatus.HIDDEN, TokenStatus.WOUNDED)));

            for (int[] cell : new int[][] {{1, 1}, {7, 1}, {0, 4}, {11, 1}, {4, 0}, {12, 6}, {2, 2}}) {
                TokenAnswer answer = play.gm(new MoveToken(LURKER, cell[0], cell[1]));

                assertThat(answer.tokens().get(LURKER))
                        .extracting(Token::x, Token::y, Token::status)
                        .containsExactly(cell[0], cell[1], List.of(TokenStatus.HIDDEN, TokenStatus.WOUNDED));
                assertThat(play.seenBy(Audience.PLAYER)).isEqualTo(before);
                assertThat(play.player(new MoveToken(ID, 1, 1)).tokens()).containsOnlyKeys(ID);
                assertThat(play.playerIsRefused(new MoveToken(LURKER, 1, 1)).status())
                        .isEqualTo(404);
            }
        }

        @Test
        void reveals_no_room() {
            play.gm(new PlaceToken(TokenType.CREATURE, "Lurker", 1, 1, "", 2).as(LURKER));
            play.gm(new UpdateTokenStatus(LURKER, List.of(TokenStatus.HIDDEN)));
            Map<String, Boolean> rooms = play.view().encounter().rooms();

            play.gm(new MoveToken(LURKER, 11, 1));
            play.gm(new MoveToken(LURKER, 0, 4));

            assertThat(play.view().encounter().rooms()).isEqualTo(rooms);
        }
    }

    @Nested
    class by_a_player {

        @Test
        void a_players_token_goes_into_another_revealed_room_and_out_of_all_rooms() {
            assertThat(play.player(new MoveToken(ID, 7, 1)).tokens().get(ID).roomId())
                    .isEqualTo("mess");
            assertThat(play.player(new MoveToken(ID, 15, 9)).tokens().get(ID).roomId())
                    .isEmpty();
            assertThat(play.player(new MoveToken(ID, 2, 2)).tokens().get(ID).roomId())
                    .isEqualTo("helm");
        }

        @Test
        void the_answer_tells_only_of_tokens_that_players_see() {
            play.placing("0000000b", TokenType.CREATURE, 11, 1).placing("0000000c", TokenType.NPC, 7, 1);

            assertThat(play.player(new MoveToken(ID, 2, 2)).tokens()).containsOnlyKeys(ID, "0000000c");
        }

        @Test
        void a_hidden_room_is_closed_to_it() {
            assertThat(play.playerIsRefused(new MoveToken(ID, 11, 1)).status()).isEqualTo(403);
            assertThat(play.playerIsRefused(new MoveToken(ID, 0, 4)).status())
                    .as("a hidden corridor")
                    .isEqualTo(403);
        }

        @Test
        void a_cell_off_the_grid_is_a_400() {
            assertThat(play.playerIsRefused(new MoveToken(ID, 16, 0)).status()).isEqualTo(400);
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PLAYER")
        void tokens_of_others_are_not_theirs_to_move(TokenType type) {
            play.placing("0000000b", type, 7, 1);

            assertThat(play.playerIsRefused(new MoveToken("0000000b", 8, 1)).status())
                    .isEqualTo(403);
        }

        @Test
        void no_token_moves_while_the_gm_has_locked_them() {
            play.gm(new AllowPlayerMoves(false));
            assertThat(play.playerIsRefused(new MoveToken(ID, 2, 2)).status()).isEqualTo(403);

            play.gm(new AllowPlayerMoves(true));
            play.player(new MoveToken(ID, 2, 2));
        }

        @Test
        void a_token_with_the_mark_hidden_is_as_good_as_missing() {
            play.gm(new UpdateTokenStatus(ID, List.of(TokenStatus.HIDDEN)));

            isAsGoodAsMissing(ID);
        }

        @Test
        void a_token_in_a_hidden_room_is_as_good_as_missing() {
            play.placing("0000000b", TokenType.PLAYER, 11, 1);

            isAsGoodAsMissing("0000000b");
        }

        @Test
        void a_token_on_another_deck_is_as_good_as_missing() {
            play.gm(new SwitchLevel(null, "lower"));

            isAsGoodAsMissing(ID);
        }

        @Test
        void a_creature_outside_of_all_rooms_is_as_good_as_missing() {
            play.placing("0000000b", TokenType.CREATURE, 5, 0);

            isAsGoodAsMissing("0000000b");
        }

        /** Whatever is tried with it, a token out of sight is answered in the very words of one that does not exist. */
        private void isAsGoodAsMissing(String id) {
            assertThat(play.seenBy(Audience.GM).encounterTokens()).containsKey(id);
            for (boolean allowed : List.of(true, false)) {
                play.gm(new AllowPlayerMoves(allowed));
                for (int[] cell : new int[][] {{1, 1}, {7, 1}, {11, 1}, {15, 9}, {-1, 99}}) {
                    Refused<?> there = play.playerIsRefused(new MoveToken(id, cell[0], cell[1]));
                    Refused<?> missing = play.playerIsRefused(new MoveToken("ffffffff", cell[0], cell[1]));
                    assertThat(there.status()).isEqualTo(404);
                    assertThat(there.reason()).isEqualTo(missing.reason().replace("ffffffff", id));
                }
            }
        }
    }
}
