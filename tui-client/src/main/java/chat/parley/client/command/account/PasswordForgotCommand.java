package chat.parley.client.command.account;

import chat.parley.client.words.CommandText;
import chat.parley.kit.command.BareNames;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.ServerCommand;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.operation.AuthRequest.ForgotPassword;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Has a code sent by e-mail, in the place of a password that was forgotten.
@Command(
        name = "forgot",
        description = {
            "Have a code sent to the confirmed e-mail address of an account.",
            "Give it as the password of 'parley login', which then asks for a new one. Where the"
                    + " server sends no e-mail, an administrator gives such a code."
        },
        footer = {"", "Example:", "  parley password forgot alice"})
final class PasswordForgotCommand extends ServerCommand {
    @Parameters(
            paramLabel = "NAME",
            description = "The account's name, e-mail address or phone number.")
    private String name = "";

    PasswordForgotCommand(Invocation invocation) {
        super(invocation);
    }

    /// As nobody: whatever the profile has may be what does not sign in any more.
    @Override
    protected BlockingLink begin() {
        return invocation().openLinkOfNobody();
    }

    @Override
    protected int run(BlockingLink link) {
        String bare = BareNames.person(name);
        link.askAsAnybody(new ForgotPassword(bare));
        say(CommandText.CODE_SENT, bare);
        return done();
    }
}
