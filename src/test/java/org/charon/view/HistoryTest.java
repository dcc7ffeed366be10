package org.charon.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.charon.campaign.SmallCampaign;
import org.charon.comms.HideTerminal;
import org.charon.comms.ShowTerminal;
import org.charon.encounter.ClearTokens;
import org.charon.encounter.MoveToken;
import org.charon.encounter.RemoveToken;
import org.charon.encounter.SwitchLevel;
import org.charon.encounter.TogglePortrait;
import org.charon.encounter.ToggleRoom;
import org.charon.view.projection.ViewState;
import org.charon.view.state.ActiveView;
import org.charon.view.state.Audience;
import org.charon.view.state.TokenType;
import org.charon.view.state.ViewType;
import org.junit.jupiter.api.Test;

/** The state after undo and redo. */
class HistoryTest {

    private static final String HERO = "0000000a";
    private static final String BEAST = "0000000b";

    private final TestGame game = TestGame.onShip();

    @Test
    void an_undo_hides_a_revealed_room_again() {
        game.gm(new ToggleRoom("vault", true));

        assertThat(game.undo()).isEqualTo("Revealed " + SmallCampaign.text("vault", "name"));

        ViewState seen = game.state(Audience.PLAYER);
        assertThat(seen.encounterRoomVisibility()).isEmpty();
        assertThat(seen.locationData().map().currentDeck().rooms()).isEmpty();
    }

    @Test
    void a_whole_game_can_be_undone_and_redone() {
        List<ActiveView> way = new ArrayList<>(List.of(game.view()));
        for (Command<?> command : List.of(
                new ToggleRoom("mess", null),
                new SwitchLevel(null, "lower"),
                new TogglePortrait("ada"),
                new ShowTerminal("ferry", "captain"),
                new HideTerminal(),
                new SwitchView(ViewType.ENCOUNTER, SmallCampaign.STATION, null),
                new ToggleRoom("lobby", null),
                new SwitchView(ViewType.STANDBY, null, null))) {
            game.gm(command);
            way.add(game.view());
        }
        int last = way.size() - 1;
        for (int i = last - 1; i >= 0; i--) {
            game.undo();
            assertThat(game.view()).isEqualTo(way.get(i));
        }
        for (int i = 1; i <= last; i++) {
            game.redo();
            assertThat(game.view()).isEqualTo(way.get(i));
        }
        assertThat(game.history().redo(game.view(), game.campaign())).isEmpty();
    }

    @Test
    void undo_and_redo_labels_are_for_the_gm_only() {
        game.gm(new ToggleRoom("helm", true));
        game.gm(new ToggleRoom("vault", true));
        game.undo();

        ViewState gm = game.state(Audience.GM);
        assertThat(gm.undo()).isEqualTo("Revealed " + SmallCampaign.text("helm", "name"));
        assertThat(gm.redo()).isEqualTo("Revealed " + SmallCampaign.text("vault", "name"));
        ViewState players = game.state(Audience.PLAYER);
        assertThat(players.undo()).isNull();
        assertThat(players.redo()).isNull();
    }

    @Test
    void at_the_start_there_is_nothing_to_undo_or_redo() {
        TestGame fresh = new TestGame();

        assertThat(fresh.history().undo(fresh.view(), fresh.campaign())).isEmpty();
        assertThat(fresh.history().redo(fresh.view(), fresh.campaign())).isEmpty();
        assertThat(fresh.state(Audience.GM).undo()).isNull();
        assertThat(fresh.state(Audience.GM).redo()).isNull();
    }

    @Test
    void a_command_without_effect_is_not_recorded_and_keeps_the_redo_entries() {
        game.gm(new ToggleRoom("helm", true));
        game.gm(new ToggleRoom("vault", true));
        game.undo();
        History before = game.history();

        game.gm(new ToggleRoom("helm", true));

        assertThat(game.history()).isEqualTo(before);
    }

    @Test
    void redo_places_a_token_with_the_same_id() {
        game.placing(HERO, TokenType.PLAYER, 5, 0);
        game.gm(new MoveToken(HERO, 5, 1));
        game.undo();
        game.undo();
        assertThat(game.view().encounter().tokens()).isEmpty();

        game.redo();
        game.redo();

        assertThat(game.token(HERO).y()).isEqualTo(1);
    }

    @Test
    void tokens_that_were_cleared_come_back_in_their_order() {
        placeHero();
        game.placing(BEAST, TokenType.CREATURE, 11, 1).placing("0000000c", TokenType.NPC, 1, 1);
        game.gm(new RemoveToken(BEAST));
        game.gm(new ClearTokens());

        assertThat(game.undo()).isEqualTo("Cleared 2 tokens");
        game.undo();

        assertThat(game.view().encounter().tokens().keySet()).containsExactly(HERO, BEAST, "0000000c");
    }

    @Test
    void the_last_hundred_commands_can_be_undone() {
        IntStream.range(0, 103).forEach(i -> game.gm(new ToggleRoom("helm", null)));
        assertThat(game.view().encounter().isRevealed("helm")).isTrue();

        IntStream.range(0, 100).forEach(i -> game.undo());

        assertThat(game.history().undo(game.view(), game.campaign())).isEmpty();
        assertThat(game.view().encounter().isRevealed("helm")).isTrue();
        IntStream.range(0, 100).forEach(i -> game.redo());
        assertThat(game.state(Audience.GM).redo()).isNull();
    }

    @Test
    void a_restored_state_is_adapted_to_the_current_campaign() {
        game.placing(HERO, TokenType.PLAYER, 11, 1);
        game.gm(new SwitchLevel(null, "lower"));
        game.gm(new SwitchView(ViewType.ENCOUNTER, SmallCampaign.STATION, null));

        game.withCampaign(SmallCampaign.withoutLowerDeck());
        game.undo();
        assertThat(game.state(Audience.PLAYER).encounterDeckId()).isEqualTo("upper");

        game.gm(new RemoveToken(HERO));
        game.withCampaign(SmallCampaign.rebuilt());
        game.undo();
        assertThat(game.token(HERO).roomId()).as("the room that lies there now").isEqualTo("mess");
    }

    @Test
    void redo_skips_commands_on_removed_files_only() {
        game.gm(new SwitchLevel(null, "lower"));
        game.gm(new ToggleRoom("hold", true));
        game.gm(new ToggleRoom("helm", true));
        IntStream.range(0, 3).forEach(i -> game.undo());

        game.withCampaign(SmallCampaign.withoutLowerDeck());

        assertThat(game.state(Audience.GM).redo()).isEqualTo("Revealed " + SmallCampaign.text("helm", "name"));
        game.redo();
        assertThat(game.view().encounter().rooms()).containsOnlyKeys("helm");
        assertThat(game.state(Audience.GM).redo()).isNull();
    }

    @Test
    void a_blackout_is_not_undone_and_keeps_the_redo_entries() {
        game.gm(new ToggleRoom("helm", true));
        game.gm(new ToggleRoom("mess", true));
        game.undo();

        game.gm(new SetBlackout(true));

        assertThat(game.state(Audience.GM).redo()).endsWith(SmallCampaign.text("mess", "name"));
        assertThat(game.undo()).endsWith(SmallCampaign.text("helm", "name"));
        assertThat(game.view().display().blackout())
                .as("an undo lets no light in")
                .isTrue();
        game.redo();
        assertThat(game.view().display().blackout()).isTrue();
    }

    /** Places a player token outside all rooms. */
    private void placeHero() {
        game.placing(HERO, TokenType.PLAYER, 5, 0);
    }
}
