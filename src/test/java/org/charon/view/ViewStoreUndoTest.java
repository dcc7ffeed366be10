package org.charon.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.charon.campaign.CampaignStore;
import org.charon.campaign.SmallCampaign;
import org.charon.computer.ToggleDialog;
import org.charon.encounter.TogglePortrait;
import org.charon.encounter.ToggleRoom;
import org.charon.view.state.ActiveView;
import org.charon.view.state.Audience;
import org.charon.view.state.ViewType;
import org.charon.wire.ApiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Undo and redo as published to the screens. */
class ViewStoreUndoTest {

    private static final Instant NOW = Instant.parse("2031-05-06T07:08:09.123456Z");

    private final CampaignStore campaigns = new CampaignStore();
    private final ViewStore store =
            new ViewStore(campaigns, TestGame.json(), Clock.fixed(NOW, ZoneOffset.UTC), ActiveView.INITIAL);
    private final List<PublishedView> published = new ArrayList<>();

    @BeforeEach
    void listen() {
        campaigns.replace(SmallCampaign.whole());
        store.changes().subscribe().with(published::add);
    }

    @Test
    void an_undo_and_a_redo_are_each_the_next_revision_and_published_once() {
        store.apply(encounter("ferry"), Actor.GM);
        store.apply(new ToggleRoom("helm", true), Actor.GM);
        published.clear();

        assertThat(store.undo())
                .isEqualTo(new ViewStore.HistoryAnswer("Revealed " + SmallCampaign.text("helm", "name"), 4));
        assertThat(store.current().state(Audience.PLAYER).encounterRoomVisibility())
                .isEmpty();
        assertThat(store.redo())
                .isEqualTo(new ViewStore.HistoryAnswer("Revealed " + SmallCampaign.text("helm", "name"), 5));
        assertThat(store.current().state(Audience.PLAYER).encounterRoomVisibility())
                .containsOnlyKeys("helm");
        assertThat(published.stream().map(one -> one.revision().number())).containsExactly(4L, 5L);
    }

    @Test
    void an_undo_without_effect_is_published_because_the_labels_change() {
        store.apply(new ToggleDialog(true), Actor.GM);
        store.apply(new ToggleDialog(false), Actor.PLAYER);
        published.clear();

        store.undo();

        assertThat(published).containsExactly(store.current());
        assertThat(store.current().state(Audience.GM).undo()).isNull();
        assertThat(store.current().state(Audience.GM).redo()).isEqualTo("Opened CHARON's dialog");
    }

    @Test
    void without_anything_to_undo_or_redo_the_refusal_says_so_and_nothing_is_published() {
        PublishedView before = store.current();

        for (Runnable nothing : List.<Runnable>of(store::undo, store::redo)) {
            ApiException refusal = catchThrowableOfType(ApiException.class, nothing::run);
            assertThat(refusal.status()).isEqualTo(409);
            assertThat(refusal).hasMessageContaining("There is nothing to");
        }

        assertThat(store.current()).isSameAs(before);
        assertThat(published).isEmpty();
    }

    @Test
    void an_edit_that_removes_a_redo_entry_is_published() {
        store.apply(encounter("ferry"), Actor.GM);
        store.apply(new TogglePortrait("ada"), Actor.GM);
        store.undo();
        published.clear();

        campaigns.replace(SmallCampaign.withoutAda());

        assertThat(published).containsExactly(store.current());
        assertThat(store.current().state(Audience.GM).redo()).isNull();
        assertThat(catchThrowableOfType(ApiException.class, store::redo).status())
                .isEqualTo(409);
        assertThat(store.current().state(Audience.GM).undo()).isNotNull();
    }

    private static SwitchView encounter(String location) {
        return new SwitchView(ViewType.ENCOUNTER, location, null);
    }
}
