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

    private final TestGame game = TestGame.onShip();

    @ParameterizedTest
    @EnumSource(TokenType.class)
    void a_token_is_placed_on_its_cell(TokenType type) {
        TokenAnswer answer = game.gm(new PlaceToken(type, "Rook", 1, 2, "/data/x.png").toCommand("0000000a"));

        Token placed = new Token(type, "Rook", 1, 2, 1, List.of(), "/data/x.png", "helm", "upper");
        assertThat(answer.tokenId()).isEqualTo("0000000a");
        assertThat(answer.tokens()).containsOnlyKeys("0000000a").containsValue(placed);
        assertThat(game.state(Audience.GM).encounterTokens()).isEqualTo(answer.tokens());
    }

    @ParameterizedTest(name = "{0}, {1} is in ''{2}''")
    @CsvSource({"0,0,helm", "3,3,helm", "4,0,''", "0,4,spine", "13,5,spine", "10,0,vault", "9,0,mess", "15,9,''"})
    void the_room_is_set_from_the_cell(int x, int y, String room) {
        game.placing("0000000a", TokenType.NPC, x, y);

        assertThat(game.token("0000000a").roomId()).isEqualTo(room);
    }

    @ParameterizedTest(name = "{0}, {1} is in ''{2}''")
    @CsvSource({"5,0,crypt", "8,1,''", "8,4,crypt", "9,5,crypt", "7,3,''", "4,0,''"})
    void a_grid_room_holds_only_the_cells_of_its_parts(int x, int y, String room) {
        game.gm(new SwitchLevel(null, "lower"));

        game.placing("0000000a", TokenType.NPC, x, y);

        assertThat(game.token("0000000a").roomId()).isEqualTo(room);
        assertThat(game.token("0000000a").deckId()).isEqualTo("lower");
    }

    @ParameterizedTest
    @CsvSource({"-1,0", "0,-1", "16,0", "0,10", "2147483647,0", "0,-2147483648"})
    void a_cell_off_the_grid_is_a_400_with_the_limits(int x, int y) {
        var refused = game.refuseGm(new PlaceToken(TokenType.NPC, "Rook", x, y, "").toCommand("0000000a"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.reason()).contains("15", "9");
    }

    @Test
    void the_grid_is_that_of_the_current_deck() {
        game.gm(new SwitchLevel(null, "lower"));

        assertThat(game.refuseGm(new PlaceToken(TokenType.NPC, "Rook", 10, 0, "").toCommand("0000000a"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void tokens_are_listed_in_the_order_placed() {
        game.placing("0000000c", TokenType.NPC, 1, 1)
                .placing("0000000a", TokenType.NPC, 1, 1)
                .placing("0000000b", TokenType.NPC, 1, 1);
        game.gm(new MoveToken("0000000c", 2, 2));

        assertThat(game.state(Audience.GM).encounterTokens().keySet())
                .containsExactly("0000000c", "0000000a", "0000000b");
    }

    @Test
    void a_token_without_an_image_has_an_empty_one() {
        game.gm(new PlaceToken(TokenType.OBJECT, "Crate", 1, 1, null).toCommand("0000000a"));

        assertThat(game.token("0000000a").imageUrl()).isEmpty();
    }

    @Test
    void a_creature_placed_hidden_is_not_seen_even_in_a_revealed_room() {
        game.gm(new ToggleRoom("helm", true));
        game.gm(new PlaceToken(TokenType.CREATURE, "Lurker", 1, 1, "", 1, List.of(TokenStatus.HIDDEN))
                .toCommand("0000000a"));

        assertThat(game.token("0000000a").status()).containsExactly(TokenStatus.HIDDEN);
        assertThat(game.state(Audience.PLAYER).encounterTokens()).isEmpty();

        game.gm(new UpdateTokenStatus("0000000a", List.of()));
        assertThat(game.state(Audience.PLAYER).encounterTokens()).containsOnlyKeys("0000000a");
    }

    @Test
    void the_number_of_tokens_is_limited() {
        for (int i = 0; i < 500; i++) {
            game.placing(String.format("%08x", i), TokenType.CREATURE, 1, 1);
        }

        var refused = game.refuseGm(new PlaceToken(TokenType.CREATURE, "one too many", 1, 1, "").toCommand("ffffffff"));

        assertThat(refused.status()).isEqualTo(409);
        game.gm(new RemoveToken("00000000"));
        game.placing("ffffffff", TokenType.CREATURE, 1, 1);
    }

    @Test
    void without_a_map_no_token_can_be_placed() {
        PlaceToken wanted = new PlaceToken(TokenType.NPC, "Rook", 1, 1, "");

        assertThat(new TestGame().refuseGm(wanted.toCommand("0000000a")).status())
                .isEqualTo(409);
        assertThat(TestGame.at("moon").refuseGm(wanted.toCommand("0000000a")).status())
                .isEqualTo(409);
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
        game.revealing("mess");
        game.gm(new SetDoorStatus("dr-gap", DoorStatus.OPEN));
        Encounter before = game.view().encounter();

        game.placing("0000000a", TokenType.NPC, 1, 1);

        assertThat(game.view().encounter().rooms()).isEqualTo(before.rooms());
        assertThat(game.view().encounter().doors()).isEqualTo(before.doors());
    }
}
