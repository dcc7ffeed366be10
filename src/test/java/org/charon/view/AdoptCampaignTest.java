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

/** What becomes of play when the GM saves a file of the campaign. */
class AdoptCampaignTest {

    @Test
    void an_edit_that_moves_nothing_changes_nothing() {
        TestGame play = TestGame.aboard().revealing("helm", "vault").placing("00000001", TokenType.NPC, 11, 1);

        play.changesNothing(new AdoptCampaign());
    }

    @Test
    void a_token_is_in_the_room_that_lies_under_it_now() {
        TestGame play = TestGame.aboard().placing("00000001", TokenType.NPC, 11, 1).placing("00000002", TokenType.NPC, 7, 7);
        assertThat(play.token("00000001").roomId()).isEqualTo("vault");
        assertThat(play.token("00000002").roomId()).isEmpty();

        play.adopting(SmallCampaign.rebuilt());

        assertThat(play.token("00000001").roomId()).isEqualTo("mess");
        assertThat(play.token("00000002").roomId()).isEqualTo("vault");
        assertThat(play.token("00000001"))
                .extracting(Token::x, Token::y, Token::deckId)
                .containsExactly(11, 1, "upper");
    }

    @Test
    void tokens_are_brought_back_onto_a_grid_that_has_shrunk() {
        TestGame play = TestGame.aboard().placing("00000001", TokenType.NPC, 15, 9);
        play.gm(new PlaceToken(TokenType.CREATURE, "Salt walker", 9, 1, "", 4).as("00000002"));
        play.gm(new SwitchLevel(null, "lower"));
        play.gm(new PlaceToken(TokenType.CREATURE, "Salt walker", 4, 4, "", 4).as("00000003"));

        play.adopting(SmallCampaign.shrunk());

        assertThat(play.token("00000001"))
                .extracting(Token::x, Token::y, Token::size, Token::roomId)
                .containsExactly(9, 5, 1, "spine");
        assertThat(play.token("00000002"))
                .extracting(Token::x, Token::y, Token::size, Token::roomId)
                .containsExactly(6, 1, 4, "mess");
        assertThat(play.token("00000003"))
                .as("too big for the deck as it is now")
                .extracting(Token::x, Token::y, Token::size, Token::roomId)
                .containsExactly(1, 0, 2, "hold");
        play.changesNothing(new AdoptCampaign());
    }

    @Test
    void a_token_in_a_revealed_room_goes_out_of_sight_when_a_hidden_one_is_drawn_over_it() {
        TestGame play = TestGame.aboard().revealing("mess").placing("00000001", TokenType.PLAYER, 7, 7);
        assertThat(play.seenBy(Audience.PLAYER).encounterTokens()).containsKey("00000001");

        play.adopting(SmallCampaign.rebuilt());

        assertThat(play.seenBy(Audience.PLAYER).encounterTokens()).isEmpty();
        assertThat(play.seenBy(Audience.GM).encounterTokens()).containsKey("00000001");
    }

    @Test
    void a_deck_that_is_gone_gives_way_to_the_one_play_begins_on() {
        TestGame play = TestGame.aboard();
        play.gm(new SwitchLevel(null, "lower"));

        play.adopting(SmallCampaign.withoutLowerDeck());

        ViewState seen = play.seenBy(Audience.PLAYER);
        assertThat(seen.encounterDeckId()).isEqualTo("upper");
        assertThat(seen.encounterLevel()).isEqualTo(2);
        assertThat(seen.locationData().map().currentDeckId()).isEqualTo("upper");
    }

    @Test
    void a_token_on_a_deck_that_is_gone_is_kept_from_the_players_and_comes_back_with_the_deck() {
        TestGame play = TestGame.aboard().revealing("hold");
        play.gm(new SwitchLevel(null, "lower"));
        play.placing("00000001", TokenType.PLAYER, 1, 1);

        play.adopting(SmallCampaign.withoutLowerDeck());
        assertThat(play.seenBy(Audience.PLAYER).encounterTokens()).isEmpty();
        assertThat(play.playerIsRefused(new MoveToken("00000001", 1, 1)).status())
                .isEqualTo(404);

        play.adopting(SmallCampaign.whole());
        play.gm(new SwitchLevel(null, "lower"));
        assertThat(play.seenBy(Audience.PLAYER).encounterTokens()).containsKey("00000001");
    }

