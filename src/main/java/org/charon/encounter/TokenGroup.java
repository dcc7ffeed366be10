package org.charon.encounter;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.charon.campaign.Campaign;
import org.charon.view.Actor;
import org.charon.view.Command;
import org.charon.view.Outcome;
import org.charon.view.state.ActiveView;

/** Applies a single-token command to several tokens: to all of them, or to none. */
final class TokenGroup {

    /** Tokens per request. */
    static final int LIMIT = 100;

    private TokenGroup() {}

    /**
     * Applies the commands one after the other. Refuses if one of them is refused or a token occurs twice.
     *
     * @param tokenId extracts the token id of a command
     */
    static <C extends Command<?>> Outcome<TokensAnswer> apply(
            List<C> commands, Function<C, String> tokenId, ActiveView view, Campaign campaign, Actor actor) {
        Set<String> seen = new HashSet<>();
        ActiveView next = view;
        for (C command : commands) {
            String id = tokenId.apply(command);
            if (!seen.add(id)) {
                return Outcome.invalid("The token '" + id + "' is named twice; name each one once");
            }
            Outcome<?> outcome = command.apply(next, campaign, actor);
            if (outcome instanceof Outcome.Refused<?> refused) {
                return new Outcome.Refused<>(refused.status(), refused.reason());
            }
            next = ((Outcome.Done<?>) outcome).view();
        }
        return Outcome.of(next, TokensAnswer::of);
    }
}
