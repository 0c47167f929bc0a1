package chat.parley.client.command.account;

import chat.parley.client.command.WordedCommand;
import chat.parley.client.words.CommandText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.Span;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.model.account.HeldRight;
import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.protocol.model.account.Self;
import chat.parley.protocol.operation.AccountRequest;
import picocli.CommandLine.Command;

/// Shows who is signed in.
@Command(
        name = "whoami",
        description = "Show one's account, roles and rights, and where each right comes from.",
        footer = {"", "Example:", "  parley whoami -o json"})
public final class WhoAmICommand extends WordedCommand {
    public WhoAmICommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(BlockingLink link) {
        output().show(link.ask(new AccountRequest.WhoAmI()), this::print);
        return done();
    }

    private void print(Self self) {
        output().line(Span.strong(wording().person(self.profile())));
        fact(CommandText.ID, self.profile().id().toString());
        fact(CommandText.REGISTERED, wording().moment(self.registeredAt()));
        facts(self.preferences());
        self.sanctions().forEach(one -> fact(sanction(one.kind()), wording().penalty(one)));
        self.roles().forEach(role -> fact(CommandText.ROLE, role.key() + "  " + role.name()));
        self.rights().forEach(right -> fact(CommandText.RIGHT, origin(right)));
    }

    private String origin(HeldRight right) {
        return wording().of(CommandText.RIGHT_FROM, right.key(), String.join(", ", right.from()));
    }

    private static CommandText sanction(SanctionKind kind) {
        return switch (kind) {
            case MUTE -> CommandText.MUTED;
            case BAN -> CommandText.BANNED;
        };
    }
}
