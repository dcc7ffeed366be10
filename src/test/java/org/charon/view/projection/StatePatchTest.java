package org.charon.view.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.charon.view.JsonPatch;
import org.charon.view.SetBlackout;
import org.charon.view.SwitchView;
import org.charon.view.TestGame;
import org.charon.view.state.Audience;
import org.charon.view.state.Token;
import org.charon.view.state.TokenStatus;
import org.charon.view.state.TokenType;
import org.charon.view.state.ViewType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Patches are correct and short. */
class StatePatchTest {

    private static final ObjectMapper JSON = TestGame.json();

    private final StatePatch patches = new StatePatch(JSON, new JsonFields(JSON));

    @Test
    void equal_values_give_an_empty_patch() {
        assertThat(patch(Map.of("a", List.of(1, Map.of("b", "x"))), Map.of("a", List.of(1, Map.of("b", "x")))))
                .isEqualTo("[]");
    }

    @Test
    void only_the_changed_value_is_in_the_patch() {
        assertThat(patch(map("a", map("b", 1, "c", 2), "d", 3), map("a", map("b", 1, "c", 4), "d", 3)))
                .isEqualTo("[{\"op\":\"add\",\"path\":\"/a/c\",\"value\":4}]");
    }

    @Test
    void a_new_key_is_added_and_a_missing_one_removed() {
        assertThat(patch(map("a", 1), map("a", 1, "b", 2))).isEqualTo("[{\"op\":\"add\",\"path\":\"/b\",\"value\":2}]");
        assertThat(patch(
                        map("a", 1, "b", "a long text that stays as it is", "c", 3),
                        map("b", "a long text that stays as it is", "c", 3)))
                .isEqualTo("[{\"op\":\"remove\",\"path\":\"/a\"}]");
    }

    @Test
    void an_item_that_moves_to_the_end_is_moved() {
        List<String> order = List.of("a1b2c3d4", "b1b2c3d4", "c1b2c3d4", "d1b2c3d4");
        assertThat(patch(map("order", order), map("order", List.of("a1b2c3d4", "c1b2c3d4", "d1b2c3d4", "b1b2c3d4"))))
                .isEqualTo("[{\"op\":\"move\",\"from\":\"/order/1\",\"path\":\"/order/3\"}]");
    }

    @Test
    void the_order_of_keys_does_not_count() {
        assertThat(patch(map("a", 1, "b", map("c", 2, "d", 3)), map("b", map("d", 3, "c", 2), "a", 1)))
                .isEqualTo("[]");
    }

