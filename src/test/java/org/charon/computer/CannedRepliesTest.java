package org.charon.computer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.charon.view.state.Message;
import org.junit.jupiter.api.Test;

class CannedRepliesTest {

    private final Random random = new Random(1);

    @Test
    void every_line_is_chosen_except_blank_ones() {
        CannedReplies replies = new CannedReplies(List.of("Noted.", " ", "Working."));

        assertThat(Stream.generate(() -> replies.random(random)).limit(50)).containsOnly("Noted.", "Working.");
    }

    @Test
    void a_campaign_without_lines_uses_the_default() {
        assertThat(new CannedReplies(List.of()).random(random)).isEqualTo(CannedReplies.DEFAULT);
    }

    @Test
    void a_line_is_cut_to_the_message_limit() {
        assertThat(new CannedReplies(List.of("x".repeat(Message.CONTENT_LIMIT + 1))).random(random))
                .hasSize(Message.CONTENT_LIMIT);
    }
}
