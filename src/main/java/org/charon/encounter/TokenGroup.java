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

/** Does to several tokens what there is a command for with one: to all of them, or to none. */
final class TokenGroup {

    /** The most tokens in one request; more than anybody selects on purpose. */
    static final int LIMIT = 100;

    private TokenGroup() {}

    /**
     * @param commands one for each token
     * @param tokenId the token that a command is for
     * @param view the state the first of them meets
     * @param campaign the snapshot in use
     * @param actor who asks
     * @return the state after the last of them, or the first one's refusal; a refusal also if a token is named twice
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
