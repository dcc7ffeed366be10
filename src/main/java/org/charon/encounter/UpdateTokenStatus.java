package org.charon.encounter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.charon.campaign.Campaign;
import org.charon.view.ActiveView;
import org.charon.view.Actor;
import org.charon.view.Command;
import org.charon.view.Outcome;

/**
 * Marks a token of the current encounter.
 *
 * @param tokenId which
 * @param status all marks it is to have; none for a sound one
 */
public record UpdateTokenStatus(
        @NotBlank @Size(max = 200) String tokenId,
        @NotNull @Size(max = 20) List<@NotNull TokenStatus> status) implements Command<TokenAnswer> {

    @Override
    public Outcome<TokenAnswer> apply(ActiveView view, Campaign campaign, Actor actor) {
        Token token = view.encounter().tokens().get(tokenId);
        if (token == null) {
            return EncounterSite.unknownToken(tokenId);
        }
        return Outcome.of(
                view.withEncounter(encounter -> encounter.withToken(tokenId, token.withStatus(status))),
                state -> TokenAnswer.of(tokenId, state));
    }

    @Override
    public Optional<String> told(ActiveView before, Campaign campaign) {
        String name = EncounterSite.tokenName(before, tokenId);
        String marks = status.stream().distinct().map(TokenStatus::wire).collect(Collectors.joining(", "));
        return Optional.of(marks.isEmpty() ? "Took all marks off " + name : "Marked " + name + " as " + marks);
    }
}
