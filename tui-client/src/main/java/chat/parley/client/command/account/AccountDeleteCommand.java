package chat.parley.client.command.account;

import chat.parley.client.words.CommandText;
import chat.parley.kit.command.ConsentOptions;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.PasswordOptions;
import chat.parley.kit.command.ServerCommand;
import chat.parley.kit.command.SharedText;
import chat.parley.kit.console.Console;
import chat.parley.kit.console.ExitCode;
import chat.parley.kit.console.TextInput;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.profile.ClientProfile;
import chat.parley.kit.profile.ClientProfiles;
import chat.parley.protocol.operation.AccountRequest.CloseAccount;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Deletes one's own account, once its password and its name were typed.
@Command(
        name = "delete",
        description = {
            "Delete your account for good. It takes the password, and the account's name typed in full.",
            "Every device is signed out; friends, groups, keys and tokens are gone. What you wrote"
                    + " stays, without your name, which nobody else can take for a while. Groups that"
                    + " you own are handed over or dissolved first; the last administrator stays.",
            "What this profile keeps on this machine is deleted, too: `parley export` saves it before."
        },
        footer = {
            "",
            "Examples:",
            "  parley account delete",
            "  parley account delete --yes --password-file - < secret.txt"
        })
final class AccountDeleteCommand extends ServerCommand {
    @Mixin private final PasswordOptions password = new PasswordOptions();

    @Mixin private final ConsentOptions consent = new ConsentOptions();

    private String secret = "";

    AccountDeleteCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected void check() {
        if (!consent.given() && !invocation().console().interactive()) {
            throw new UsageProblem(CommandText.NOBODY_TO_ASK);
        }
        secret = invocation().secrets().get(password.source());
    }

    @Override
    protected int run(BlockingLink link) {
        String name = link.ask(new WhoAmI()).profile().name();
        invocation().profileIfLocal().ifPresent(profile -> profile.tokens().checkClearable());
        if (!consent.given() && !isTyped(name)) {
            output().remark(words().of(SharedText.NOTHING_CHANGED));
            return ExitCode.REFUSED;
        }
        link.allow(Invocation.PATIENCE);
        link.ask(new CloseAccount(secret));
        invocation().profileIfLocal().ifPresent(AccountDeleteCommand::forget);
        say(CommandText.ACCOUNT_DELETED, name);
        return done();
    }

    private boolean isTyped(String name) {
        Console console = invocation().console();
        output().line(words().of(CommandText.DELETING, name));
        console.out().flush();
        console.err().print(words().of(CommandText.TYPE_NAME));
        console.err().flush();
        return TextInput.standard(console)
                .next()
                .filter(
                        line ->
                                line instanceof TextInput.Line.Text(_, String typed)
                                        && Set.of(name, "@" + name, "＠" + name)
                                                .contains(typed.strip()))
                .isPresent();
    }

    private static void forget(ClientProfile profile) {
        profile.tokens().clear();
        ClientProfiles.purge(profile);
    }
}
