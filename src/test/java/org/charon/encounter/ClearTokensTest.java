package org.charon.encounter;

import static org.assertj.core.api.Assertions.assertThat;

import org.charon.campaign.SmallCampaign;
import org.charon.view.SwitchView;
import org.charon.view.TestGame;
import org.charon.view.state.ActiveView;
import org.charon.view.state.Audience;
import org.charon.view.state.TokenType;
import org.charon.view.state.ViewType;
import org.junit.jupiter.api.Test;

class ClearTokensTest {

    @Test
    void all_tokens_are_removed_from_all_decks() {
        TestGame game = TestGame.onShip().placing("0000000a", TokenType.NPC, 1, 1);
        game.gm(new SwitchLevel(null, "lower"));
        game.placing("0000000b", TokenType.PLAYER, 1, 1);

        assertThat(game.gm(new ClearTokens()).tokens()).isEmpty();

        assertThat(game.state(Audience.GM).encounterTokens()).isEmpty();
        game.changesNothing(new ClearTokens());
    }

    @Test
    void tokens_at_other_locations_stay() {
        TestGame game = TestGame.onShip().placing("0000000a", TokenType.NPC, 1, 1);
        game.gm(new SwitchView(ViewType.ENCOUNTER, SmallCampaign.STATION, null));
        game.placing("0000000b", TokenType.NPC, 1, 1);

        game.gm(new ClearTokens());

        game.gm(new SwitchView(ViewType.ENCOUNTER, "ferry", null));
        assertThat(game.state(Audience.GM).encounterTokens()).containsOnlyKeys("0000000a");
    }

    @Test
    void without_an_encounter_there_is_nothing_to_clear() {
        TestGame game = new TestGame();

        game.gm(new ClearTokens());

        assertThat(game.view()).isEqualTo(ActiveView.INITIAL);
    }
}
