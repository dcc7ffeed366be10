package org.charon.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionPrincipalTest {

    @Test
    void theNameIsParsedIntoUserAndSession() {
        SessionPrincipal one = SessionPrincipal.login("gm");
        assertThat(SessionPrincipal.parse(one.getName())).contains(one);
        assertThat(one.username()).isEqualTo("gm");
        assertThat(SessionPrincipal.login("gm").sessionId()).isNotEqualTo(one.sessionId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gm", "gm~", "~x", "~"})
    void otherNamesAreNotParsed(String name) {
        assertThat(SessionPrincipal.parse(name)).isEmpty();
    }
}
