package org.charon.computer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ConversationsTest {

    private static final Instant NOW = Instant.parse("2187-03-01T20:15:00Z");
    private static final Message MESSAGE = new Message("m1", Role.USER, "Anybody?", NOW);

    @Test
    void channels_know_nothing_of_each_other() {
        Conversations said = Conversations.NONE.with(Channel.BRIDGE, Conversation.EMPTY.withMessage(MESSAGE));

        assertThat(said.on(Channel.BRIDGE).messages()).containsExactly(MESSAGE);
        assertThat(said.on(Channel.STORY)).isEqualTo(Conversation.EMPTY);
    }

    @Test
    void a_channel_without_anything_is_forgotten() {
        Channel channel = Channel.ofEncounter("sol/earth/base");
        Conversations said = Conversations.NONE.with(channel, Conversation.EMPTY.withMessage(MESSAGE));

        assertThat(said.byChannel()).containsOnlyKeys("encounter-base");
        assertThat(said.with(channel, Conversation.EMPTY)).isEqualTo(Conversations.NONE);
    }

    @Test
    void the_list_holds_the_constant_the_current_and_the_used_channels_each_once() {
        Conversation one = Conversation.EMPTY.withMessage(MESSAGE);
        Conversations said = Conversations.NONE
                .with(new Channel("encounter-moon"), one)
                .with(Channel.STORY, one)
                .with(new Channel("encounter-base"), one);

        assertThat(ChannelList.of(said, "sol/earth/base").channels())
                .extracting(ChannelList.Line::channel)
                .containsExactly("default", "bridge", "story", "encounter-base", "encounter-moon");
        assertThat(ChannelList.of(Conversations.NONE, "").channels())
                .extracting(ChannelList.Line::channel)
                .containsExactly("default", "bridge", "story");
    }

    @Test
    void a_line_of_the_list_counts_and_quotes() {
        Conversations said = Conversations.NONE.with(Channel.STORY, Conversation.EMPTY.withMessage(MESSAGE));

        assertThat(ChannelList.of(said, "").channels())
                .contains(new ChannelList.Line("story", 1, 1, MESSAGE), new ChannelList.Line("default", 0, 0, null));
    }
}
