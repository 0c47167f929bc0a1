package chat.parley.client.command.account;

import chat.parley.client.words.CommandText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.PasswordOptions;
import chat.parley.kit.command.ServerCommand;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.AuthRequest.ConfirmEmail;
import chat.parley.protocol.operation.AuthRequest.VerifyEmail;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Confirms one's e-mail address: the first call has a code sent there, the second gives it.
@Command(
        name = "confirm",
        description = {
            "Confirm one's e-mail address, to which a code goes when the password is forgotten.",
            "Without --code it has a code sent there, which takes the password."
        },
        footer = {
            "",
            "Examples:",
            "  parley profile confirm",
            "  parley profile confirm --code 7K3M-9QXW-2VBT"
        })
final class ProfileConfirmCommand extends ServerCommand {
    @Option(names = "--code", paramLabel = "CODE", description = "The code that came by e-mail.")
    private @Nullable String code;

    @Mixin private final PasswordOptions password = new PasswordOptions();

    private String secret = "";

    ProfileConfirmCommand(Invocation invocation) {
        super(invocation);
    }

    /// Nobody is asked for a password where no e-mail is sent.
    @Override
    protected void check() {
        if (code == null) {
            checkMail();
            secret = invocation().secrets().get(password.source());
        }
    }

    private void checkMail() {
        try (BlockingLink link = begin()) {
            if (!link.welcome().mail()) {
                throw new Refused(Reason.NO_MAIL);
            }
        }
    }

    @Override
    protected int run(BlockingLink link) {
        if (code == null) {
            link.ask(new VerifyEmail(secret));
            say(CommandText.CONFIRMATION_SENT);
        } else {
            link.ask(new ConfirmEmail(code));
            say(CommandText.EMAIL_CONFIRMED);
        }
        return done();
    }
}
