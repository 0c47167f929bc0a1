package chat.parley.kit.command;

import chat.parley.kit.console.GivenToken;
import chat.parley.kit.console.Profile;
import chat.parley.kit.console.Secrets.Source;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.link.Errand;
import chat.parley.kit.text.PersonText;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.AuthRequest;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Signs the profile in.
public abstract class SignIn extends Verb {
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
        Profile profile = invocation().profile();
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
    private boolean isSignedIn(Profile profile) {
        if (profile.tokens().load().isEmpty()) {
            return false;
        }
        try (Errand errand = begin()) {
            errand.session();
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
    final Errand begin() {
        return invocation().errandOfProfile();
    }

    @Override
    protected final int run(Errand errand) {
        SignedIn signedIn = errand.signIn(request(invocation().profile().device()));
        String person = PersonText.of(signedIn.account(), invocation().language());
        output().show(signedIn.account(), _ -> say(SharedText.SIGNED_IN, person));
        return done();
    }

    private AuthRequest<SignedIn> request(String device) {
        String bare = BareNames.person(name);
        return switch (account) {
            case NEW -> new AuthRequest.Register(bare, secret, device);
            case KNOWN -> new AuthRequest.Login(bare, secret, device);
        };
    }
}
