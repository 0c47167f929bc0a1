package chat.parley.admin;

import chat.parley.admin.command.AdminWording;
import chat.parley.admin.words.AdminText;
import chat.parley.kit.command.BareNames;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.PasswordOptions;
import chat.parley.kit.command.ServerCommand;
import chat.parley.kit.console.HostEnvironment;
import chat.parley.kit.console.Secrets.Source;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.operation.AuthRequest;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Makes the first administrator.
@Command(
        name = "bootstrap",
        description = {
            "Create the first administrator, by the setup token of a new server.",
            "It lies in the server's data directory, and is void once there is an administrator."
        },
        footer = {
            "",
            "Examples:",
            "  parleyctl bootstrap --name admin",
            "  parleyctl bootstrap --name admin --data /srv/parley --password-file secret.txt"
        })
final class BootstrapCommand extends ServerCommand {
    private static final String TOKEN_FILE = "setup-token";

    @Option(
            names = "--name",
            required = true,
            paramLabel = "NAME",
            description = "What the account is to be called.")
    private String name = "";

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "The setup token (setup-token in the server's data directory).")
    private @Nullable Path tokenFile;

    @Mixin private final PasswordOptions password = new PasswordOptions();

    private String token = "";
    private String chosen = "";

    BootstrapCommand(Invocation invocation) {
        super(invocation);
    }

    /// Whoever types a password does so before the server begins to wait.
    @Override
    protected void check() {
        Source tokenSource =
                new Source(AdminText.SETUP_TOKEN, "--token-file", tokenFile(), null, null);
        token = invocation().secrets().get(tokenSource).strip();
        chosen = invocation().secrets().choose(password.source());
    }

    private Path tokenFile() {
        if (tokenFile != null) {
            return tokenFile;
        }
        Path directory = invocation().dataDirectory();
        Path file = directory.resolve(TOKEN_FILE);
        if (machine().isMissing(file)) {
            throw new UsageProblem(AdminText.NO_SETUP_TOKEN, file, directory);
        }
        return file;
    }

    @Override
    protected int run(BlockingLink link) {
        SignedIn admin =
                link.signIn(
                        new AuthRequest.Bootstrap(
                                token, BareNames.person(name), chosen, machine().hostName()));
        boolean asOperator = invocation().socket().isPresent();
        if (asOperator) {
            link.ask(new AuthRequest.Logout(false)); // the operator keeps no tokens
        }
        output().show(
                        admin.account(),
                        account ->
                                say(
                                        asOperator
                                                ? AdminText.ADMINISTERS
                                                : AdminText.ADMINISTERS_HERE,
                                        AdminWording.person(words(), account)));
        return done();
    }

    private HostEnvironment machine() {
        return invocation()
                .console()
                .machine()
                .orElseThrow(() -> new UsageProblem(AdminText.NO_FILES));
    }
}
