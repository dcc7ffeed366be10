package org.charon.join;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Classifies host names and addresses by their text, without network access. */
final class HostNames {

    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9A-Fa-f:.]{2,45}]");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?\\.?");
    private static final Set<String> WILDCARDS = Set.of("", "0.0.0.0", "::", "[::]", "0:0:0:0:0:0:0:0");
    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "::1", "[::1]", "0:0:0:0:0:0:0:1");

    private HostNames() {}

    static boolean isLoopback(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return LOOPBACK_NAMES.contains(lower)
                || lower.endsWith(".localhost")
                || IPV4.matcher(lower).matches() && lower.startsWith("127.");
    }

    /** Whether a server bound to it listens on every address. */
    static boolean isWildcard(String host) {
        return WILDCARDS.contains(host);
    }

    /** Whether it is a name, as in certificates, and not an IP address. */
    static boolean isName(String host) {
        return isValid(host) && !IPV4.matcher(host).matches() && !host.startsWith("[");
    }

    /** Whether it can be the host of a URL; IPv6 needs brackets. */
    static boolean isValid(String host) {
        return NAME.matcher(host).matches() || IPV6.matcher(host).matches();
    }
}
