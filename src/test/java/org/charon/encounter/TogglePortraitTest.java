package org.charon.encounter;

import static org.assertj.core.api.Assertions.assertThat;

import org.charon.view.TestGame;
import org.charon.view.projection.ViewState.NpcData;
import org.charon.view.state.Audience;
import org.junit.jupiter.api.Test;

class TogglePortraitTest {

    private final TestGame game = TestGame.onShip();

    @Test
    void portraits_are_in_the_order_shown_and_one_shown_again_is_last() {
        game.gm(new TogglePortrait("cass"));
        game.gm(new TogglePortrait("ada"));
        assertThat(game.gm(new TogglePortrait("bo")).activePortraits()).containsExactly("cass", "ada", "bo");

        assertThat(game.gm(new TogglePortrait("cass")).activePortraits()).containsExactly("ada", "bo");
        assertThat(game.gm(new TogglePortrait("cass")).activePortraits()).containsExactly("ada", "bo", "cass");
    }

    @Test
    void players_are_sent_name_and_picture_of_shown_portraits() {
        game.gm(new TogglePortrait("cass"));

        assertThat(game.state(Audience.PLAYER).encounterNpcData())
                .containsOnlyKeys("cass")
                .containsValue(new NpcData(
                        "cass", "the npc name of cass", "/data/campaign/NPCs/images/the portrait of cass.png"));
    }

    @Test
    void a_gm_only_name_stays_hidden_when_the_portrait_is_shown() {
        game.gm(new TogglePortrait("bo"));

        String picture = "/data/campaign/NPCs/images/the portrait of bo.png";
        assertThat(game.state(Audience.PLAYER).encounterNpcData()).containsValue(new NpcData("bo", "Unknown", picture));
        assertThat(game.state(Audience.GM).encounterNpcData())
                .containsValue(new NpcData("bo", "the npc name of bo", picture));
    }

    @Test
    void a_portrait_can_be_shown_without_an_encounter() {
        assertThat(new TestGame().gm(new TogglePortrait("ada")).activePortraits())
                .containsExactly("ada");
    }

    @Test
    void an_unknown_npc_is_a_404_that_names_it() {
        var refused = game.refuseGm(new TogglePortrait("zed"));

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.reason()).contains("zed");
    }
}
