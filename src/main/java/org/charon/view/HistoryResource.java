package org.charon.view;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

/** Taking back what the GM did, and doing it again. */
@Consumes(MediaType.APPLICATION_JSON)
@Path("/api")
@RolesAllowed("gm")
@NonBlocking
public class HistoryResource {

    private final ViewStore store;

    /**
     * @param store holds the state and how it came to be
     */
    public HistoryResource(ViewStore store) {
        this.store = store;
    }

    /**
     * @param success true
     * @param undone what was taken back, in words
     * @param revision of the state afterwards
     */
    public record Undone(boolean success, String undone, long revision) {}

    /**
     * @param success true
     * @param redone what was done again, in words
     * @param revision of the state afterwards
     */
    public record Redone(boolean success, String redone, long revision) {}

    /**
     * @return what was taken back
     */
    @POST
    @Path("gm/undo/")
    public Undone undo() {
        ViewStore.HistoryAnswer answer = store.undo();
        return new Undone(true, answer.description(), answer.revision());
    }

    /**
     * @return what was done again
     */
    @POST
    @Path("gm/redo/")
    public Redone redo() {
        ViewStore.HistoryAnswer answer = store.redo();
        return new Redone(true, answer.description(), answer.revision());
    }
}
