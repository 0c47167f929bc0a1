package chat.parley.kit.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// Which server, as whom. They exist only where a person's own files are: over SSH the line is
/// given.
public final class ServerOptions {
    @Option(
            names = "--server",
            scope = ScopeType.INHERIT,
            paramLabel = "URL",
            description =
                    "The server: ws://, wss://, http://, https:// or unix:PATH (PARLEY_SERVER).")
    private @Nullable String server;

    @Option(
            names = "--profile",
            scope = ScopeType.INHERIT,
            paramLabel = "NAME",
            description = "Keeps accounts apart (PARLEY_PROFILE).")
    private @Nullable String profile;

    @Option(
            names = "--ca-file",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description =
                    "Who may sign the server's certificate, in PEM (SSL_CERT_FILE); else those the"
                            + " system trusts.")
    private @Nullable Path authorities;

    @Nullable Path authorities() {
        return authorities;
    }

    @Nullable String server() {
        return server;
    }

    @Nullable String profile() {
        return profile;
    }
}
