package org.charon.comms;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.charon.campaign.Campaign;
import org.charon.campaign.comms.Terminal;
import org.charon.view.Actor;
import org.charon.view.Command;
import org.charon.view.LocationReference;
import org.charon.view.Outcome;
import org.charon.view.state.ActiveView;
import org.charon.view.state.Overlay;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Shows a comm terminal over the view on every screen.
 *
 * @param locationSlug slug or path of its location
 */
public record ShowTerminal(
        @NotBlank @Size(max = 4096) String locationSlug,
        @NotBlank @Size(max = 200) String terminalSlug) implements Command<ShowTerminal.Answer> {

    @Schema(name = "ShowTerminalAnswer")
    public record Answer(boolean success, String overlayTerminalSlug, long revision) {}

    @Override
    public Outcome<Answer> apply(ActiveView view, Campaign campaign, Actor actor) {
        return new LocationReference(locationSlug).resolve(campaign, location -> {
            if (!location.terminals().containsKey(terminalSlug)) {
                return Outcome.missing("There is no comm terminal '" + terminalSlug + "' at " + location.name()
                        + "; the location list names those there are");
            }
            return Outcome.of(
                    view.withOverlay(Optional.of(new Overlay(location.path(), terminalSlug))),
                    state -> new Answer(true, state.overlayTerminalSlug(), state.revision()));
        });
    }

    @Override
    public Optional<String> describe(ActiveView before, Campaign campaign) {
        return Optional.of("Showed terminal " + terminalName(locationSlug, terminalSlug, campaign));
    }

    /** A terminal's title, or its slug if it was removed from the files. */
    static String terminalName(String location, String slug, Campaign campaign) {
        return new LocationReference(location)
                .find(campaign)
                .map(found -> found.terminals().get(slug))
                .map(Terminal::name)
                .filter(name -> !name.isBlank())
                .orElse(slug);
    }
}
