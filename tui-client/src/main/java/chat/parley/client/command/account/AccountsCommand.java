package chat.parley.client.command.account;

import chat.parley.client.state.account.KnownAccount;
import chat.parley.client.state.store.KnownAccounts;
import chat.parley.client.words.AccountText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.ExitCode;
import chat.parley.kit.console.Span;
import chat.parley.kit.console.VisibleText;
import chat.parley.kit.profile.ClientProfiles;
import chat.parley.kit.text.Words;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Lists the accounts on this machine, without asking any server.
@Command(
        name = "accounts",
        description = {
            "List your accounts on this machine: one a profile, with its server and what is known"
                    + " here to be unread in it. No server is asked.",
            "`--profile NAME` goes before any command for another account; `parley --profile NAME"
                    + " login` adds one, and `logout` signs one out and leaves the others."
        },
        footer = {"", "Examples:", "  parley accounts", "  parley --profile office login bob"})
public final class AccountsCommand implements Callable<Integer> {
    private final Invocation invocation;

    public AccountsCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        ClientProfiles profiles = invocation.profilesIfLocal().orElseThrow();
        new KnownAccounts(profiles, invocation.console().clock().instant())
                .all(invocation.profile())
                .forEach(account -> invocation.output().show(account, this::print));
        return ExitCode.DONE;
    }

    private void print(KnownAccount account) {
        Words words = invocation.words();
        String name = account.name() == null ? "" : "  @" + VisibleText.line(account.name());
        invocation
                .output()
                .line(
                        Span.strong(account.profile()),
                        Span.plain(name),
                        Span.plain("  " + account.server()),
                        Span.quiet(state(account, words)));
    }

    private static String state(KnownAccount account, Words words) {
        String use = account.current() ? "  " + words.of(AccountText.IN_USE) : "";
        if (!account.signedIn()) {
            return use + "  " + words.of(AccountText.SIGNED_OUT);
        }
        Integer unread = account.unread();
        return unread == null || unread == 0
                ? use
                : use + "  " + words.of(AccountText.UNREAD, unread);
    }
}