    @Test
    void rooms_that_are_gone_are_no_longer_named_to_the_players_but_stay_revealed() {
        TestGame play = TestGame.aboard().revealing("hold");

        play.adopting(SmallCampaign.withoutLowerDeck());
        assertThat(play.seenBy(Audience.PLAYER).encounterRoomVisibility()).isEmpty();

        play.adopting(SmallCampaign.whole());
        assertThat(play.seenBy(Audience.PLAYER).encounterRoomVisibility()).containsOnlyKeys("hold");
    }

    @Test
    void encounters_that_are_not_current_are_fitted_too() {
        TestGame play = TestGame.aboard().placing("00000001", TokenType.NPC, 11, 1);
        play.gm(new SwitchView(ViewType.ENCOUNTER, SmallCampaign.STATION, null));

        play.adopting(SmallCampaign.rebuilt());

        assertThat(play.view()
                        .encounterAt(SmallCampaign.FERRY)
                        .tokens()
                        .get("00000001")
                        .roomId())
                .isEqualTo("mess");
        assertThat(play.view().encounterPath()).isEqualTo(SmallCampaign.STATION);
    }

    @Test
    void a_map_that_is_taken_away_takes_the_encounter_off_the_screens_until_it_is_back() {
        TestGame play = TestGame.aboard().revealing("helm").placing("00000001", TokenType.PLAYER, 1, 1);
        Encounter before = play.view().encounter();

        play.adopting(SmallCampaign.withoutShipMap());
        ViewState seen = play.seenBy(Audience.PLAYER);
        assertThat(seen.locationData().map()).isNull();
        assertThat(seen.encounterTokens()).isEmpty();
        assertThat(seen.encounterRoomVisibility()).isEmpty();
        assertThat(play.gmIsRefused(new PlaceToken(TokenType.NPC, "x", 1, 1, "").as("00000002"))
                        .status())
                .isEqualTo(409);

        play.adopting(SmallCampaign.whole());
        assertThat(play.view().encounter()).isEqualTo(before);
    }

    @Test
    void a_map_that_is_added_to_a_shown_location_begins_on_its_default_deck() {
        TestGame play = new TestGame();
        play.adopting(SmallCampaign.withoutShipMap());
        play.gm(new SwitchView(ViewType.ENCOUNTER, "ferry", null));

        play.adopting(SmallCampaign.whole());

        assertThat(play.view().encounter()).isEqualTo(Encounter.NEW.onDeck("upper", 2));
    }

    @Test
    void a_location_that_is_gone_is_shown_without_anything_of_it() {
        TestGame play = TestGame.aboard().revealing("helm").placing("00000001", TokenType.PLAYER, 1, 1);

        play.adopting(Campaign.EMPTY);

        ViewState seen = play.seenBy(Audience.PLAYER);
        assertThat(seen.viewType()).isEqualTo(ViewType.ENCOUNTER);
        assertThat(seen.locationData()).isNull();
        assertThat(seen.locationName()).isNull();
        assertThat(seen.encounterTokens()).isEmpty();
        assertThat(seen.encounterRoomVisibility()).isEmpty();
    }

    @Test
    void an_npc_who_is_gone_has_no_portrait_data_and_can_still_be_dismissed() {
        TestGame play = TestGame.aboard();
        play.gm(new TogglePortrait("ada"));

        play.adopting(SmallCampaign.withoutAda());

        assertThat(play.seenBy(Audience.PLAYER).encounterNpcData()).isEmpty();
        assertThat(play.gm(new TogglePortrait("ada")).activePortraits()).isEmpty();
        assertThat(play.gmIsRefused(new TogglePortrait("ada")).status()).isEqualTo(404);
    }
}
