package org.charon.encounter;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.ThreadLocalRandom;
import org.charon.view.Actor;
import org.charon.view.ViewStore;
import org.charon.view.Viewer;
import org.charon.view.projection.ViewState;
import org.charon.view.state.Audience;

/** REST endpoints for encounters: decks, rooms, doors, tokens, portraits. */
@Consumes(MediaType.APPLICATION_JSON)
@Path("/api/gm/encounter")
@RolesAllowed("gm")
@NonBlocking
public class EncounterResource {

    private final ViewStore store;
    private final Viewer viewer;

    public EncounterResource(ViewStore store, Viewer viewer) {
        this.store = store;
        this.viewer = viewer;
    }

    @GET
    @Path("token-images/")
    public TokenImages tokenImages() {
        return TokenImages.of(store.current().campaign());
    }

    @POST
    @Path("switch-level/")
    public SwitchLevel.Answer switchLevel(@Valid @NotNull SwitchLevel command) {
        return store.apply(command, Actor.GM);
    }

    @POST
    @Path("toggle-room/")
    public ToggleRoom.Answer toggleRoom(@Valid @NotNull ToggleRoom command) {
        return store.apply(command, Actor.GM);
    }

    @GET
    @Path("room-visibility/")
    public SetRoomVisibility.Answer roomVisibility() {
        ViewState state = store.current().state(Audience.GM);
        return new SetRoomVisibility.Answer(true, state.encounterRoomVisibility(), state.revision());
    }

    @POST
    @Path("room-visibility/")
    public SetRoomVisibility.Answer setRoomVisibility(@Valid @NotNull SetRoomVisibility command) {
        return store.apply(command, Actor.GM);
    }

    @POST
    @Path("set-door-status/")
    public SetDoorStatus.Answer setDoorStatus(@Valid @NotNull SetDoorStatus command) {
        return store.apply(command, Actor.GM);
    }

    @POST
    @Path("place-token/")
    public TokenAnswer placeToken(@Valid @NotNull PlaceToken request) {
        String id;
        do {
            id = String.format("%08x", ThreadLocalRandom.current().nextInt());
        } while (store.current().view().encounter().tokens().containsKey(id));
        return store.apply(request.toCommand(id), Actor.GM);
    }

    /** Open to players; the command decides which tokens they may move. */
    @POST
    @Path("move-token/")
    @PermitAll
    public TokenAnswer moveToken(@Valid @NotNull MoveToken command) {
        return store.apply(command, viewer.actor());
    }

    @POST
    @Path("remove-token/")
    public TokensAnswer removeToken(@Valid @NotNull RemoveToken command) {
        return store.apply(command, Actor.GM);
    }

    @POST
    @Path("move-tokens/")
    public TokensAnswer moveTokens(@Valid @NotNull MoveTokens command) {
        return store.apply(command, Actor.GM);
    }

    @POST
    @Path("mark-tokens/")
    public TokensAnswer markTokens(@Valid @NotNull MarkTokens command) {
        return store.apply(command, Actor.GM);
    }

    @POST
    @Path("remove-tokens/")
    public TokensAnswer removeTokens(@Valid @NotNull RemoveTokens command) {
        return store.apply(command, Actor.GM);
    }

    @POST
    @Path("update-token-status/")
    public TokenAnswer updateTokenStatus(@Valid @NotNull UpdateTokenStatus command) {
        return store.apply(command, Actor.GM);
    }

    @POST
    @Path("clear-tokens/")
    public TokensAnswer clearTokens() {
        return store.apply(new ClearTokens(), Actor.GM);
    }

    @POST
    @Path("toggle-portrait/")
    public TogglePortrait.Answer togglePortrait(@Valid @NotNull TogglePortrait command) {
        return store.apply(command, Actor.GM);
    }

    @POST
    @Path("player-moves/")
    public AllowPlayerMoves.Answer playerMoves(@Valid @NotNull AllowPlayerMoves command) {
        return store.apply(command, Actor.GM);
    }
}
