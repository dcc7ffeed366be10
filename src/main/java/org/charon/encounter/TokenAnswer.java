package org.charon.encounter;

import java.util.Map;
import org.charon.view.projection.ViewState;
import org.charon.view.state.Token;

/**
 * The answer of a command on one token.
 *
 * @param success true
 * @param tokenId which
 * @param tokens every token that the actor may see
 * @param revision of the state afterwards
 */
public record TokenAnswer(boolean success, String tokenId, Map<String, Token> tokens, long revision) {

    /**
     * @param tokenId which
     * @param state afterwards, as the actor may see it
     * @return the answer
     */
    static TokenAnswer of(String tokenId, ViewState state) {
        return new TokenAnswer(true, tokenId, state.encounterTokens(), state.revision());
    }
}
