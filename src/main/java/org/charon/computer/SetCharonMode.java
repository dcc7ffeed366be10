package org.charon.computer;

import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.charon.campaign.Campaign;
import org.charon.view.Actor;
import org.charon.view.Command;
import org.charon.view.Outcome;
import org.charon.view.state.ActiveView;
import org.charon.view.state.CharonMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Sets whether players may submit queries. */
public record SetCharonMode(@NotNull CharonMode mode) implements Command<SetCharonMode.Answer> {

    @Schema(name = "SetCharonModeAnswer")
    public record Answer(boolean success, CharonMode mode, long revision) {}

    @Override
    public Outcome<Answer> apply(ActiveView view, Campaign campaign, Actor actor) {
        return Outcome.of(
                view.withComputer(view.computer().withMode(mode)),
                state -> new Answer(true, state.charonMode(), state.revision()));
    }

    @Override
    public Optional<String> describe(ActiveView before, Campaign campaign) {
        return Optional.of(mode == CharonMode.QUERY ? "Let players ask CHARON" : "Stopped players asking CHARON");
    }
}
