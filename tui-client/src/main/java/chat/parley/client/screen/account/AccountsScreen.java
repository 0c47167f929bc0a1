package chat.parley.client.screen.account;

import chat.parley.client.look.NameText;
import chat.parley.client.look.Theme;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.Highlight;
import chat.parley.client.screen.ListPage;
import chat.parley.client.screen.Screen;
import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.key.AccountKey;
import chat.parley.client.screen.key.ConfirmKey;
import chat.parley.client.screen.key.ListKey;
import chat.parley.client.state.account.AccountChoice;
import chat.parley.client.state.account.KnownAccount;
import chat.parley.client.state.store.Keeping;
import chat.parley.client.term.Painter;
import chat.parley.client.term.input.Input;
import chat.parley.client.words.AccountText;
import chat.parley.client.words.HelpText;
import chat.parley.kit.console.VisibleText;
import chat.parley.kit.text.Words;
import java.util.List;
import java.util.Optional;

/// The accounts on this machine: goes to another, adds one, signs one out.
///
/// @param row what keys act on: the accounts, then the line that adds one
public record AccountsScreen(int row, Step step) implements Screen {
    private static final int COLUMN = 3;
    private static final int ABOUT_COLUMN = COLUMN + ListPage.NAME_COLUMNS + 2;

    /// How far one has come.
    sealed interface Step {}

    record Looking() implements Step {}

    /// Going to the one that is called so, once it is known which there are.
    record Seeking(String called) implements Step {}

    /// Being asked whether to sign one out.
    record Confirming(KnownAccount account) implements Step {}

    /// Waiting for what comes of it.
    record Waiting(String what) implements Step {}

    /// Nothing came of it.
    record Failed(String why) implements Step {}

    private static final AccountsScreen START = new AccountsScreen(0, new Looking());

    public static ScreenUpdate opening() {
        return ScreenUpdate.push(START).and(new ScreenCommand.FindAccounts());
    }

    /// Where one is gone to at once.
    public static ScreenUpdate opening(KnownAccount account, Frame frame) {
        return ScreenUpdate.push(START)
                .and(START.going(account, frame))
                .and(new ScreenCommand.FindAccounts());
    }

    /// The same for the one that is called so.
    public static ScreenUpdate opening(String called) {
        return ScreenUpdate.push(START.with(new Seeking(called)))
                .and(new ScreenCommand.FindAccounts());
    }

    private AccountsScreen with(Step changed) {
        return new AccountsScreen(row, changed);
    }

    /// Why nothing came of what was wanted.
    public AccountsScreen failed(String why) {
        return with(new Failed(why));
    }

    /// What to call one: its name, or else that of its profile.
    public static String called(KnownAccount account) {
        return account.name() == null
                ? VisibleText.line(account.profile())
                : "@" + VisibleText.line(account.name());
    }

    /// Which profile it is, and where.
    public static String place(KnownAccount account) {
        String where = account.server().replaceFirst("^wss?://", "").replaceFirst("/ws$", "");
        return VisibleText.line(account.profile() + " · " + where);
    }

    /// What is unread in it, as far as is known; empty where nothing is.
    public static String unread(KnownAccount account, Words words) {
        Integer unread = account.unread();
        return unread == null || unread == 0
                ? ""
                : words.of(AccountText.UNREAD, NameText.count(unread));
    }

    @Override
    public ScreenUpdate on(Input input, Frame frame) {
        return switch (step) {
            case Looking(), Seeking _, Failed _ -> with(new Looking()).looking(input, frame);
            case Confirming(var account) -> confirming(account, input, frame);
            case Waiting _ -> ScreenUpdate.to(this);
        };
    }

    @Override
    public ScreenUpdate settled(Frame frame) {
        boolean known = !frame.accounts().all().isEmpty();
        return step instanceof Seeking(String called) && known
                ? found(called, frame)
                : ScreenUpdate.to(this);
    }

    private ScreenUpdate found(String called, Frame frame) {
        return frame.accounts()
                .find(called)
                .map(account -> going(account, frame))
                .orElseGet(
                        () -> {
                            Words words = frame.appearance().words();
                            return ScreenUpdate.to(
                                    failed(words.of(AccountText.NONE_CALLED, called)));
                        });
    }

    private ScreenUpdate looking(Input input, Frame frame) {
        if (!frame.accounts().here()) {
            return ScreenUpdate.back();
        }
        return switch (frame.keys().find(AccountKey.class, input).orElse(null)) {
            case ADD_ACCOUNT -> NewAccountScreen.opening(frame.accounts());
            case SIGN_OUT ->
                    ScreenUpdate.to(
                            chosen(frame)
                                    .filter(KnownAccount::signedIn)
                                    .map(account -> with(new Confirming(account)))
                                    .orElse(this));
            case null -> listing(input, frame);
        };
    }

