package org.charon.encounter;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.charon.campaign.location.Location;
import org.charon.view.LocationReference;
import org.charon.view.PublishedView;
import org.charon.view.ViewStore;
import org.charon.view.Viewer;
import org.charon.view.projection.AllDecks;
import org.charon.view.projection.EncounterMap;
import org.charon.view.state.Audience;
import org.charon.wire.ApiException;

/** REST endpoints for the maps of locations, shown or not. */
@Path("/api/encounter-map")
@NonBlocking
public class EncounterMapResource {

    private final ViewStore store;
    private final Viewer viewer;

    public EncounterMapResource(ViewStore store, Viewer viewer) {
        this.store = store;
        this.viewer = viewer;
    }

    /**
     * The map of a location as far as the caller may see it.
     *
     * @param reference slug or path of the location
     * @param deckId empty for the deck in play
     */
    @GET
    @Path("{location: .+}")
    public EncounterMap map(
            @PathParam("location") String reference, @QueryParam("deck_id") @DefaultValue("") String deckId) {
        PublishedView published = store.current();
        Location location = new LocationReference(reference).resolve(published.campaign());
        return published
                .projection(viewer.audience())
                .map(location, deckId)
                .orElseThrow(() -> ApiException.notFound(
                        deckId.isEmpty()
                                ? "There is no map of that location."
                                : "No such deck is known there; leave deck_id out for the current one."));
    }

    /** Every deck of a location with all rooms. */
    @GET
    @Path("{location: .+}/all-decks/")
    @RolesAllowed("gm")
    public AllDecks allDecks(@PathParam("location") String reference) {
        PublishedView published = store.current();
        Location location = new LocationReference(reference).resolve(published.campaign());
        return published
                .projection(Audience.GM)
                .allDecks(location)
                .orElseThrow(() -> ApiException.notFound(location.name() + " has no map"));
    }
}
