package org.charon.join;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;

/**
 * One of the box's ways into a network, as it is just now.
 *
 * @param name the operating system's, such as {@code eth0}
 * @param title the same in the words of its maker; on Linux the name again
 * @param up whether it works
 * @param loopback whether it leads to the box itself
 * @param virtual whether the operating system says that there is no device behind it
 * @param addresses it answers to
 */
public record Adapter(
        String name, String title, boolean up, boolean loopback, boolean virtual, List<InetAddress> addresses) {

    /** What containers, virtual machines and tunnels call theirs. A bridge that somebody made for a real network is called br0. */
    private static final List<String> INSIDE = List.of(
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

    /** Copies the list. */
    public Adapter {
        addresses = List.copyOf(addresses);
    }

    /**
     * @return whether a phone at the table may be on the other side
     */
    boolean leadsOutside() {
        String known = name.toLowerCase(Locale.ROOT);
        boolean inside = INSIDE.stream().anyMatch(known::startsWith)
                || title.toLowerCase(Locale.ROOT).contains("virtual");
        return up && !loopback && !virtual && !inside;
    }
}
