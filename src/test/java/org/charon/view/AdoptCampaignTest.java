package org.charon.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.charon.campaign.Campaign;
import org.charon.campaign.SmallCampaign;
import org.charon.encounter.MoveToken;
import org.charon.encounter.PlaceToken;
import org.charon.encounter.SwitchLevel;
import org.charon.encounter.TogglePortrait;
import org.charon.view.projection.ViewState;
import org.charon.view.state.Audience;
import org.charon.view.state.Encounter;
import org.charon.view.state.Token;
import org.charon.view.state.TokenType;
import org.charon.view.state.ViewType;
import org.junit.jupiter.api.Test;

/** The state of play after a campaign file was saved. */
class AdoptCampaignTest {

    @Test
    void an_edit_that_moves_nothing_changes_nothing() {
        TestGame game = TestGame.onShip().revealing("helm", "vault").placing("00000001", TokenType.NPC, 11, 1);

        game.changesNothing(new AdoptCampaign());
    }

    @Test
    void a_token_gets_the_room_of_the_new_map() {
        TestGame game =
                TestGame.onShip().placing("00000001", TokenType.NPC, 11, 1).placing("00000002", TokenType.NPC, 7, 7);
        assertThat(game.token("00000001").roomId()).isEqualTo("vault");
        assertThat(game.token("00000002").roomId()).isEmpty();

        game.withCampaign(SmallCampaign.rebuilt());

        assertThat(game.token("00000001").roomId()).isEqualTo("mess");
        assertThat(game.token("00000002").roomId()).isEqualTo("vault");
        assertThat(game.token("00000001"))
                .extracting(Token::x, Token::y, Token::deckId)
                .containsExactly(11, 1, "upper");
    }

    @Test
    void tokens_are_moved_inside_a_smaller_grid() {
        TestGame game = TestGame.onShip().placing("00000001", TokenType.NPC, 15, 9);
        game.gm(new PlaceToken(TokenType.CREATURE, "Salt walker", 9, 1, "", 4).toCommand("00000002"));
        game.gm(new SwitchLevel(null, "lower"));
        game.gm(new PlaceToken(TokenType.CREATURE, "Salt walker", 4, 4, "", 4).toCommand("00000003"));

        game.withCampaign(SmallCampaign.shrunk());

        assertThat(game.token("00000001"))
                .extracting(Token::x, Token::y, Token::size, Token::roomId)
                .containsExactly(9, 5, 1, "spine");
        assertThat(game.token("00000002"))
                .extracting(Token::x, Token::y, Token::size, Token::roomId)
                .containsExactly(6, 1, 4, "mess");
        assertThat(game.token("00000003"))
                .as("too big for the deck as it is now")
                .extracting(Token::x, Token::y, Token::size, Token::roomId)
                .containsExactly(1, 0, 2, "hold");
        game.changesNothing(new AdoptCampaign());
    }

    @Test
    void a_token_is_hidden_when_a_hidden_room_is_drawn_over_it() {
        TestGame game = TestGame.onShip().revealing("mess").placing("00000001", TokenType.PLAYER, 7, 7);
        assertThat(game.state(Audience.PLAYER).encounterTokens()).containsKey("00000001");

        game.withCampaign(SmallCampaign.rebuilt());

        assertThat(game.state(Audience.PLAYER).encounterTokens()).isEmpty();
        assertThat(game.state(Audience.GM).encounterTokens()).containsKey("00000001");
    }

    @Test
    void a_removed_deck_is_replaced_by_the_default_deck() {
        TestGame game = TestGame.onShip();
        game.gm(new SwitchLevel(null, "lower"));

        game.withCampaign(SmallCampaign.withoutLowerDeck());

        ViewState seen = game.state(Audience.PLAYER);
        assertThat(seen.encounterDeckId()).isEqualTo("upper");
        assertThat(seen.encounterLevel()).isEqualTo(2);
        assertThat(seen.locationData().map().currentDeckId()).isEqualTo("upper");
    }