    @Test
    void null_is_a_value() {
        assertThat(patch(map("a", null), map("a", 1))).isEqualTo("[{\"op\":\"add\",\"path\":\"/a\",\"value\":1}]");
        assertThat(patch(map("a", 1), map("a", null))).isEqualTo("[{\"op\":\"add\",\"path\":\"/a\",\"value\":null}]");
        assertThat(patch(map("b", 1), map("b", 1, "a", null)))
                .isEqualTo("[{\"op\":\"add\",\"path\":\"/a\",\"value\":null}]");
        assertThat(patch(map("b", 1, "a", null), map("b", 1))).isEqualTo("[{\"op\":\"remove\",\"path\":\"/a\"}]");
        assertThat(patch(map("a", null), map("a", null))).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/b",
                "a~b",
                "~1",
                "~01",
                "/",
                "~",
                "",
                " ",
                "ä🚀",
                "\"quoted\"",
                "back\\slash",
                "line\nbreak",
                "0",
                "-"
            })
    void any_key_can_be_a_path(String key) {
        assertThat(patch(map("k", map(key, 1, "x", "beside it")), map("k", map(key, 2, "x", "beside it"))))
                .startsWith("[{\"op\":\"add\"");
        patch(
                map("k", map(key, map("deep", 1, "long", "a long text, so that it is not replaced"))),
                map("k", map(key, map("deep", 2, "long", "a long text, so that it is not replaced"))));
        patch(map("k", map(key, 1, "x", 2)), map("k", map("x", 2)));
        patch(map("k", map("x", 2)), map("k", map("x", 2, key, 1)));
    }

    @Test
    void common_items_at_both_ends_of_a_list_are_kept() {
        List<String> list = List.of("first item", "second item", "third item", "fourth item");
        assertThat(patch(list, List.of("first item", "new", "second item", "third item", "fourth item")))
                .isEqualTo("[{\"op\":\"add\",\"path\":\"/1\",\"value\":\"new\"}]");
        assertThat(patch(list, List.of("first item", "second item", "fourth item")))
                .isEqualTo("[{\"op\":\"remove\",\"path\":\"/2\"}]");
        assertThat(patch(list, List.of("first item", "other", "third item", "fourth item")))
                .isEqualTo("[{\"op\":\"replace\",\"path\":\"/1\",\"value\":\"other\"}]");
    }

    @Test
    void a_list_with_little_in_common_is_replaced() {
        assertThat(patch(map("a", List.of(1, 2, 3, 4)), map("a", List.of(5, 6, 7, 8))))
                .isEqualTo("[{\"op\":\"add\",\"path\":\"/a\",\"value\":[5,6,7,8]}]");
    }

    @Test
    void repeated_items_are_patched_correctly() {
        List<Object> items = new ArrayList<>();
        for (int from = 0; from < 5; from++) {
            for (int to = 0; to < 5; to++) {
                patch(Collections.nCopies(from, "the same long item"), Collections.nCopies(to, "the same long item"));
                patch(new ArrayList<>(items), Collections.nCopies(to, "the same long item"));
            }
            items.add(from % 2 == 0 ? "the same long item" : "another long item");
        }
    }

    @Test
    void a_value_of_another_type_is_replaced() {
        List<Object> kinds =
                new ArrayList<>(Arrays.asList(null, true, 1, 1.5, "1", List.of(1), List.of(), Map.of(), map("1", 1)));
        for (Object from : kinds) {
            for (Object to : kinds) {
                patch(map("a", from), map("a", to));
                patch(Arrays.asList(0, from), Arrays.asList(0, to));
                patch(from, to);
            }
        }
    }

    @Test
    void a_record_is_compared_by_its_wire_names() {
        Token token = new Token(TokenType.PLAYER, "Kestrel", 3, 4, 1, List.of(), "", "hold", "main");
        Token moved = new Token(TokenType.PLAYER, "Kestrel", 5, 4, 1, List.of(), "", "hold", "main");
        assertThat(patch(map("0000000a", token), map("0000000a", moved)))
                .isEqualTo("[{\"op\":\"add\",\"path\":\"/0000000a/x\",\"value\":5}]");
        assertThat(patch(map("0000000a", token), map("0000000a", token.withStatus(List.of(TokenStatus.DEAD)))))
                .isEqualTo("[{\"op\":\"add\",\"path\":\"/0000000a/status/0\",\"value\":\"dead\"}]");
    }

    @Test
    void a_value_is_replaced_if_that_is_shorter() {
        assertThat(patch(map("a", map("b", 1, "c", 2, "d", "stays")), map("a", map("b", 3, "c", 4, "d", "stays"))))
                .isEqualTo("[{\"op\":\"add\",\"path\":\"/a\",\"value\":{\"b\":3,\"c\":4,\"d\":\"stays\"}}]");
    }

    @Test
    void a_game_is_patched_for_both_audiences() {
        TestGame game = TestGame.onShip();
        List<Runnable> evening = List.of(
                () -> game.placing("0000000a", TokenType.PLAYER, 5, 0),
                () -> game.revealing("helm", "mess"),
                () -> game.placing("0000000b", TokenType.CREATURE, 11, 1),
                game::undo,
                game::redo,
                () -> game.gm(new SetBlackout(true)),
                () -> game.gm(new SetBlackout(false)),
                () -> game.gm(new SwitchView(ViewType.STANDBY, null, null)));
        for (Runnable step : evening) {
            Map<Audience, ViewState> before = states(game);
            step.run();
            states(game).forEach((audience, after) -> patch(before.get(audience), after));
        }
    }

    /** The frontend's tests apply the same patches. */
    @Test
    void the_frontends_test_patches_are_up_to_date() throws IOException {
        for (JsonNode pair :
                JSON.readTree(Path.of("frontend/src/api/patches.json").toFile())) {
            Object before = JSON.convertValue(pair.get("before"), Object.class);
            Object after = JSON.convertValue(pair.get("after"), Object.class);
            assertThat(patch(before, after))
                    .as(pair.get("name").asText())
                    .isEqualTo(pair.get("patch").toString());
        }
    }

    @Test
    void a_patch_is_one_line_even_if_answers_are_indented() {
        ObjectMapper indenting = TestGame.json().enable(SerializationFeature.INDENT_OUTPUT);
        assertThat(new StatePatch(indenting, new JsonFields(indenting))
                        .diff(map("a", map("b", 1)), map("a", map("b", map("c", List.of(1, 2))))))
                .doesNotContain("\n");
    }

    @Test
    void patches_between_random_values_are_correct() {
        Random random = new Random(20260707);
        Object before = randomValue(random, 4);
        for (int i = 0; i < 1000; i++) {
            Object after = random.nextInt(4) == 0 ? randomValue(random, 4) : randomlyChanged(before, random);
            patch(before, after);
            before = after;
        }
    }

    /** Makes a patch and checks that it gives the expected result. */
    private String patch(Object before, Object after) {
        String patch = patches.diff(before, after);
        try {
            JsonNode from = JSON.readTree(JSON.writeValueAsBytes(before));
            JsonNode to = JsonPatch.apply(from, JSON.readTree(patch));
            assertThat(to)
                    .as("%s patched with %s", from, patch)
                    .isEqualTo(JSON.readTree(JSON.writeValueAsBytes(after)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return patch;
    }

    private static Map<Audience, ViewState> states(TestGame game) {
        Map<Audience, ViewState> states = new LinkedHashMap<>();
        for (Audience audience : Audience.values()) {
            states.put(audience, game.state(audience));
        }
        return states;
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    private static Object randomValue(Random random, int depth) {
        int kind = random.nextInt(depth == 0 ? 5 : 9);
        int size = random.nextInt(5);
        return switch (kind) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextInt(3);
            case 3 -> random.nextInt(3) / 2.0;
            case 4 ->
                List.of("", "x", "a/~b", "ü", "a text that is longer than others")
                        .get(size);
            case 5, 6 -> {
                List<Object> list = new ArrayList<>();
                for (int i = 0; i < size; i++) {
                    list.add(randomValue(random, depth - 1));
                }
                yield list;
            }
            default -> {
                Map<String, Object> map = new LinkedHashMap<>();
                for (int i = 0; i < size; i++) {
                    map.put(List.of("a", "b", "c/d", "e~f", "").get(random.nextInt(5)), randomValue(random, depth - 1));
                }
                yield map;
            }
        };
    }

    /** A copy with a random change. */
    private static Object randomlyChanged(Object value, Random random) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
            if (random.nextInt(5) == 0) {
                Collections.shuffle(entries, random);
            }
            int at = random.nextInt(entries.size());
            Map<String, Object> next = new LinkedHashMap<>();
            for (int i = 0; i < entries.size(); i++) {
                Map.Entry<?, ?> entry = entries.get(i);
                if (i != at) {
                    next.put((String) entry.getKey(), entry.getValue());
                } else if (random.nextInt(4) != 0) {
                    next.put((String) entry.getKey(), randomlyChanged(entry.getValue(), random));
                }
            }
            return next;
        }
        if (value instanceof List<?> list && !list.isEmpty()) {
            List<Object> next = new ArrayList<>(list);
            int at = random.nextInt(next.size());
            switch (random.nextInt(3)) {
                case 0 -> next.remove(at);
                case 1 -> next.add(at, randomValue(random, 1));
                default -> next.set(at, randomlyChanged(next.get(at), random));
            }
            return next;
        }
        return randomValue(random, 2);
    }
}
