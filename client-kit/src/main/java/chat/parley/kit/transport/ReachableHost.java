package chat.parley.kit.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;

/// Where a server is reached. Of a name with several addresses, the one that answers is taken: the
/// connection is made by number then, and `Host` and TLS tell the name.
final class ReachableHost {
    private static final String TLS = "wss";
    private static final int TLS_PORT = 443;
    private static final int PLAIN_PORT = 80;

    /// Whether `Host` may say something else than the address: the JDK's client asks the property
    /// once, when it is first used, which may have been before.
    private static final boolean MAY_NAME_HOST = mayNameHost();

    private final URI server;

    /// To be made before the HTTP client that connects there.
    ///
    /// @param server `ws://` or `wss://` with a path
    ReachableHost(URI server) {
        this.server = server;
    }

    private static boolean mayNameHost() {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        try {
            HttpRequest.newBuilder().header("Host", "localhost");
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    static boolean isTls(URI server) {
        return TLS.equals(server.getScheme());
    }

    /// Whether a host is a name, not a number.
    static boolean isName(String host) {
        return !host.startsWith("[") && !host.matches("[0-9.]+");
    }

    /// The server's address, by number where its name has several.
    ///
    /// @throws LinkLost if there is no such host, or none of its addresses answers
    URI reachable(Duration timeout) throws InterruptedException {
        try {
            List<InetAddress> addresses = List.of(InetAddress.getAllByName(server.getHost()));
            if (addresses.size() == 1 || !MAY_NAME_HOST) {
                return server;
            }
            return byNumber(HappyEyeballs.find(addresses, port(), timeout));
        } catch (IOException e) {
            throw new LinkLost(Causes.ofConnecting(e));
        }
    }

    private int port() {
        return server.getPort() >= 0 ? server.getPort() : isTls(server) ? TLS_PORT : PLAIN_PORT;
    }

    private URI byNumber(InetAddress address) {
        String number = address.getHostAddress();
        String host = number.contains(":") ? "[" + number.replaceFirst("%.*", "") + "]" : number;
        return URI.create(server.getScheme() + "://" + host + ":" + port() + server.getRawPath());
    }
}
