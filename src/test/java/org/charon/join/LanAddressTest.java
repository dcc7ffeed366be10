package org.charon.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Choice of the LAN address. */
class LanAddressTest {

    private static final String ANY = "0.0.0.0";

    @Test
    void the_first_private_address_of_an_external_interface() {
        assertThat(LanAddress.choose(
                        List.of(loopback(), adapter("eth0", "192.168.1.20"), adapter("wlan0", "10.0.0.5")), ANY))
                .contains("192.168.1.20");
        assertThat(LanAddress.choose(List.of(adapter("wlan0", "fe80::1", "2001:db8::7", "172.20.0.9")), ANY))
                .contains("172.20.0.9");
    }

    @Test
    void no_loopback_or_public_address() {
        assertThat(LanAddress.choose(List.of(loopback()), ANY)).isEmpty();
        assertThat(LanAddress.choose(List.of(adapter("eth0", "169.254.10.1", "203.0.113.9", "fd00::5")), ANY))
                .isEmpty();
        assertThat(LanAddress.choose(List.of(), ANY)).isEmpty();
    }

    @Test
    void no_interface_that_is_down_or_virtual() {
        NetworkAdapter down = new NetworkAdapter("eth0", "eth0", false, false, false, addresses("192.168.1.20"));
        NetworkAdapter virtual = new NetworkAdapter("eth0:1", "eth0:1", true, false, true, addresses("192.168.1.21"));
        NetworkAdapter hostOnly = new NetworkAdapter(
                "eth5", "VirtualBox Host-Only Ethernet Adapter", true, false, false, addresses("192.168.56.1"));

        assertThat(LanAddress.choose(List.of(down, virtual, hostOnly), ANY)).isEmpty();
        assertThat(LanAddress.choose(List.of(down, virtual, hostOnly, adapter("wlan0", "10.1.2.3")), ANY))
                .contains("10.1.2.3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker0", "br-3f2a91", "veth12ab", "virbr0", "tun0", "wg0", "tailscale0", "vmnet8"})
    void no_container_network(String name) {
        assertThat(LanAddress.choose(List.of(adapter(name, "172.17.0.1")), ANY)).isEmpty();
    }

    @Test
    void a_bridge_to_a_real_network_is_external() {
        assertThat(LanAddress.choose(List.of(adapter("br0", "192.168.7.7")), ANY))
                .contains("192.168.7.7");
    }

    @Test
    void no_address_that_the_server_does_not_listen_on() {
        List<NetworkAdapter> adapters = List.of(adapter("eth0", "192.168.1.20"));

        assertThat(LanAddress.choose(adapters, "localhost")).isEmpty();
        assertThat(LanAddress.choose(adapters, "127.0.0.1")).isEmpty();
        assertThat(LanAddress.choose(adapters, "::1")).isEmpty();
        assertThat(LanAddress.choose(adapters, "10.9.9.9")).contains("10.9.9.9");
        assertThat(LanAddress.choose(adapters, "::")).contains("192.168.1.20");
    }

    private static NetworkAdapter loopback() {
        return new NetworkAdapter("lo", "lo", true, true, false, addresses("127.0.0.1"));
    }

    static NetworkAdapter adapter(String name, String... addresses) {
        return new NetworkAdapter(name, name, true, false, false, addresses(addresses));
    }

    private static List<InetAddress> addresses(String... digits) {
        return Stream.of(digits)
                .map(text -> {
                    try {
                        return InetAddress.getByName(text);
                    } catch (UnknownHostException e) {
                        throw new IllegalArgumentException(e);
                    }
                })
                .toList();
    }
}
