package chat.parley.client.command.account;

import chat.parley.client.words.CommandText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.NewPasswordOptions;
import chat.parley.kit.command.PasswordOptions;
import chat.parley.kit.command.ServerCommand;
import chat.parley.kit.console.Secrets;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.operation.AuthRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Changes the password.
@Command(
        name = "password",
        description = "Change the password and sign every other device out.",
        subcommands = PasswordForgotCommand.class,
        footer = {
            "",
            "Examples:",
            "  parley password --password-file old --new-password-file new",
            "  parley password forgot alice"
        })
public final class PasswordCommand extends ServerCommand {
    @Mixin private final PasswordOptions old = new PasswordOptions();

    @Mixin private final NewPasswordOptions fresh = new NewPasswordOptions();

    private String oldPassword = "";
    private String newPassword = "";

    public PasswordCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected void check() {
        Secrets secrets = invocation().secrets();
        oldPassword = secrets.get(old.source());
        newPassword = secrets.choose(fresh.source());
    }

    @Override
    protected int run(BlockingLink link) {
        link.ask(new AuthRequest.ChangePassword(oldPassword, newPassword));
        say(CommandText.PASSWORD_CHANGED);
        return done();
    }
}
