package chat.parley.client.command;

import chat.parley.client.words.CommandText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.PasswordOptions;
import chat.parley.kit.command.Verb;
import chat.parley.kit.console.Secrets;
import chat.parley.kit.console.Secrets.Source;
import chat.parley.kit.link.Errand;
import chat.parley.protocol.operation.AuthRequest;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Changes the password.
@Command(
        name = "password",
        description = "Change the password and sign every other device out.",
        footer = {"", "Example:", "  parley password --password-file old --new-password-file new"})
final class Password extends Verb {
    @Mixin private final PasswordOptions old = new PasswordOptions();

    @Option(
            names = "--new-password-file",
            paramLabel = "FILE",
            description = "Read the new password from the first line of a file.")
    private @Nullable Path newFile;

    private String oldPassword = "";
    private String newPassword = "";

    Password(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected void check() {
        Secrets secrets = invocation().secrets();
        Source fresh =
                new Source(CommandText.NEW_PASSWORD, "--new-password-file", newFile, null, null);
        oldPassword = secrets.get(old.source());
        newPassword = secrets.choose(fresh);
    }

    @Override
    protected int run(Errand errand) {
        errand.ask(new AuthRequest.ChangePassword(oldPassword, newPassword));
        say(CommandText.PASSWORD_CHANGED);
        return done();
    }
}
