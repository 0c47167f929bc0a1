package chat.parley.kit.command;

import chat.parley.kit.console.Console;
import chat.parley.kit.console.UsageProblem;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The socket of a server on this machine, for those who host it: whoever may open it is the host's
/// operator, and needs no password.
public final class SocketOptions {
    private static final String SOCKET = "parley.sock";

    @Option(
            names = "--socket",
            scope = ScopeType.INHERIT,
            paramLabel = "PATH",
            description = "The same, by the socket itself, wherever it lies.")
    private @Nullable Path socket;

    @Option(
            names = "--data",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description =
                    "As the host's operator, without a password: the data directory of a server on"
                            + " this machine. Where nothing says which server is meant, no option"
                            + " and no variable PARLEY_..., it is PARLEYD_DATA or ./var, if the"
                            + " socket there is yours; else the server is the profile's.")
    private @Nullable Path data;

    /// The socket to be used: what the options say, or the one nearby where nothing else says which
    /// server is meant.
    ///
    /// @throws UsageProblem if the options contradict each other
    Optional<Path> choose(ServerOptions server, Console console) {
        if (socket == null && data == null) {
            return namesAServer(server, console) ? Optional.empty() : nearby(console);
        }
        if (socket != null && data != null) {
            throw new UsageProblem(UsageText.TWO_SOCKETS);
        }
        if (server.server() != null || server.profile() != null) {
            throw new UsageProblem(UsageText.OPERATOR_ALONE);
        }
        return Optional.of(socket != null ? socket : directory(console).resolve(SOCKET));
    }

    private static boolean namesAServer(ServerOptions server, Console console) {
        return server.server() != null
                || server.profile() != null
                || Stream.of("PARLEY_SERVER", "PARLEY_PROFILE", "PARLEY_TOKEN")
                        .anyMatch(name -> console.variable(name).isPresent());
    }

    private Optional<Path> nearby(Console console) {
        Path near = directory(console).resolve(SOCKET);
        return console.machine().filter(machine -> machine.mayUse(near)).map(_ -> near);
    }

    /// The server's data directory, as far as it is known here.
    Path directory(Console console) {
        if (data != null) {
            return data;
        }
        if (socket != null) {
            return socket.resolveSibling("");
        }
        return Path.of(console.variable("PARLEYD_DATA").orElse("var"));
    }
}
