package chat.parley.kit.command;

import chat.parley.kit.console.Secrets.Source;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.profile.ClientProfile;
import chat.parley.kit.profile.GivenToken;
import chat.parley.kit.text.PersonText;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.AuthRequest;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Signs the profile in.
public abstract class SignIn extends ServerCommand {
    private final Account account;

    @Parameters(paramLabel = "NAME", description = "The name of the account.")
    private String name = "";

    @Mixin private final PasswordOptions password = new PasswordOptions();

    private String secret = "";

    /// Whether the account is there already.
    public enum Account {
        NEW,
        KNOWN
    }

    protected SignIn(Invocation invocation, Account account) {
        super(invocation);
        this.account = account;
    }

    @Override
    protected final void check() {
        ClientProfile profile = invocation().profile();
        if (profile.tokens() instanceof GivenToken) {
            throw new UsageProblem(UsageText.TOKEN_GIVEN);
        }
        if (isSignedIn(profile)) {
            throw new UsageProblem(UsageText.SIGNED_IN_ALREADY, profile.name());
        }
        Source source = password.source();
        secret =
                switch (account) {
                    case NEW -> invocation().secrets().choose(source);
                    case KNOWN -> invocation().secrets().get(source);
                };
    }

    /// Asks the server, for tokens that it takes no more would otherwise stand in everybody's way.
    private boolean isSignedIn(ClientProfile profile) {
        if (profile.tokens().load().isEmpty()) {
            return false;
        }
        try (BlockingLink link = begin()) {
            link.session();
            return true;
        } catch (Refused refused) {
            if (!refused.reason().asksToSignIn()) {
                throw refused;
            }
            profile.tokens().clear();
            return false;
        }
    }

    @Override
    protected final BlockingLink begin() {
        return invocation().openLinkOfProfile();
    }

    @Override
    protected final int run(BlockingLink link) {
        SignedIn signedIn = signIn(link, invocation().profile().device());
        String person = PersonText.of(signedIn.account(), invocation().language());
        output().show(signedIn.account(), _ -> say(SharedText.SIGNED_IN, person));
        return done();
    }

    /// Where a new password comes from if the account's must be changed; empty for a new account.
    protected Optional<Source> newPassword() {
        return Optional.empty();
    }

    /// The invitation by which a new account is made; null for none.
    protected @Nullable String invitation() {
        return null;
    }

    private SignedIn signIn(BlockingLink link, String device) {
        try {
            return link.signIn(request(device));
        } catch (Refused refused) {
            Optional<Source> source = newPassword();
            if (refused.reason() != Reason.PASSWORD_CHANGE_NEEDED || source.isEmpty()) {
                throw refused;
            }
            invocation().output().remark(invocation().words().of(SharedText.MUST_CHANGE));
            return signInAnew(device, invocation().secrets().choose(source.get()));
        }
    }

    /// With a connection of its own: a server does not wait while somebody thinks of a password.
    private SignedIn signInAnew(String device, String newPassword) {
        try (BlockingLink link = begin()) {
            return link.signIn(
                    new AuthRequest.Login(BareNames.person(name), secret, device, newPassword));
        }
    }

    private AuthRequest<SignedIn> request(String device) {
        String bare = BareNames.person(name);
        return switch (account) {
            case NEW -> new AuthRequest.Register(bare, secret, device, invitation());
            case KNOWN -> new AuthRequest.Login(bare, secret, device);
        };
    }
}
