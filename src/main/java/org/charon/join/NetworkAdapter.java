package org.charon.join;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;

/** A network interface of this host. On Linux the title is the name. */
public record NetworkAdapter(
        String name, String title, boolean up, boolean loopback, boolean virtual, List<InetAddress> addresses) {

    /** Name prefixes of interfaces of containers, virtual machines and tunnels. Not br0, the usual name of a bridge to a real network. */
    private static final List<String> VIRTUAL_PREFIXES = List.of(
            "docker",
            "br-",
            "veth",
            "virbr",
            "podman",
            "cni",
            "lxc",
            "lxd",
            "vmnet",
            "vboxnet",
            "tun",
            "tap",
            "wg",
            "utun",
            "zt",
            "tailscale");

    public NetworkAdapter {
        addresses = List.copyOf(addresses);
    }

    /** Whether other devices on the network may be reachable through it. */
    boolean isExternal() {
        String known = name.toLowerCase(Locale.ROOT);
        boolean inside = VIRTUAL_PREFIXES.stream().anyMatch(known::startsWith)
                || title.toLowerCase(Locale.ROOT).contains("virtual");
        return up && !loopback && !virtual && !inside;
    }
}
