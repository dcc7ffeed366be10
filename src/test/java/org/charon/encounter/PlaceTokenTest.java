package org.charon.encounter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import org.charon.campaign.map.DoorStatus;
import org.charon.view.TestGame;
import org.charon.view.state.Audience;
import org.charon.view.state.Encounter;
import org.charon.view.state.Token;
import org.charon.view.state.TokenStatus;
import org.charon.view.state.TokenType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTokenTest {

    private final TestGame play = TestGame.aboard();

    @ParameterizedTest
    @EnumSource(TokenType.class)
    void a_token_stands_where_it_was_put(TokenType type) {
        TokenAnswer answer = play.gm(new PlaceToken(type, "Rook", 1, 2, "/data/x.png").as("0000000a"));

        Token placed = new Token(type, "Rook", 1, 2, 1, List.of(), "/data/x.png", "helm", "upper");
        assertThat(answer.tokenId()).isEqualTo("0000000a");
        assertThat(answer.tokens()).containsOnlyKeys("0000000a").containsValue(placed);
        assertThat(play.seenBy(Audience.GM).encounterTokens()).isEqualTo(answer.tokens());
    }

    @ParameterizedTest(name = "{0}, {1} is in ''{2}''")
    @CsvSource({"0,0,helm", "3,3,helm", "4,0,''", "0,4,spine", "13,5,spine", "10,0,vault", "9,0,mess", "15,9,''"})
    void the_server_finds_the_room_under_it(int x, int y, String room) {
        play.placing("0000000a", TokenType.NPC, x, y);

        assertThat(play.token("0000000a").roomId()).isEqualTo(room);
    }

    @ParameterizedTest(name = "{0}, {1} is in ''{2}''")
    @CsvSource({"5,0,crypt", "8,1,''", "8,4,crypt", "9,5,crypt", "7,3,''", "4,0,''"})
    void a_grid_room_holds_only_the_cells_of_its_parts(int x, int y, String room) {
        play.gm(new SwitchLevel(null, "lower"));

        play.placing("0000000a", TokenType.NPC, x, y);

        assertThat(play.token("0000000a").roomId()).isEqualTo(room);
        assertThat(play.token("0000000a").deckId()).isEqualTo("lower");
    }

    @ParameterizedTest
    @CsvSource({"-1,0", "0,-1", "16,0", "0,10", "2147483647,0", "0,-2147483648"})
    void a_cell_off_the_grid_is_a_400_that_says_how_far_it_goes(int x, int y) {
        var refused = play.gmIsRefused(new PlaceToken(TokenType.NPC, "Rook", x, y, "").as("0000000a"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.reason()).contains("15", "9");
    }

    @Test
    void the_grid_is_that_of_the_current_deck() {
        play.gm(new SwitchLevel(null, "lower"));

        assertThat(play.gmIsRefused(new PlaceToken(TokenType.NPC, "Rook", 10, 0, "").as("0000000a"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void tokens_are_listed_in_the_order_placed() {
        play.placing("0000000c", TokenType.NPC, 1, 1)
                .placing("0000000a", TokenType.NPC, 1, 1)
                .placing("0000000b", TokenType.NPC, 1, 1);
        play.gm(new MoveToken("0000000c", 2, 2));

        assertThat(play.seenBy(Audience.GM).encounterTokens().keySet())
                .containsExactly("0000000c", "0000000a", "0000000b");
    }

    @Test
    void a_token_without_an_image_has_an_empty_one() {
        play.gm(new PlaceToken(TokenType.OBJECT, "Crate", 1, 1, null).as("0000000a"));

        assertThat(play.token("0000000a").imageUrl()).isEmpty();
    }

    @Test
    void a_creature_placed_hidden_is_not_seen_even_in_a_revealed_room() {
        play.gm(new ToggleRoom("helm", true));
        play.gm(new PlaceToken(TokenType.CREATURE, "Lurker", 1, 1, "", 1, List.of(TokenStatus.HIDDEN)).as("0000000a"));

        assertThat(play.token("0000000a").status()).containsExactly(TokenStatus.HIDDEN);
        assertThat(play.seenBy(Audience.PLAYER).encounterTokens()).isEmpty();

        play.gm(new UpdateTokenStatus("0000000a", List.of()));
        assertThat(play.seenBy(Audience.PLAYER).encounterTokens()).containsOnlyKeys("0000000a");
    }

    @Test
    void there_is_an_end_to_the_number_of_tokens() {
        for (int i = 0; i < 500; i++) {
            play.placing(String.format("%08x", i), TokenType.CREATURE, 1, 1);
        }

        var refused = play.gmIsRefused(new PlaceToken(TokenType.CREATURE, "one too many", 1, 1, "").as("ffffffff"));

        assertThat(refused.status()).isEqualTo(409);
        play.gm(new RemoveToken("00000000"));
        play.placing("ffffffff", TokenType.CREATURE, 1, 1);
    }

    @Test
    void without_a_map_there_is_no_place() {
        PlaceToken wanted = new PlaceToken(TokenType.NPC, "Rook", 1, 1, "");

        assertThat(new TestGame().gmIsRefused(wanted.as("0000000a")).status()).isEqualTo(409);
        assertThat(TestGame.at("moon").gmIsRefused(wanted.as("0000000a")).status()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/x.png",
                "//example.org/x.png",
                "/\\example.org/x.png",
                "javascript:alert(1)",
                "x.png",
                "/"
            })
    void an_image_from_elsewhere_is_not_valid(String url) {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            Validator validator = factory.getValidator();
            assertThat(validator.validate(new PlaceToken(TokenType.NPC, "Rook", 1, 1, url)))
                    .extracting(broken -> broken.getPropertyPath().toString())
                    .containsExactly("imageUrl");
            assertThat(validator.validate(new PlaceToken(TokenType.NPC, "Rook", 1, 1, "/data/campaign/x.png")))
                    .isEmpty();
            assertThat(validator.validate(new PlaceToken(TokenType.NPC, "Rook", 1, 1, "")))
                    .isEmpty();
        }
    }

    @Test
    void placing_leaves_rooms_and_doors_alone() {
        play.revealing("mess");
        play.gm(new SetDoorStatus("dr-gap", DoorStatus.OPEN));
        Encounter before = play.view().encounter();

        play.placing("0000000a", TokenType.NPC, 1, 1);

        assertThat(play.view().encounter().rooms()).isEqualTo(before.rooms());
        assertThat(play.view().encounter().doors()).isEqualTo(before.doors());
    }
}