    @Test
    void a_token_on_a_removed_deck_is_hidden_until_the_deck_returns() {
        TestGame game = TestGame.onShip().revealing("hold");
        game.gm(new SwitchLevel(null, "lower"));
        game.placing("00000001", TokenType.PLAYER, 1, 1);

        game.withCampaign(SmallCampaign.withoutLowerDeck());
        assertThat(game.state(Audience.PLAYER).encounterTokens()).isEmpty();
        assertThat(game.refusePlayer(new MoveToken("00000001", 1, 1)).status()).isEqualTo(404);

        game.withCampaign(SmallCampaign.whole());
        game.gm(new SwitchLevel(null, "lower"));
        assertThat(game.state(Audience.PLAYER).encounterTokens()).containsKey("00000001");
    }

    @Test
    void removed_rooms_are_not_sent_to_players_but_stay_revealed() {
        TestGame game = TestGame.onShip().revealing("hold");

        game.withCampaign(SmallCampaign.withoutLowerDeck());
        assertThat(game.state(Audience.PLAYER).encounterRoomVisibility()).isEmpty();

        game.withCampaign(SmallCampaign.whole());
        assertThat(game.state(Audience.PLAYER).encounterRoomVisibility()).containsOnlyKeys("hold");
    }

    @Test
    void other_encounters_are_adapted_too() {
        TestGame game = TestGame.onShip().placing("00000001", TokenType.NPC, 11, 1);
        game.gm(new SwitchView(ViewType.ENCOUNTER, SmallCampaign.STATION, null));

        game.withCampaign(SmallCampaign.rebuilt());

        assertThat(game.view()
                        .encounterAt(SmallCampaign.FERRY)
                        .tokens()
                        .get("00000001")
                        .roomId())
                .isEqualTo("mess");
        assertThat(game.view().encounterPath()).isEqualTo(SmallCampaign.STATION);
    }

    @Test
    void a_removed_map_hides_the_encounter_until_it_returns() {
        TestGame game = TestGame.onShip().revealing("helm").placing("00000001", TokenType.PLAYER, 1, 1);
        Encounter before = game.view().encounter();

        game.withCampaign(SmallCampaign.withoutShipMap());
        ViewState seen = game.state(Audience.PLAYER);
        assertThat(seen.locationData().map()).isNull();
        assertThat(seen.encounterTokens()).isEmpty();
        assertThat(seen.encounterRoomVisibility()).isEmpty();
        assertThat(game.refuseGm(new PlaceToken(TokenType.NPC, "x", 1, 1, "").toCommand("00000002"))
                        .status())
                .isEqualTo(409);

        game.withCampaign(SmallCampaign.whole());
        assertThat(game.view().encounter()).isEqualTo(before);
    }

    @Test
    void a_map_that_is_added_to_a_shown_location_begins_on_its_default_deck() {
        TestGame game = new TestGame();
        game.withCampaign(SmallCampaign.withoutShipMap());
        game.gm(new SwitchView(ViewType.ENCOUNTER, "ferry", null));

        game.withCampaign(SmallCampaign.whole());

        assertThat(game.view().encounter()).isEqualTo(Encounter.NEW.onDeck("upper", 2));
    }

    @Test
    void a_removed_location_is_shown_without_data() {
        TestGame game = TestGame.onShip().revealing("helm").placing("00000001", TokenType.PLAYER, 1, 1);

        game.withCampaign(Campaign.EMPTY);

        ViewState seen = game.state(Audience.PLAYER);
        assertThat(seen.viewType()).isEqualTo(ViewType.ENCOUNTER);
        assertThat(seen.locationData()).isNull();
        assertThat(seen.locationName()).isNull();
        assertThat(seen.encounterTokens()).isEmpty();
        assertThat(seen.encounterRoomVisibility()).isEmpty();
    }

    @Test
    void a_removed_npc_has_no_portrait_data_and_can_still_be_dismissed() {
        TestGame game = TestGame.onShip();
        game.gm(new TogglePortrait("ada"));

        game.withCampaign(SmallCampaign.withoutAda());

        assertThat(game.state(Audience.PLAYER).encounterNpcData()).isEmpty();
        assertThat(game.gm(new TogglePortrait("ada")).activePortraits()).isEmpty();
        assertThat(game.refuseGm(new TogglePortrait("ada")).status()).isEqualTo(404);
    }
}
