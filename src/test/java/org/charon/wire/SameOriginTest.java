package org.charon.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        POST,   http://table:8080, -,                  -,            passes
        POST,   http://table:8080, http://table:8080,  -,            passes
        POST,   http://table:8080, HTTP://TABLE:8080,  -,            passes
        POST,   http://table,      http://table:80,    -,            passes
        POST,   https://table,     https://table:443,  -,            passes
        POST,   http://[::1]:8080, http://[::1]:8080,  -,            passes
        POST,   http://table:8080, -,                  same-origin,  passes
        POST,   http://table:8080, -,                  none,         passes
        GET,    http://table:8080, http://evil.test,   cross-site,   passes
        HEAD,   http://table:8080, http://evil.test,   cross-site,   passes
        POST,   http://table:8080, http://table:8081,  -,            refused
        POST,   http://table:8080, https://table:8080, -,            refused
        POST,   http://table:8080, http://evil.test,   same-origin,  refused
        POST,   http://table:8080, null,               -,            refused
        POST,   http://table:8080, '',                 -,            refused
        POST,   http://table:8080, http://table:8080@evil.test, -,   refused
        POST,   http://table:8080, http://x@table:8080, -,           refused
        POST,   http://table:8080, ':: not an address', -,           refused
        POST,   '',                http://evil.test,   -,            refused
        POST,   '',                '',                 -,            refused
        POST,   http://table:8080, -,                  cross-site,   refused
        POST,   http://table:8080, -,                  same-site,    refused
        POST,   http://table:8080, -,                  '',           refused
        PUT,    http://table:8080, http://evil.test,   -,            refused
        PATCH,  http://table:8080, http://evil.test,   -,            refused
        DELETE, http://table:8080, http://evil.test,   -,            refused
        """)
    void onlySameOriginWritesAreAccepted(String method, String own, String origin, String fetchSite, String verdict) {
        assertThat(SameOrigin.refusal(method, () -> own, origin, fetchSite).isPresent())
                .isEqualTo(verdict.equals("refused"));
    }
}
