package org.charon.view.projection;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.EnumMap;
import java.util.Map;
import org.charon.view.state.Audience;

/** Caches the last projection and JSON of each audience to speed up the next revision; never affects the result. Thread-safe. */
public final class ProjectionCache {

    private final StatePatch patches;
    /** Never modified, so that threads for different audiences do not block each other. */
    private final Map<Audience, Last> byAudience = new EnumMap<>(Audience.class);

    /** The last result for one audience; guarded by its own lock. */
    private static final class Last {

        private final StateWriter writer;
        private MapProjection map;

        Last(StateWriter writer) {
            this.writer = writer;
        }
    }

    public ProjectionCache(ObjectMapper mapper) {
        ObjectWriter json = mapper.writer().without(SerializationFeature.INDENT_OUTPUT);
        JsonFields fields = new JsonFields(mapper);
        patches = new StatePatch(mapper, fields);
        for (Audience audience : Audience.values()) {
            byAudience.put(audience, new Last(new StateWriter(json, fields)));
        }
    }

    /** The state for the projection's audience; reuses the last map projection if it is unchanged. */
    public ViewState state(Projection projection, Revision revision, HistoryLabels labels, CampaignEditions editions) {
        return projection.state(revision, labels, editions, this::mapProjection);
    }

    private MapProjection mapProjection(Visibility visibility) {
        Last last = byAudience.get(visibility.audience());
        synchronized (last) {
            if (last.map == null || !last.map.isUpToDate(visibility)) {
                last.map = MapProjection.of(visibility);
            }
            return last.map;
        }
    }

    /** A state as one line of JSON in UTF-8. */
    public byte[] json(Audience audience, ViewState state) {
        Last last = byAudience.get(audience);
        synchronized (last) {
            return last.writer.write(state);
        }
    }

    /** The JSON Patch (RFC 6902) between two states, as an array on one line. */
    public String patch(ViewState before, ViewState after) {
        return patches.diff(before, after);
    }
}
