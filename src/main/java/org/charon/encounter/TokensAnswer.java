package org.charon.encounter;

import java.util.Map;
import org.charon.view.projection.ViewState;
import org.charon.view.state.Token;

/**
 * The answer of a command on several tokens, or after which one is gone.
 *
 * @param success true
 * @param tokens every token that there is then
 * @param revision of the state afterwards
 */
public record TokensAnswer(boolean success, Map<String, Token> tokens, long revision) {

    /**
     * @param state afterwards
     * @return the answer
     */
    static TokensAnswer of(ViewState state) {
        return new TokensAnswer(true, state.encounterTokens(), state.revision());
    }
}
