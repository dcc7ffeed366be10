package org.charon.view.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.charon.campaign.SmallCampaign;
import org.charon.encounter.MoveToken;
import org.charon.encounter.RemoveToken;
import org.charon.encounter.SetRoomVisibility;
import org.charon.view.SwitchView;
import org.charon.view.TestGame;
import org.charon.view.projection.DeckView.RoomView;
import org.charon.view.state.Audience;
import org.charon.view.state.TokenType;
import org.charon.view.state.ViewType;
import org.junit.jupiter.api.Test;

/** Successive states are written correctly, and unchanged parts only once. */
class StateWriterTest {

    private final TestGame game =
            TestGame.onShip().revealing("helm", "mess").placing("0000000a", TokenType.PLAYER, 1, 1);

    @Test
    void every_state_equals_the_mappers_output() throws IOException {
        ObjectMapper mapper = TestGame.json();
        StateWriter writer = writer(mapper);
        List<Runnable> steps = List.of(
                () -> {},
                () -> {},
                () -> game.placing("0000000b", TokenType.NPC, 2, 1),
                () -> game.gm(new MoveToken("0000000a", 2, 2)),
                () -> game.gm(new MoveToken("0000000b", 3, 2)),
                () -> game.gm(new RemoveToken("0000000a")),
                () -> game.placing("0000000a", TokenType.PLAYER, 1, 1),
                () -> game.gm(new SetRoomVisibility(Map.of())),
                () -> game.gm(new SwitchView(ViewType.STANDBY, "", "")),
                () -> game.gm(new SwitchView(ViewType.ENCOUNTER, SmallCampaign.FERRY, null)));
        for (Runnable step : steps) {
            step.run();
            ViewState state = game.state(Audience.GM);
            assertThat(new String(writer.write(state), StandardCharsets.UTF_8))
                    .isEqualTo(mapper.writeValueAsString(state));
        }
    }

    @Test
    void an_unchanged_map_is_not_written_again() {
        List<String> rooms = new ArrayList<>();
        StateWriter writer = writer(TestGame.json()
                .registerModule(new SimpleModule().addSerializer(RoomView.class, recordingSerializer(rooms))));
        writer.write(game.state(Audience.GM));
        assertThat(rooms).as("the first time").isNotEmpty();
        rooms.clear();

        game.gm(new MoveToken("0000000a", 2, 2));
        writer.write(game.state(Audience.GM));

        assertThat(rooms).isEmpty();
    }

    private static StateWriter writer(ObjectMapper mapper) {
        return new StateWriter(mapper.writer(), new JsonFields(mapper));
    }

    private static JsonSerializer<RoomView> recordingSerializer(List<String> written) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(RoomView room, JsonGenerator json, SerializerProvider all) throws IOException {
                written.add(room.id());
                json.writeString(room.id());
            }
        };
    }
}
