package org.charon.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.EnumMap;
import java.util.Map;
import org.charon.campaign.Campaign;
import org.charon.campaign.Readable;

/**
 * One revision of the state, and what each audience is sent of it. Projected and encoded at the first question, then kept, so that
 * every reader of a revision gets the same bytes and nobody pays for an audience that is not there.
 */
public final class Published {

    private final ActiveView view;
    private final History history;
    private final Editions editions;
    private final Stamp stamp;
    private final long askedAt;
    private final ObjectWriter json;
    private final Map<Audience, ViewState> states = new EnumMap<>(Audience.class);
    private final Map<Audience, byte[]> encoded = new EnumMap<>(Audience.class);

    /**
     * @param view the state of play
     * @param history how it came to be, as far as it can be taken back
     * @param editions the snapshot it is read with, as each audience may read it
     * @param stamp its revision
     * @param askedAt when somebody asked for what made it, by {@link System#nanoTime}
     * @param json writes a {@link ViewState}
     */
    public Published(
            ActiveView view, History history, Editions editions, Stamp stamp, long askedAt, ObjectWriter json) {
        this.view = view;
        this.history = history;
        this.editions = editions;
        this.stamp = stamp;
        this.askedAt = askedAt;
        this.json = json;
    }

    /**
     * @return the state of play; never to be sent as it is
     */
    public ActiveView view() {
        return view;
    }

    /**
     * @return what can be taken back or done again from here
     */
    public History history() {
        return history;
    }

    /**
     * @return the snapshot it is read with
     */
    public Campaign campaign() {
        return editions.campaign();
    }

    /**
     * @return that snapshot as each audience may read it
     */
    Editions editions() {
        return editions;
    }

    /**
     * @param audience who asks
     * @return what they may read of the campaign whenever they like
     */
    public Readable readable(Audience audience) {
        return editions.readable(audience);
    }

    /**
     * @return its revision
     */
    public Stamp stamp() {
        return stamp;
    }

    /**
     * @return when somebody asked for what made it, by {@link System#nanoTime}, which no change of the clock touches
     */
    public long askedAt() {
        return askedAt;
    }

    /**
     * @param audience who asks
     * @return what they may know, for questions that go further than the state
     */
    public Projection projection(Audience audience) {
        return new Projection(view, campaign(), audience);
    }

    /**
     * @param audience who is to see it
     * @return the state for them
     */
    public synchronized ViewState state(Audience audience) {
        return states.computeIfAbsent(audience, who -> projection(who).state(stamp, history, editions));
    }

    /**
     * @param audience who is to see it
     * @return the state for them as JSON in UTF-8, one line; not to be changed
     */
    public synchronized byte[] json(Audience audience) {
        return encoded.computeIfAbsent(audience, who -> {
            try {
                return json.writeValueAsBytes(state(who));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("The state cannot be written as JSON", e);
            }
        });
    }
}
