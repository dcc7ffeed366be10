package org.charon.encounter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.charon.campaign.Campaign;
import org.charon.campaign.roster.Npc;
import org.charon.view.Actor;
import org.charon.view.Command;
import org.charon.view.Outcome;
import org.charon.view.state.ActiveView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows an NPC's portrait on every screen, or hides it again. */
public record TogglePortrait(@NotBlank @Size(max = 200) String npcId) implements Command<TogglePortrait.Answer> {

    /** {@code activePortraits} are NPC ids in the order shown. */
    @Schema(name = "TogglePortraitAnswer")
    public record Answer(boolean success, List<String> activePortraits, long revision) {}

    @Override
    public Outcome<Answer> apply(ActiveView view, Campaign campaign, Actor actor) {
        // A shown portrait can be hidden even if its NPC was removed from the file.
        if (campaign.npc(npcId).isEmpty() && !view.encounters().portraits().contains(npcId)) {
            return Outcome.missing("There is no NPC '" + npcId + "' in the campaign");
        }
        List<String> next = new ArrayList<>(view.encounters().portraits());
        if (!next.remove(npcId)) {
            next.add(npcId);
        }
        return Outcome.of(
                view.withPortraits(next),
                state -> new Answer(true, state.encounterActivePortraits(), state.revision()));
    }

    @Override
    public Optional<String> describe(ActiveView before, Campaign campaign) {
        String name = campaign.npc(npcId).map(Npc::name).orElse(npcId);
        return Optional.of(
                (before.encounters().portraits().contains(npcId) ? "Dismissed" : "Showed") + " portrait of " + name);
    }
}
