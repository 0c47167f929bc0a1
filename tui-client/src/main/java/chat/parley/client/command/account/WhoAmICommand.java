package chat.parley.client.command.account;

import chat.parley.client.command.WordedCommand;
import chat.parley.client.words.CommandText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.Span;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.ContactDetails;
import chat.parley.protocol.model.account.HeldRight;
import chat.parley.protocol.model.account.HeldRole;
import chat.parley.protocol.model.account.Preferences;
import chat.parley.protocol.model.account.Sanction;
import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.protocol.model.account.Self;
import chat.parley.protocol.operation.AccountRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        Self self = link.ask(new AccountRequest.WhoAmI());
        String said = link.welcome().messageOfTheDay();
        output().show(SignedInSelf.of(self, said), _ -> print(self));
        return done();
    }

    /// One's account, with what the host says to everybody who signs in.
    record SignedInSelf(
            Profile profile,
            List<HeldRole> roles,
            List<HeldRight> rights,
            Instant registeredAt,
            long version,
            List<Sanction> sanctions,
            Preferences preferences,
            ContactDetails contact,
            @Nullable String messageOfTheDay) {
        static SignedInSelf of(Self self, @Nullable String said) {
            return new SignedInSelf(
                    self.profile(),
                    self.roles(),
                    self.rights(),
                    self.registeredAt(),
                    self.version(),
                    self.sanctions(),
                    self.preferences(),
                    self.contact(),
                    said);
        }
    }

    private void print(Self self) {
        output().line(Span.strong(wording().person(self.profile())));
        fact(CommandText.ID, self.profile().id().toString());
        fact(CommandText.REGISTERED, wording().moment(self.registeredAt()));
        facts(self.contact());
        facts(self.preferences());
        self.sanctions().forEach(one -> fact(sanction(one.kind()), wording().penalty(one)));
        self.roles().forEach(role -> fact(CommandText.ROLE, role(role)));
        self.rights().forEach(right -> fact(CommandText.RIGHT, origin(right)));
    }

    /// By its key, and its name where that says more.
    private static String role(HeldRole role) {
        return role.name().equalsIgnoreCase(role.key())
                ? role.key()
                : role.key() + "  " + role.name();
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
