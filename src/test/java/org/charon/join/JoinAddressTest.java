package org.charon.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Choice and format of the join address. */
class JoinAddressTest {

    private static final Optional<String> LAN = Optional.of("192.168.1.20");
    private static final Optional<String> NONE = Optional.empty();
    private static final RequestAddress LOCAL_REQUEST = direct("http", "localhost", 8080);

    @Test
    void a_request_from_this_host_gets_the_lan_address() {
        for (String own : new String[] {"localhost", "127.0.0.1", "[::1]", "pi.localhost"}) {
            assertThat(JoinAddress.choose(NONE, LAN, direct("http", own, 8080)))
                    .contains(new JoinAddress("http://192.168.1.20:8080/terminal/", "192.168.1.20:8080"));
        }
    }

    @Test
    void without_a_lan_address_the_requests_own_unless_it_is_loopback() {
        assertThat(JoinAddress.choose(NONE, NONE, direct("http", "table.home", 8080)))
                .contains(new JoinAddress("http://table.home:8080/terminal/", "table.home:8080"));
        assertThat(JoinAddress.choose(NONE, NONE, direct("http", "[2001:db8::7]", 8080)))
                .contains(new JoinAddress("http://[2001:db8::7]:8080/terminal/", "[2001:db8::7]:8080"));
        assertThat(JoinAddress.choose(NONE, NONE, LOCAL_REQUEST)).isEmpty();
        assertThat(JoinAddress.choose(NONE, NONE, direct("http", "", 8080))).isEmpty();
        assertThat(JoinAddress.choose(NONE, NONE, direct("http", "0.0.0.0", 8080)))
                .isEmpty();
    }

    @Test
    void an_invalid_host_is_never_shown() {
        assertThat(JoinAddress.choose(NONE, NONE, direct("http", "a\"><script>", 8080)))
                .isEmpty();
        assertThat(JoinAddress.choose(NONE, NONE, direct("http", "a b", 8080))).isEmpty();
    }

    @Test
    void behind_a_proxy_the_proxys_address_is_shown() {
        RequestAddress proxied = new RequestAddress("https", "table.example", 443, "http", 8080);
        assertThat(JoinAddress.choose(NONE, LAN, proxied))
                .contains(new JoinAddress("https://table.example/terminal/", "table.example"));
        RequestAddress otherPort = new RequestAddress("http", "192.168.1.99", 80, "http", 8080);
        assertThat(JoinAddress.choose(NONE, LAN, otherPort))
                .contains(new JoinAddress("http://192.168.1.99/terminal/", "192.168.1.99"));
        RequestAddress kioskThroughIt = new RequestAddress("http", "localhost", 80, "http", 8080);
        assertThat(JoinAddress.choose(NONE, LAN, kioskThroughIt).orElseThrow().url())
                .isEqualTo("http://192.168.1.20:8080/terminal/");
    }

    @Test
    void with_https_the_requested_name_is_shown() {
        assertThat(JoinAddress.choose(NONE, LAN, direct("https", "charon.local", 8443)))
                .contains(new JoinAddress("https://charon.local:8443/terminal/", "https://charon.local:8443"));
        assertThat(JoinAddress.choose(NONE, LAN, direct("https", "localhost", 443)))
                .contains(new JoinAddress("https://192.168.1.20/terminal/", "192.168.1.20"));
    }

    @ParameterizedTest
    @CsvSource({
        "charon.local,                http://charon.local:8080/terminal/,  charon.local:8080",
        "charon.local:80,             http://charon.local/terminal/,       charon.local",
        "10.1.1.1,                    http://10.1.1.1:8080/terminal/,      10.1.1.1:8080",
        "https://table.example,       https://table.example/terminal/,     table.example",
        "https://table.example/,      https://table.example/terminal/,     table.example",
        "https://table.example:8443/, https://table.example:8443/terminal/, https://table.example:8443",
        "http://table.example:8080,   http://table.example:8080/terminal/, table.example:8080",
        "https://table.example/t?s=2, https://table.example/t?s=2,         table.example/t?s=2",
        "' charon.local ',            http://charon.local:8080/terminal/,  charon.local:8080"
    })
    void a_configured_address_takes_precedence(String configured, String url, String name) {
        assertThat(JoinAddress.choose(Optional.of(configured), LAN, LOCAL_REQUEST))
                .contains(new JoinAddress(url, name));
        assertThat(JoinAddress.isUsable(configured)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "two words", "ftp://table.example", "http://", "javascript:alert(1)", "http://me:pw@host/"})
    void an_invalid_configured_address_is_ignored(String configured) {
        assertThat(JoinAddress.isUsable(configured)).isFalse();
        assertThat(JoinAddress.choose(Optional.of(configured), LAN, LOCAL_REQUEST)
                        .orElseThrow()
                        .name())
                .isEqualTo("192.168.1.20:8080");
    }

    /** A request without a proxy. */
    private static RequestAddress direct(String scheme, String host, int port) {
        return new RequestAddress(scheme, host, port, scheme, port);
    }
}
