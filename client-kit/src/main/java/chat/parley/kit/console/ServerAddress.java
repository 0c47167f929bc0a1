package chat.parley.kit.console;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;

/// Reads a server's address as people write it: `ws`, `wss`, `http` and `https` are understood, and
/// a bare `host:port` means `ws`. `unix:` is followed by the path of a socket on this machine.
public final class ServerAddress {
    /// A server on this machine, as `parleyd serve` starts it.
    public static final URI STANDARD = URI.create("ws://127.0.0.1:8080/ws");

    private static final String DOOR = "/ws";
    private static final int LAST_PORT = 65_535;
    private static final String UNIX = "unix:";

    private ServerAddress() {}

    /// The address of the socket that a server in a data directory listens on.
    public static URI unix(Path socket) {
        try {
            return new URI("unix", null, socket.toAbsolutePath().normalize().toString(), null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e.getReason());
        }
    }

    /// The address of a door.
    ///
    /// @throws IllegalArgumentException saying what is wrong
    public static URI parse(String text) {
        if (text.equals(UNIX)) {
            throw new IllegalArgumentException("\"" + text + "\" names no socket");
        }
        if (text.startsWith(UNIX)) {
            return unix(Path.of(text.substring(UNIX.length())));
        }
        String address = text.contains("://") ? text : "ws://" + text;
        try {
            URI uri = new URI(address);
            if (uri.getHost() == null || uri.getUserInfo() != null) {
                throw new IllegalArgumentException("\"" + text + "\" names no host");
            }
            if (uri.getPort() == 0 || uri.getPort() > LAST_PORT) {
                throw new IllegalArgumentException(
                        "ports are 1 to " + LAST_PORT + ", and " + uri.getPort() + " is none");
            }
            return new URI(scheme(uri), null, uri.getHost(), uri.getPort(), path(uri), null, null);
        } catch (URISyntaxException _) {
            throw new IllegalArgumentException("\"" + text + "\" is no address");
        }
    }

    private static String scheme(URI uri) {
        return switch (uri.getScheme().toLowerCase(Locale.ROOT)) {
            case "ws", "http" -> "ws";
            case "wss", "https" -> "wss";
            default ->
                    throw new IllegalArgumentException(
                            "\"" + uri.getScheme() + "\" is none of ws, wss, http, https, unix");
        };
    }

    private static String path(URI uri) {
        String path = uri.getPath();
        return path.isEmpty() || path.equals("/") ? DOOR : path;
    }
}
