package org.charon.encounter;

import java.util.Map;
import org.charon.view.projection.ViewState;
import org.charon.view.state.Token;

/** Answer of a command on several tokens or one that removes a token, with all remaining tokens. */
public record TokensAnswer(boolean success, Map<String, Token> tokens, long revision) {

    static TokensAnswer of(ViewState state) {
        return new TokensAnswer(true, state.encounterTokens(), state.revision());
    }
}
