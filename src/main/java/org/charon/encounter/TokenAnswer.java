package org.charon.encounter;

import java.util.Map;
import org.charon.view.projection.ViewState;
import org.charon.view.state.Token;

/** Answer of a command on one token, with all tokens that the actor may see. */
public record TokenAnswer(boolean success, String tokenId, Map<String, Token> tokens, long revision) {

    static TokenAnswer of(String tokenId, ViewState state) {
        return new TokenAnswer(true, tokenId, state.encounterTokens(), state.revision());
    }
}
