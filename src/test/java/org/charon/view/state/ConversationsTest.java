package org.charon.view.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.charon.computer.ChannelList;
import org.charon.computer.draft.DraftingStatus;
import org.junit.jupiter.api.Test;

class ConversationsTest {

    private static final Instant NOW = Instant.parse("2187-03-01T20:15:00Z");
    private static final Message MESSAGE = new Message("m1", Role.USER, "Anybody?", NOW);

    @Test
    void channels_are_independent() {
        Conversations conversations = Conversations.NONE.after(Channel.BRIDGE, Conversation.EMPTY.withMessage(MESSAGE));

        assertThat(conversations.on(Channel.BRIDGE).messages()).containsExactly(MESSAGE);
        assertThat(conversations.on(Channel.STORY)).isEqualTo(Conversation.EMPTY);
    }

    @Test
    void an_empty_channel_is_removed() {
        Channel channel = Channel.forEncounter("sol/earth/base");
        Conversations conversations = Conversations.NONE.after(channel, Conversation.EMPTY.withMessage(MESSAGE));

        assertThat(conversations.byChannel()).containsOnlyKeys("encounter-base");
        assertThat(conversations.after(channel, Conversation.EMPTY).byChannel()).isEmpty();
    }

    @Test
    void editions_are_never_reused() {
        Conversation one = Conversation.EMPTY.withMessage(MESSAGE);
        Conversations first = Conversations.NONE.after(Channel.STORY, one);
        Conversations elsewhere = first.after(Channel.BRIDGE, one);
        Conversations anew = elsewhere.after(Channel.STORY, Conversation.EMPTY).after(Channel.STORY, one);

        assertThat(first.on(Channel.STORY).edition()).isEqualTo(1);
        assertThat(elsewhere.on(Channel.STORY).edition())
                .as("nothing has changed there")
                .isEqualTo(1);
        assertThat(elsewhere.on(Channel.BRIDGE).edition()).isEqualTo(2);
        assertThat(anew.on(Channel.STORY).edition())
                .as("cleared, and the same again")
                .isEqualTo(4);
    }

    @Test
    void a_change_without_effect_keeps_the_edition() {
        Conversation open = Conversation.EMPTY.withAutoApprove(true);
        Conversations conversations = Conversations.NONE.after(Channel.STORY, open);

        assertThat(conversations.after(Channel.STORY, open)).isSameAs(conversations);
        assertThat(conversations.after(Channel.BRIDGE, Conversation.EMPTY)).isSameAs(conversations);
    }

    @Test
    void the_list_has_fixed_current_and_used_channels_once_each() {
        Conversation one = Conversation.EMPTY.withMessage(MESSAGE);
        Conversations conversations = Conversations.NONE
                .after(new Channel("encounter-moon"), one)
                .after(Channel.STORY, one)
                .after(new Channel("encounter-base"), one);

        assertThat(list(conversations, "sol/earth/base").channels())
                .extracting(ChannelList.Line::channel)
                .containsExactly("default", "bridge", "story", "encounter-base", "encounter-moon");
        assertThat(list(Conversations.NONE, "").channels())
                .extracting(ChannelList.Line::channel)
                .containsExactly("default", "bridge", "story");
    }

    @Test
    void a_list_entry_has_the_message_count_and_the_last_message() {
        Conversations conversations = Conversations.NONE.after(Channel.STORY, Conversation.EMPTY.withMessage(MESSAGE));

        assertThat(list(conversations, "").channels())
                .contains(new ChannelList.Line("story", 1, 1, MESSAGE), new ChannelList.Line("default", 0, 0, null));
    }

    private static ChannelList list(Conversations conversations, String encounterPath) {
        return ChannelList.of(conversations, encounterPath, new DraftingStatus("none", "", null));
    }
}
