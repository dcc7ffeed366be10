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

    private final TestGame play = new TestGame();

    @Test
    void it_begins_with_the_galaxy_and_leads_nobody() {
        assertThat(seenBy(Audience.PLAYER)).isEqualTo(BridgeFocus.START);
    }

    @Test
    void everybody_is_told_where_it_points_in_words_that_the_api_takes() {
        FocusBridge.Answer answer = play.gm(orbit("sol", "sol/earth", BASE));

        assertThat(answer.bridgeFocus())
                .isEqualTo(new BridgeFocus(ChartLevel.ORBIT, "sol", "earth", BASE, true))
                .isEqualTo(seenBy(Audience.PLAYER));
        play.changesNothing(orbit("sol", "earth", BASE));
    }

    @Test
    void saying_the_same_with_follow_off_just_lets_go() {
        play.gm(orbit("sol", "earth", BASE));

        play.gm(new FocusBridge(ChartLevel.ORBIT, "sol", "earth", BASE, false));

        assertThat(seenBy(Audience.PLAYER)).isEqualTo(new BridgeFocus(ChartLevel.ORBIT, "sol", "earth", BASE, false));
    }

    @Test
    void leading_somewhere_puts_the_map_in_place_of_another_station() {
        play.gm(new SwitchView(ViewType.BRIDGE, null, "logs"));

        play.gm(new FocusBridge(ChartLevel.GALAXY, null, null, null, false));
        assertThat(play.seenBy(Audience.PLAYER).viewSlug()).isEqualTo("logs");
        play.gm(orbit("sol", "earth", null));
        assertThat(play.seenBy(Audience.PLAYER).viewSlug()).isEqualTo("map");
        play.undo();
        assertThat(play.seenBy(Audience.PLAYER).viewSlug()).isEqualTo("logs");
    }

    @Test
    void leading_somewhere_leaves_other_views_as_they_are() {
        play.gm(new SwitchView(ViewType.COMM_TERMINAL, "sol/ferry", "captain"));

        play.gm(orbit("sol", "earth", null));

        assertThat(play.seenBy(Audience.PLAYER).viewSlug()).isEqualTo("captain");
    }

    @Test
    void an_undo_points_back() {
        play.gm(new FocusBridge(ChartLevel.SYSTEM, "sol", null, "earth", null));
        play.gm(orbit("sol", "earth", null));

        assertThat(play.undo()).contains(SmallCampaign.text("sol/earth", "name"));

        assertThat(seenBy(Audience.PLAYER).element()).isEqualTo("earth");
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
    void what_cannot_be_pointed_at_is_refused_in_words(
            ChartLevel level, String system, String body, String element, int status, String words) {
        FocusBridge command = new FocusBridge(level, system, body, element, null);
        if (status == 200) {
            play.gm(command);
            return;
        }
        Refused<?> refused = play.gmIsRefused(command);
        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.reason()).contains(words);
    }

    @Test
    void players_are_led_no_farther_than_they_may_read() {
        play.gm(orbit("sol", "earth", DEN));
        assertThat(seenBy(Audience.GM).element()).isEqualTo(DEN);
        assertThat(seenBy(Audience.PLAYER)).isEqualTo(new BridgeFocus(ChartLevel.ORBIT, "sol", "earth", "", true));

        play.gm(orbit("vega", "moon", null));
        assertThat(seenBy(Audience.GM).body()).isEqualTo("moon");
        assertThat(seenBy(Audience.PLAYER)).isEqualTo(new BridgeFocus(ChartLevel.GALAXY, "", "", "", true));
    }

    @Test
    void a_body_that_is_shown_out_of_a_system_does_not_tell_players_of_a_system_that_they_may_not_know() {
        play.gm(orbit("vega", "sol/earth", BASE));

        assertThat(seenBy(Audience.GM)).isEqualTo(new BridgeFocus(ChartLevel.ORBIT, "vega", "earth", BASE, true));
        assertThat(seenBy(Audience.PLAYER)).isEqualTo(new BridgeFocus(ChartLevel.GALAXY, "", "", "", true));
    }

    @Test
    void a_chart_that_goes_gives_way_to_what_is_above_and_comes_back() {
        play.gm(orbit("sol", "earth", BASE));

        play.adopting(SmallCampaign.withoutCharts());
        assertThat(seenBy(Audience.GM)).isEqualTo(new BridgeFocus(ChartLevel.GALAXY, "", "", "", true));

        play.adopting(SmallCampaign.whole());
        assertThat(seenBy(Audience.GM).element()).isEqualTo(BASE);
    }

    @Test
    void without_a_star_map_the_galaxy_can_still_be_gone_back_to() {
        play.gm(orbit("sol", "earth", BASE));
        play.adopting(SmallCampaign.withoutCharts());

        play.gm(new FocusBridge(ChartLevel.GALAXY, null, null, null, false));

        assertThat(play.view().bridgeFocus()).isEqualTo(BridgeFocus.START);
    }

    private BridgeFocus seenBy(Audience audience) {
        return play.seenBy(audience).bridgeFocus();
    }

    private static FocusBridge orbit(String system, String body, String element) {
        return new FocusBridge(ChartLevel.ORBIT, system, body, element, null);
    }
}
