package chat.parley.server.config;

import java.net.InetSocketAddress;

/// Reads where to listen.
public final class HostPort {
    private static final int HIGHEST_PORT = 65_535;

    private HostPort() {}

    /// Reads `host:port` or `[address]:port`.
    ///
    /// @throws IllegalArgumentException if it is neither
    public static InetSocketAddress parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon <= 0 || !text.substring(colon + 1).matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("\"" + text + "\" is not HOST:PORT");
        }
        int port = Integer.parseInt(text.substring(colon + 1));
        if (port > HIGHEST_PORT) {
            throw new IllegalArgumentException(port + " is no port: the highest is 65535");
        }
        String host = text.substring(0, colon).replaceAll("^\\[(.*)]$", "$1");
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new IllegalArgumentException("the host \"" + host + "\" is not known");
        }
        return address;
    }
}
