package chat.parley.client.command;

import chat.parley.client.words.CommandText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.PasswordOptions;
import chat.parley.kit.console.ExitCode;
import chat.parley.kit.console.GivenToken;
import chat.parley.kit.console.Profile;
import chat.parley.kit.console.Secrets;
import chat.parley.kit.console.Secrets.Source;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.link.Errand;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.AuthRequest;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Signing in to a profile, by a new account or an old one.
abstract class SignIn implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "The name of the account.")
    private String name = "";

    @Mixin private final PasswordOptions password = new PasswordOptions();

    SignIn(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Profile profile = invocation.profile();
        if (profile.tokens() instanceof GivenToken) {
            throw new UsageProblem("PARLEY_TOKEN says who you are: unset it to sign in");
        }
        if (isSignedIn(profile)) {
            throw new UsageProblem(
                    "the profile '"
                            + profile.name()
                            + "' is signed in already: log it out, or give --profile another");
        }
        String secret = secret(invocation.secrets(), password.source());
        Wording wording = new Wording(invocation.words());
        try (Errand errand = invocation.errand()) {
            SignedIn signedIn =
                    errand.signIn(request(Targets.withoutAt(name), secret, profile.device()));
            invocation
                    .output()
                    .show(
                            signedIn.account(),
                            account ->
                                    invocation
                                            .output()
                                            .line(
                                                    wording.of(
                                                            CommandText.SIGNED_IN,
                                                            wording.person(account))));
            return ExitCode.DONE;
        }
    }

    /// Asks the server, for tokens that it takes no more would otherwise stand in everybody's way.
    private boolean isSignedIn(Profile profile) {
        if (profile.tokens().load().isEmpty()) {
            return false;
        }
        try (Errand errand = invocation.errand()) {
            errand.session();
            return true;
        } catch (Refused refused) {
            if (!isOver(refused.reason())) {
                throw refused;
            }
            profile.tokens().clear();
            return false;
        }
    }

    /// Whether a refusal says that the sign-in serves no more.
    static boolean isOver(Reason reason) {
        return switch (reason) {
            case UNAUTHENTICATED, EXPIRED, REVOKED -> true;
            default -> false;
        };
    }

    abstract String secret(Secrets secrets, Source source);

    abstract AuthRequest<SignedIn> request(String name, String password, String device);

    @Command(
            name = "register",
            description = "Create an account and sign in to it.",
            footer = {"", "Example:", "  parley register alice --password-file secret.txt"})
    static final class Register extends SignIn {
        Register(Invocation invocation) {
            super(invocation);
        }

        @Override
        String secret(Secrets secrets, Source source) {
            return secrets.choose(source);
        }

        @Override
        AuthRequest<SignedIn> request(String name, String password, String device) {
            return new AuthRequest.Register(name, password, device);
        }
    }

    @Command(
            name = "login",
            description = "Sign in.",
            footer = {"", "Example:", "  parley login alice --password-command 'pass parley'"})
    static final class Login extends SignIn {
        Login(Invocation invocation) {
            super(invocation);
        }

        @Override
        String secret(Secrets secrets, Source source) {
            return secrets.get(source);
        }

        @Override
        AuthRequest<SignedIn> request(String name, String password, String device) {
            return new AuthRequest.Login(name, password, device);
        }
    }
}
