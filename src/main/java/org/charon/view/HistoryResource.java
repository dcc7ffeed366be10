package org.charon.view;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

/** REST endpoints for the GM's undo and redo. */
@Consumes(MediaType.APPLICATION_JSON)
@Path("/api")
@RolesAllowed("gm")
@NonBlocking
public class HistoryResource {

    private final ViewStore store;

    public HistoryResource(ViewStore store) {
        this.store = store;
    }

    /** {@code undone} describes the command that was undone. */
    public record Undone(boolean success, String undone, long revision) {}

    /** {@code redone} describes the command that was redone. */
    public record Redone(boolean success, String redone, long revision) {}

    @POST
    @Path("gm/undo/")
    public Undone undo() {
        ViewStore.HistoryAnswer answer = store.undo();
        return new Undone(true, answer.description(), answer.revision());
    }

    @POST
    @Path("gm/redo/")
    public Redone redo() {
        ViewStore.HistoryAnswer answer = store.redo();
        return new Redone(true, answer.description(), answer.revision());
    }
}
