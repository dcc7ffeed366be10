package org.charon.view;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.EnumMap;
import java.util.Map;

/**
 * What was worked out last for each audience, for the next revision to go on from. It makes no difference to what comes out, only to how
 * long it takes.
 *
 * <p>Safe for use by many threads.
 */
public final class Workings {

    private final ObjectWriter json;
    private final WireFields fields;
    private final StatePatch patches;
    private final Map<Audience, Plan> plans = new EnumMap<>(Audience.class);
    private final Map<Audience, StateWriter> writers = new EnumMap<>(Audience.class);

    /**
     * @param mapper writes the states
     */
    public Workings(ObjectMapper mapper) {
        json = mapper.writer().without(SerializationFeature.INDENT_OUTPUT);
        fields = new WireFields(mapper);
        patches = new StatePatch(mapper, fields);
    }

    /** What an audience sees of an encounter but for its tokens. */
    synchronized Plan plan(Sight sight) {
        return plans.compute(sight.audience(), (who, last) -> last != null && last.isOf(sight) ? last : Plan.of(sight));
    }

    /** A state as JSON in UTF-8, one line. */
    synchronized byte[] json(Audience audience, ViewState state) {
        return writers.computeIfAbsent(audience, who -> new StateWriter(json, fields))
                .write(state);
    }

    /** What makes one state's JSON into another's: the operations of a JSON Patch (RFC 6902), as an array on one line. */
    String patch(ViewState before, ViewState after) {
        return patches.between(before, after);
    }
}
