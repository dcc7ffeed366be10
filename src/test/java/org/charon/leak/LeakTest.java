package org.charon.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import org.charon.campaign.map.DeckMap;
import org.charon.campaign.map.Room;
import org.charon.campaign.roster.Npc;
import org.charon.view.projection.ChannelSummary;
import org.charon.view.projection.DeckView;
import org.charon.view.projection.DeckView.RoomView;
import org.charon.view.projection.ViewState;
import org.charon.view.state.ActiveView;
import org.charon.view.state.Audience;
import org.charon.view.state.Encounter;
import org.charon.view.state.Token;

/** After any sequence of steps, players are sent what they may know and nothing else, and the GM everything. */
class LeakTest {

    @Provide
    Arbitrary<List<Step>> evening() {
        return Steps.any().list().ofMinSize(1).ofMaxSize(40).withSizeDistribution(RandomDistribution.uniform());
    }

    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
    void players_are_never_sent_a_secret(@ForAll("evening") List<Step> evening) {
        LeakTestGame game = new LeakTestGame();
        for (Step step : evening) {
            ActiveView before = game.view();
            var answer = game.apply(step);
            if (answer.isEmpty() && step instanceof Step.Send && game.view().equals(before)) {
                continue;
            }
            List<Secret> secrets = Secrets.inState(game.campaign(), game.view());
            answer.ifPresent(body -> assertThat(secrets)
                    // Whoever sends an id has it already.
                    .filteredOn(secret -> !secret.isIn(step.toString()))
                    .as("secrets in the answer to <%s> in the state %s", step, game.view())
                    .noneMatch(secret -> secret.isIn(body)));
            String state = game.stateForPlayers();
            assertThat(secrets)
                    .as("secrets in the state after <%s>: %s", step, game.view())
                    .noneMatch(secret -> secret.isIn(state));
        }
        // Maps follow from where the evening has led, and an evening may end anywhere.
        List<Secret> secrets = Secrets.inState(game.campaign(), game.view());
        for (String map : game.mapsForPlayers()) {
            assertThat(secrets)
                    .as("secrets in a map at the end: %s", game.view())
                    .noneMatch(secret -> secret.isIn(map));
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void players_are_sent_what_they_may_know(@ForAll("evening") List<Step> evening) {
        LeakTestGame game = new LeakTestGame();
        for (Step step : evening) {
            game.apply(step);
            ActiveView view = game.view();
            ViewState seen = game.state(Audience.PLAYER);
            Map<String, Token> tokens = new LinkedHashMap<>(view.encounter().tokens());
            tokens.values().removeIf(token -> !Secrets.mayShow(game.campaign(), view, token));
            assertThat(seen.encounterTokens())
                    .as("tokens after <%s> in %s", step, view)
                    .isEqualTo(tokens);
            assertThat(seen.charonChannels().values())
                    .as("channels after <%s> in %s", step, view)
                    .allSatisfy(standing -> assertThat(standing)
                            .isEqualTo(
                                    new ChannelSummary(standing.newest(), standing.waiting(), null, null, null, null)));
            if (seen.locationData() != null && seen.locationData().map() != null) {
                Set<String> open = seen.encounterRoomVisibility().keySet();
                assertThat(seen.encounterRoomVisibility()).doesNotContainValue(false);
                assertThat(open).isSubsetOf(view.encounter().rooms().keySet());
                DeckView deck = seen.locationData().map().currentDeck();
                assertThat(ids(deck))
                        .as("rooms after <%s> in %s", step, view)
                        .containsExactlyElementsOf(
                                ids(current(game)).filter(open::contains).toList());
            }
            for (var location : game.campaign().locations().byPath().values()) {
                for (String terminal : location.terminals().keySet()) {
                    assertThat(game.projection(Audience.PLAYER).mayRead(location, terminal))
                            .as("may read %s after <%s> in %s", terminal, step, view)
                            .isEqualTo(Secrets.mayRead(game.campaign(), view, location, terminal));
                }
            }
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void the_gm_is_sent_everything(@ForAll("evening") List<Step> evening) {
        LeakTestGame game = new LeakTestGame();
        for (Step step : evening) {
            game.apply(step);
            ViewState seen = game.state(Audience.GM);
            Encounter encounter = game.view().encounter();
            game.view().computer().conversations().byChannel().forEach((channel, said) -> assertThat(
                            seen.charonChannels())
                    .containsEntry(channel, ChannelSummary.of(said)));
            assertThat(seen.encounterNpcData().keySet())
                    .containsExactlyElementsOf(
                            game.campaign().npcs().stream().map(Npc::id).toList());
            assertThat(seen.encounterActivePortraits())
                    .isEqualTo(game.view().encounters().portraits());
            if (current(game) != null) {
                assertThat(seen.encounterTokens()).isEqualTo(encounter.tokens());
                assertThat(seen.encounterRoomVisibility()).isEqualTo(encounter.rooms());
                assertThat(seen.encounterDoorStatus()).isEqualTo(encounter.doors());
            }
            if (seen.locationData() != null && seen.locationData().map() != null) {
                DeckView deck = seen.locationData().map().currentDeck();
                DeckMap map = current(game);
                assertThat(ids(deck)).containsExactlyElementsOf(ids(map).toList());
                assertThat(deck.poi()).isEqualTo(map.pois());
                assertThat(deck.terminals()).isEqualTo(map.terminals());
                assertThat(deck.connections()).hasSameSizeAs(map.doorways());
                assertThat(deck.interDeckConnections()).hasSameSizeAs(map.links());
            }
        }
    }

    /** The map of the deck on which play is; null where there is none. */
    private static DeckMap current(LeakTestGame game) {
        var location = game.campaign().locations().byPath().get(game.view().encounterPath());
        return location == null
                ? null
                : location.site()
                        .flatMap(site -> site.deck(game.view().encounter().deckId()))
                        .map(deck -> deck.map())
                        .orElse(null);
    }

    private static List<String> ids(DeckView deck) {
        return Stream.concat(deck.rooms().stream(), deck.corridors().stream())
                .map(RoomView::id)
                .collect(Collectors.toList());
    }

    private static Stream<String> ids(DeckMap map) {
        return Stream.concat(map.rooms().stream(), map.corridors().stream()).map(Room::id);
    }
}
