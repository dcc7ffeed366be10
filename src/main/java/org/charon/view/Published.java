package org.charon.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.EnumMap;
import java.util.Map;
import org.charon.campaign.Campaign;

/**
 * One revision of the state, and what each audience is sent of it. Projected and encoded at the first question, then kept, so that
 * every reader of a revision gets the same bytes and nobody pays for an audience that is not there.
 */
public final class Published {

    private final ActiveView view;
    private final History history;
    private final Campaign campaign;
    private final Stamp stamp;
    private final ObjectWriter json;
    private final Map<Audience, ViewState> states = new EnumMap<>(Audience.class);
    private final Map<Audience, byte[]> encoded = new EnumMap<>(Audience.class);

    /**
     * @param view the state of play
     * @param history how it came to be, as far as it can be taken back
     * @param campaign the snapshot it is read with
     * @param stamp its revision
     * @param json writes a {@link ViewState}
     */
    public Published(ActiveView view, History history, Campaign campaign, Stamp stamp, ObjectWriter json) {
        this.view = view;
        this.history = history;
        this.campaign = campaign;
        this.stamp = stamp;
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
        return campaign;
    }

    /**
     * @return its revision
     */
    public Stamp stamp() {
        return stamp;
    }

    /**
     * @param audience who asks
     * @return what they may know, for questions that go further than the state
     */
    public Projection projection(Audience audience) {
        return new Projection(view, campaign, audience);
    }

    /**
     * @param audience who is to see it
     * @return the state for them
     */
    public synchronized ViewState state(Audience audience) {
        return states.computeIfAbsent(audience, who -> projection(who).state(stamp, history));
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
