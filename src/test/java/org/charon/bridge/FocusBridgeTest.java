package org.charon.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import org.charon.campaign.SmallCampaign;
import org.charon.view.Outcome.Refused;
import org.charon.view.SwitchView;
import org.charon.view.TestGame;
import org.charon.view.state.Audience;
import org.charon.view.state.BridgeFocus;
import org.charon.view.state.ChartLevel;
import org.charon.view.state.ViewType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FocusBridgeTest {

    private static final String BASE = SmallCampaign.text("base", "chart name");
    private static final String DEN = SmallCampaign.text("den", "chart name");

    private final TestGame game = new TestGame();

    @Test
    void it_starts_at_the_galaxy_without_follow() {
        assertThat(state(Audience.PLAYER)).isEqualTo(BridgeFocus.INITIAL);
    }

    @Test
    void the_focus_is_sent_with_references_for_the_api() {
        FocusBridge.Answer answer = game.gm(orbit("sol", "sol/earth", BASE));

        assertThat(answer.bridgeFocus())
                .isEqualTo(new BridgeFocus(ChartLevel.ORBIT, "sol", "earth", BASE, true))
                .isEqualTo(state(Audience.PLAYER));
        game.changesNothing(orbit("sol", "earth", BASE));
    }

    @Test
    void the_same_focus_without_follow_only_ends_following() {
        game.gm(orbit("sol", "earth", BASE));

        game.gm(new FocusBridge(ChartLevel.ORBIT, "sol", "earth", BASE, false));

        assertThat(state(Audience.PLAYER)).isEqualTo(new BridgeFocus(ChartLevel.ORBIT, "sol", "earth", BASE, false));
    }

    @Test
    void following_switches_the_bridge_to_its_map() {
        game.gm(new SwitchView(ViewType.BRIDGE, null, "logs"));

        game.gm(new FocusBridge(ChartLevel.GALAXY, null, null, null, false));
        assertThat(game.state(Audience.PLAYER).viewSlug()).isEqualTo("logs");
        game.gm(orbit("sol", "earth", null));
        assertThat(game.state(Audience.PLAYER).viewSlug()).isEqualTo("map");
        game.undo();
        assertThat(game.state(Audience.PLAYER).viewSlug()).isEqualTo("logs");
    }

    @Test
    void following_does_not_change_other_views() {
        game.gm(new SwitchView(ViewType.COMM_TERMINAL, "sol/ferry", "captain"));

        game.gm(orbit("sol", "earth", null));

        assertThat(game.state(Audience.PLAYER).viewSlug()).isEqualTo("captain");
    }

    @Test
    void an_undo_restores_the_focus() {
        game.gm(new FocusBridge(ChartLevel.SYSTEM, "sol", null, "earth", null));
        game.gm(orbit("sol", "earth", null));

        assertThat(game.undo()).contains(SmallCampaign.text("sol/earth", "name"));

        assertThat(state(Audience.PLAYER).element()).isEqualTo("earth");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            SYSTEM, -,        -,     -,    400, `system`
            ORBIT,  -,        earth, -,    400, `system`
            ORBIT,  sol,      ' ',   -,    400, `body`
            SYSTEM, atlantis, -,     -,    404, atlantis
            ORBIT,  sol,      mars,  -,    404, mars
            ORBIT,  sol,      moon,  -,    200, -
            SYSTEM, ferry,    -,     -,    404, no system map
            ORBIT,  sol,      ferry, -,    404, no orbit map
            SYSTEM, sol,      -,     mars, 404, 'it has earth, hulk'
            GALAXY, -,        -,     mars, 404, 'it has sol, vega'
            SYSTEM, base,     -,     -,    409, sol/earth/base
            """)
    void an_impossible_focus_is_refused_with_a_reason(
            ChartLevel level, String system, String body, String element, int status, String words) {
        FocusBridge command = new FocusBridge(level, system, body, element, null);
        if (status == 200) {
            game.gm(command);
            return;
        }
        Refused<?> refused = game.refuseGm(command);
        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.reason()).contains(words);
    }

    @Test
    void the_focus_is_limited_to_what_players_may_read() {
        game.gm(orbit("sol", "earth", DEN));
        assertThat(state(Audience.GM).element()).isEqualTo(DEN);
        assertThat(state(Audience.PLAYER)).isEqualTo(new BridgeFocus(ChartLevel.ORBIT, "sol", "earth", "", true));

        game.gm(orbit("vega", "moon", null));
        assertThat(state(Audience.GM).body()).isEqualTo("moon");
        assertThat(state(Audience.PLAYER)).isEqualTo(new BridgeFocus(ChartLevel.GALAXY, "", "", "", true));
    }

    @Test
    void a_focused_body_does_not_disclose_a_hidden_system() {
        game.gm(orbit("vega", "sol/earth", BASE));

        assertThat(state(Audience.GM)).isEqualTo(new BridgeFocus(ChartLevel.ORBIT, "vega", "earth", BASE, true));
        assertThat(state(Audience.PLAYER)).isEqualTo(new BridgeFocus(ChartLevel.GALAXY, "", "", "", true));
    }

    @Test
    void a_removed_chart_falls_back_to_the_level_above_until_it_returns() {
        game.gm(orbit("sol", "earth", BASE));

        game.withCampaign(SmallCampaign.withoutCharts());
        assertThat(state(Audience.GM)).isEqualTo(new BridgeFocus(ChartLevel.GALAXY, "", "", "", true));

        game.withCampaign(SmallCampaign.whole());
        assertThat(state(Audience.GM).element()).isEqualTo(BASE);
    }

    @Test
    void without_a_star_map_the_galaxy_can_still_be_focused() {
        game.gm(orbit("sol", "earth", BASE));
        game.withCampaign(SmallCampaign.withoutCharts());

        game.gm(new FocusBridge(ChartLevel.GALAXY, null, null, null, false));

        assertThat(game.view().bridgeFocus()).isEqualTo(BridgeFocus.INITIAL);
    }

    private BridgeFocus state(Audience audience) {
        return game.state(audience).bridgeFocus();
    }

    private static FocusBridge orbit(String system, String body, String element) {
        return new FocusBridge(ChartLevel.ORBIT, system, body, element, null);
    }
}
