package org.charon.join;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** Detects the host's address on the local network. */
final class LanAddress {

    private LanAddress() {}

    /**
     * The first private IPv4 address of an external interface. Empty if there is none or the server, which is bound to the address, name or
     * wildcard {@code listening}, does not listen on it.
     */
    static Optional<String> choose(List<NetworkAdapter> adapters, String listening) {
        if (HostNames.isLoopback(listening)) {
            return Optional.empty();
        }
        if (!HostNames.isWildcard(listening)) {
            return Optional.of(listening);
        }
        return adapters.stream()
                .filter(NetworkAdapter::isExternal)
                .flatMap(adapter -> adapter.addresses().stream())
                .filter(address -> address instanceof Inet4Address && address.isSiteLocalAddress())
                .map(InetAddress::getHostAddress)
                .findFirst();
    }
}
