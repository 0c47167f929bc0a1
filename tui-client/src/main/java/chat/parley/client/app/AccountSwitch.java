package chat.parley.client.app;

import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.state.account.AccountChoice;
import chat.parley.client.state.account.AccountList;
import chat.parley.kit.profile.ClientProfile;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the screens want with the accounts of this machine's user, and which one is gone to next.
/// For the loop's thread; files and servers are waited for elsewhere.
final class AccountSwitch {
    private final @Nullable MachineAccounts accounts;
    private final @Nullable ClientProfile current;
    private final Loop loop;
    private AccountList list;
    private boolean opening;
    private @Nullable Ground next;

    /// The loop that it works for.
    interface Loop {
        /// Takes an answer, or why there is none, in the loop's turn.
        <A> void inTurn(
                CompletableFuture<A> asked, Consumer<A> answered, Consumer<Throwable> failed);

        /// Leaves the account in use.
        void leave();

        /// Nothing came of what was wanted.
        void failed(Throwable why);
    }

    /// @param accounts null where there are none beside the one in use
    /// @param current null where it has no files here
    AccountSwitch(@Nullable MachineAccounts accounts, @Nullable ClientProfile current, Loop loop) {
        this.accounts = accounts;
        this.current = current;
        this.loop = loop;
        this.list = accounts == null ? AccountList.ELSEWHERE : AccountList.UNKNOWN;
    }

    AccountList list() {
        return list;
    }

    /// The one to go to, once the loop has been left.
    Optional<Ground> next() {
        return Optional.ofNullable(next);
    }

    void follow(ScreenCommand.OfAccounts command) {
        MachineAccounts all = accounts;
        if (all == null) {
            return;
        }
        switch (command) {
            case ScreenCommand.FindAccounts() -> find(all);
            case ScreenCommand.SwitchAccount(var to) -> open(all, to);
            case ScreenCommand.SignOutAccount(var profile) -> signOut(all, profile);
        }
    }

    private void find(MachineAccounts all) {
        ClientProfile here = current;
        if (here != null) {
            inBackground(
                    () -> new AccountList(true, all.all(here)),
                    found -> list = found,
                    loop::failed);
        }
    }

    /// The account in use is left only once the other can be entered.
    private void open(MachineAccounts all, AccountChoice to) {
        if (opening) {
            return;
        }
        opening = true;
        inBackground(
                () -> all.open(to),
                ground -> {
                    next = ground;
                    loop.leave();
                },
                failure -> {
                    opening = false;
                    loop.failed(failure);
                });
    }

    private void signOut(MachineAccounts all, String profile) {
        inBackground(
                () -> {
                    all.signOut(profile);
                    return profile;
                },
                _ -> find(all),
                loop::failed);
    }

    private <A> void inBackground(
            Supplier<A> work, Consumer<A> answered, Consumer<Throwable> failed) {
        loop.inTurn(CompletableFuture.supplyAsync(work), answered, failed);
    }
}
