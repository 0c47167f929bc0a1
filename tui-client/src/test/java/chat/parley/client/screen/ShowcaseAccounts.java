package chat.parley.client.screen;

import chat.parley.client.state.account.AccountList;
import chat.parley.client.state.account.KnownAccount;
import java.util.List;

/// Alice's accounts, as tests and pictures open them.
public final class ShowcaseAccounts {
    public static final AccountList LIST =
            new AccountList(
                    true,
                    List.of(
                            new KnownAccount(
                                    "default", "wss://chat.example.org/ws", "alice", true, 3, true),
                            new KnownAccount(
                                    "office",
                                    "wss://chat.example.org/ws",
                                    "alice.w",
                                    true,
                                    7,
                                    false),
                            new KnownAccount(
                                    "old", "ws://10.0.0.7:8080/ws", "al", false, null, false)));

    private ShowcaseAccounts() {}

    /// Before they were looked up.
    public static ScreenStage unknown() {
        return Showcase.morning();
    }

    public static ScreenStage morning() {
        return Showcase.morning().with(LIST);
    }

    public static ScreenStage shown() {
        return morning().type("/accounts").press("Enter");
    }
}
