package org.charon.encounter;

import static org.assertj.core.api.Assertions.assertThat;

import org.charon.view.TestGame;
import org.charon.view.projection.ViewState;
import org.charon.view.state.Audience;
import org.charon.view.state.Encounter;
import org.charon.view.state.TokenType;
import org.junit.jupiter.api.Test;

class SwitchLevelTest {

    private final TestGame game = TestGame.onShip();

    @Test
    void the_screens_switch_to_the_deck() {
        SwitchLevel.Answer answer = game.gm(new SwitchLevel(1, "lower"));

        assertThat(answer.level()).isEqualTo(1);
        assertThat(answer.deckId()).isEqualTo("lower");
        ViewState seen = game.state(Audience.PLAYER);
        assertThat(seen.encounterDeckId()).isEqualTo("lower");
        assertThat(seen.encounterLevel()).isEqualTo(1);
        assertThat(seen.encounterDeckName()).isEqualTo("the name of lower");
        assertThat(seen.locationData().map().currentDeckId()).isEqualTo("lower");
        game.changesNothing(new SwitchLevel(1, "lower"));
    }

    @Test
    void the_deck_id_takes_precedence_over_the_level() {
        SwitchLevel.Answer answer = game.gm(new SwitchLevel(2, "lower"));

        assertThat(answer.level()).isEqualTo(1);
        assertThat(answer.deckId()).isEqualTo("lower");
    }

    @Test
    void a_level_alone_selects_its_deck() {
        assertThat(game.gm(new SwitchLevel(1, null)).deckId()).isEqualTo("lower");
        assertThat(game.gm(new SwitchLevel(2, "")).deckId()).isEqualTo("upper");
    }

    @Test
    void rooms_and_doors_and_tokens_stay_as_they_are() {
        game.revealing("helm").placing("00000001", TokenType.NPC, 1, 1);
        Encounter before = game.view().encounter();

        game.gm(new SwitchLevel(null, "lower"));
        game.gm(new SwitchLevel(null, "upper"));

        assertThat(game.view().encounter()).isEqualTo(before);
    }

    @Test
    void an_unknown_deck_or_level_is_a_404() {
        assertThat(game.refuseGm(new SwitchLevel(1, "attic")).status()).isEqualTo(404);
        assertThat(game.refuseGm(new SwitchLevel(-3, null)).status()).isEqualTo(404);
    }

    @Test
    void neither_deck_nor_level_is_a_400() {
        assertThat(game.refuseGm(new SwitchLevel(null, null)).status()).isEqualTo(400);
        assertThat(game.refuseGm(new SwitchLevel(null, " ")).status()).isEqualTo(400);
    }

    @Test
    void without_an_encounter_there_is_no_deck_to_switch_to() {
        assertThat(new TestGame().refuseGm(new SwitchLevel(1, "lower")).status())
                .isEqualTo(409);
        assertThat(TestGame.at("moon").refuseGm(new SwitchLevel(1, "lower")).status())
                .isEqualTo(409);
    }
}
