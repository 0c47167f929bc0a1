package chat.parley.admin.command;

import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.PasswordOptions;
import chat.parley.kit.console.ExitCode;
import chat.parley.kit.console.Profile;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.link.Errand;
import chat.parley.protocol.operation.AuthRequest;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Signs the profile in, which `parley` then is too.
@Command(
        name = "login",
        description = "Sign in to a server, with an administrator's account.",
        footer = {
            "",
            "Examples:",
            "  parleyctl login admin --server wss://chat.example.org",
            "  parleyctl login admin --profile work --password-command 'pass parley'",
            "",
            "Profiles are those of parley: who is signed in there is signed in here."
        })
final class Login implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "The name of the account.")
    private String name = "";

    @Mixin private final PasswordOptions password = new PasswordOptions();

    Login(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Profile profile = invocation.profile();
        if (profile.tokens().load().isPresent()) {
            throw new UsageProblem(
                    "the profile '"
                            + profile.name()
                            + "' is signed in already: log it out, or give --profile another");
        }
        String secret = invocation.secrets().get(password.source());
        String account = Names.person(name);
        try (Errand errand = Errand.begin(invocation.link(profile.tokens()), Invocation.PATIENCE)) {
            SignedIn signedIn =
                    errand.signIn(new AuthRequest.Login(account, secret, profile.device()));
            invocation.output().show(signedIn.account(), _ -> {});
            invocation.output().line("signed in as " + Wording.person(signedIn.account()));
            return ExitCode.DONE;
        }
    }
}
