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
    void all_tokens_go_from_all_decks() {
        TestGame play = TestGame.aboard().placing("0000000a", TokenType.NPC, 1, 1);
        play.gm(new SwitchLevel(null, "lower"));
        play.placing("0000000b", TokenType.PLAYER, 1, 1);

        assertThat(play.gm(new ClearTokens()).tokens()).isEmpty();

        assertThat(play.seenBy(Audience.GM).encounterTokens()).isEmpty();
        play.changesNothing(new ClearTokens());
    }

    @Test
    void tokens_at_other_locations_stay() {
        TestGame play = TestGame.aboard().placing("0000000a", TokenType.NPC, 1, 1);
        play.gm(new SwitchView(ViewType.ENCOUNTER, SmallCampaign.STATION, null));
        play.placing("0000000b", TokenType.NPC, 1, 1);

        play.gm(new ClearTokens());

        play.gm(new SwitchView(ViewType.ENCOUNTER, "ferry", null));
        assertThat(play.seenBy(Audience.GM).encounterTokens()).containsOnlyKeys("0000000a");
    }

    @Test
    void without_an_encounter_there_is_nothing_to_clear() {
        TestGame play = new TestGame();

        play.gm(new ClearTokens());

        assertThat(play.view()).isEqualTo(ActiveView.INITIAL);
    }
}
