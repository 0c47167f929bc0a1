package chat.parley.kit.console;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/// Reads and writes a server's address as people do: `ws`, `wss`, `http` and `https` are
/// understood, and a bare `host:port` means `ws`. `unix:` is followed by the path of a socket on
/// this machine.
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
    /// @throws UsageProblem saying what is wrong
    public static URI parse(String text) {
        if (text.equals(UNIX)) {
            throw new UsageProblem(ConsoleText.NO_SOCKET, text);
        }
        return text.startsWith(UNIX)
                ? unix(socket(text))
                : overNetwork(text, ConsoleText.NO_SCHEME);
    }

    /// The address of a door on another machine: no socket of this one is any.
    ///
    /// @throws UsageProblem saying what is wrong
    public static URI parseRemote(String text) {
        return overNetwork(text, ConsoleText.NO_REMOTE_SCHEME);
    }

    /// @param noScheme what is said of a scheme that is none of them
    private static URI overNetwork(String text, ConsoleText noScheme) {
        String address = text.contains("://") ? text : "ws://" + text;
        try {
            URI uri = new URI(address);
            if (uri.getHost() == null || uri.getUserInfo() != null) {
                throw new UsageProblem(ConsoleText.NO_HOST, text);
            }
            if (uri.getPort() == 0 || uri.getPort() > LAST_PORT) {
                throw new UsageProblem(ConsoleText.NO_PORT, LAST_PORT, uri.getPort());
            }
            return new URI(
                    scheme(uri, noScheme),
                    null,
                    uri.getHost(),
                    uri.getPort(),
                    path(uri),
                    null,
                    null);
        } catch (URISyntaxException _) {
            throw new UsageProblem(ConsoleText.NO_ADDRESS, text);
        }
    }

    /// As people write it: a path is no escaped URI.
    public static String text(URI address) {
        return address.getScheme().equals("unix") ? UNIX + address.getPath() : address.toString();
    }

    private static Path socket(String text) {
        try {
            return Path.of(text.substring(UNIX.length()));
        } catch (InvalidPathException _) {
            throw new UsageProblem(ConsoleText.NO_SOCKET, text);
        }
    }

    private static String scheme(URI uri, ConsoleText noScheme) {
        return switch (uri.getScheme().toLowerCase(Locale.ROOT)) {
            case "ws", "http" -> "ws";
            case "wss", "https" -> "wss";
            default -> throw new UsageProblem(noScheme, uri.getScheme());
        };
    }

    private static String path(URI uri) {
        String path = uri.getPath();
        return path.isEmpty() || path.equals("/") ? DOOR : path;
    }
}
