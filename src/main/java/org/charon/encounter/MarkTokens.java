package org.charon.encounter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.charon.campaign.Campaign;
import org.charon.view.Actor;
import org.charon.view.Command;
import org.charon.view.Outcome;
import org.charon.view.state.ActiveView;
import org.charon.view.state.Token;
import org.charon.view.state.TokenStatus;

/** Adds a status to several tokens of the current encounter, or removes it. Their other statuses stay. */
public record MarkTokens(
        @NotNull @Size(min = 1, max = TokenGroup.LIMIT) List<@NotBlank @Size(max = 200) String> tokenIds,
        @NotNull TokenStatus status,
        @NotNull Boolean on)
        implements Command<TokensAnswer> {

    @Override
    public Outcome<TokensAnswer> apply(ActiveView view, Campaign campaign, Actor actor) {
        List<UpdateTokenStatus> updates = tokenIds.stream()
                .map(id -> new UpdateTokenStatus(
                        id, marks(view.encounter().tokens().get(id))))
                .toList();
        return TokenGroup.apply(updates, UpdateTokenStatus::tokenId, view, campaign, actor);
    }

    /** Missing tokens are refused by the update itself. */
    private List<TokenStatus> marks(Token token) {
        List<TokenStatus> marks = new ArrayList<>(token == null ? List.of() : token.status());
        if (!on) {
            marks.remove(status);
        } else if (!marks.contains(status)) {
            marks.add(status);
        }
        return marks;
    }

    @Override
    public Optional<String> describe(ActiveView before, Campaign campaign) {
        String names = EncounterLookup.tokenNames(before, tokenIds);
        return Optional.of(on ? "Marked " + names + " as " + status.wire() : "Took " + status.wire() + " off " + names);
    }
}