    private ScreenUpdate listing(Input input, Frame frame) {
        Optional<ListKey> key = frame.keys().find(ListKey.class, input);
        return switch (key.orElse(null)) {
            case BACK -> ScreenUpdate.back();
            case CHOOSE ->
                    chosen(frame)
                            .map(account -> going(account, frame))
                            .orElseGet(() -> NewAccountScreen.opening(frame.accounts()));
            case UP, DOWN, PAGE_UP, PAGE_DOWN -> {
                int size = frame.accounts().all().size() + 1;
                int at = Highlight.within(row, size);
                int moved = Highlight.moved(key.get(), at, size, ListPage.rows(frame));
                yield ScreenUpdate.to(new AccountsScreen(moved, step));
            }
            case null -> ScreenUpdate.to(this);
        };
    }

    /// The account that keys act on; empty on the line that adds one.
    private Optional<KnownAccount> chosen(Frame frame) {
        List<KnownAccount> all = frame.accounts().all();
        int at = Highlight.within(row, all.size() + 1);
        return at < all.size() ? Optional.of(all.get(at)) : Optional.empty();
    }

    /// What is written here must be there when one comes back.
    private ScreenUpdate going(KnownAccount account, Frame frame) {
        Words words = frame.appearance().words();
        if (account.current()) {
            return ScreenUpdate.back();
        }
        return frame.keeping() == Keeping.NOT_KEPT
                ? ScreenUpdate.to(failed(words.of(AccountText.NOT_KEPT, account.profile())))
                : going(called(account), AccountChoice.of(account), words);
    }

    private ScreenUpdate going(String called, AccountChoice to, Words words) {
        return ScreenUpdate.to(with(new Waiting(words.of(AccountText.OPENING, called))))
                .and(new ScreenCommand.SwitchAccount(to));
    }

    /// In the place of the form that it was written into.
    static ScreenUpdate adding(AccountChoice added, Words words) {
        return ScreenUpdate.back().and(START.going(added.profile(), added, words));
    }

    private ScreenUpdate confirming(KnownAccount account, Input input, Frame frame) {
        String doing = frame.appearance().words().of(AccountText.SIGNING_OUT, called(account));
        return switch (frame.keys().find(ConfirmKey.class, input).orElse(null)) {
            case CONFIRM ->
                    ScreenUpdate.to(with(new Waiting(doing)))
                            .and(new ScreenCommand.SignOutAccount(account.profile()));
            case null -> ScreenUpdate.to(with(new Looking()));
        };
    }

    @Override
    public List<HelpText> help() {
        return List.of(HelpText.OWN_ACCOUNTS);
    }

    @Override
    public void draw(Painter painter, Frame frame) {
        Theme theme = frame.appearance().theme();
        Words words = frame.appearance().words();
        ListPage page = new ListPage(painter, frame, AccountText.TITLE);
        if (!frame.accounts().here()) {
            page.says(words.of(AccountText.OVER_SSH), theme.text());
            return;
        }
        List<KnownAccount> all = frame.accounts().all();
        page.list(
                all.size() + 1,
                row,
                (index, at, chosen) -> {
                    if (index < all.size()) {
                        draw(page, frame, all.get(index), at, chosen);
                    } else {
                        String add = "+ " + words.of(AccountText.ADD);
                        page.text(COLUMN, at, add, chosen ? theme.strong() : theme.faint());
                    }
                });
        switch (step) {
            case Looking(), Seeking _ -> page.hints(AccountText.KEYS);
            case Confirming(var account) ->
                    page.says(words.of(AccountText.ASK_SIGN_OUT, called(account)), theme.trouble());
            case Waiting(String what) -> page.says(what, theme.faint());
            case Failed(String why) -> page.says(why, theme.trouble());
        }
    }

    private static void draw(
            ListPage page, Frame frame, KnownAccount account, int row, boolean chosen) {
        Theme theme = frame.appearance().theme();
        Words words = frame.appearance().words();
        page.right(row, state(account, words));
        String name = frame.appearance().widths().clip(called(account), ListPage.NAME_COLUMNS);
        page.text(COLUMN, row, name, chosen ? theme.strong() : theme.text());
        page.text(ABOUT_COLUMN, row, place(account), theme.faint());
    }

    private static String state(KnownAccount account, Words words) {
        if (account.current()) {
            return words.of(AccountText.IN_USE);
        }
        return account.signedIn() ? unread(account, words) : words.of(AccountText.SIGNED_OUT);
    }
}
