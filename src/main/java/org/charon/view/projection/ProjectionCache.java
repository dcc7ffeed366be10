package org.charon.view.projection;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.EnumMap;
import java.util.Map;
import org.charon.view.state.Audience;

/**
 * What was worked out last for each audience, for the next revision to go on from. It makes no difference to what comes out, only to how
 * long it takes.
 *
 * <p>Safe for use by many threads.
 */
public final class ProjectionCache {

    private final StatePatch patches;
    /** Not to be changed: the threads that serve different audiences do not wait for each other. */
    private final Map<Audience, Last> byAudience = new EnumMap<>(Audience.class);

    /** What an audience was sent last. To be used by whoever holds its lock. */
    private static final class Last {

        private final StateWriter writer;
        private MapProjection plan;

        Last(StateWriter writer) {
            this.writer = writer;
        }
    }

    /**
     * @param mapper writes the states
     */
    public ProjectionCache(ObjectMapper mapper) {
        ObjectWriter json = mapper.writer().without(SerializationFeature.INDENT_OUTPUT);
        JsonFields fields = new JsonFields(mapper);
        patches = new StatePatch(mapper, fields);
        for (Audience audience : Audience.values()) {
            byAudience.put(audience, new Last(new StateWriter(json, fields)));
        }
    }

    /** The state for the projection's audience, from the map that was projected last where it still fits. */
    public ViewState state(Projection projection, Revision revision, HistoryLabels labels, CampaignEditions editions) {
        return projection.state(revision, labels, editions, this::plan);
    }

    /** What an audience sees of an encounter but for its tokens. */
    private MapProjection plan(Visibility sight) {
        Last last = byAudience.get(sight.audience());
        synchronized (last) {
            if (last.plan == null || !last.plan.isOf(sight)) {
                last.plan = MapProjection.of(sight);
            }
            return last.plan;
        }
    }

    /** A state as JSON in UTF-8, one line. */
    public byte[] json(Audience audience, ViewState state) {
        Last last = byAudience.get(audience);
        synchronized (last) {
            return last.writer.write(state);
        }
    }

    /** What makes one state's JSON into another's: the operations of a JSON Patch (RFC 6902), as an array on one line. */
    public String patch(ViewState before, ViewState after) {
        return patches.between(before, after);
    }
}
