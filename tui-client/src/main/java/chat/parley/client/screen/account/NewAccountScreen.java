package chat.parley.client.screen.account;

import chat.parley.client.look.Theme;
import chat.parley.client.screen.Composer;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.ListPage;
import chat.parley.client.screen.Screen;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.key.FieldKey;
import chat.parley.client.screen.key.WritingKey;
import chat.parley.client.state.account.AccountChoice;
import chat.parley.client.state.account.AccountList;
import chat.parley.client.state.account.KnownAccount;
import chat.parley.client.state.store.Keeping;
import chat.parley.client.term.Painter;
import chat.parley.client.term.Wrapper;
import chat.parley.client.term.input.Input;
import chat.parley.client.words.AccountText;
import chat.parley.client.words.HelpText;
import chat.parley.kit.console.ServerAddress;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.profile.ClientProfiles;
import chat.parley.kit.text.Words;
import chat.parley.protocol.Phrase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asks what to call another account on this machine, and where its server is.
///
/// @param onServer whether the server is being written, and not the profile
/// @param problem what is wrong with the last try
record NewAccountScreen(
        Composer profile, Composer server, boolean onServer, @Nullable String problem)
        implements Screen {
    private static final int COLUMN = 3;
    private static final int VALUE_COLUMN = 15;
    private static final int MOST_CHARACTERS = 500;

    /// With the server of the account in use, until it is another.
    static ScreenUpdate opening(AccountList accounts) {
        String here = accounts.all().stream().findFirst().map(KnownAccount::server).orElse("");
        return ScreenUpdate.push(
                new NewAccountScreen(Composer.EMPTY, Composer.line(here), false, null));
    }

    @Override
    public ScreenUpdate on(Input input, Frame frame) {
        return switch (frame.keys().findWriting(WritingKey.class, input).orElse(null)) {
            case GIVE_UP -> ScreenUpdate.back();
            case SUBMIT -> submitted(frame);
            case null -> ScreenUpdate.to(filling(input, frame));
        };
    }

    private NewAccountScreen filling(Input input, Frame frame) {
        return switch (frame.keys().findWriting(FieldKey.class, input).orElse(null)) {
            case NEXT_FIELD, PREVIOUS_FIELD ->
                    new NewAccountScreen(profile, server, !onServer, null);
            case ALTER -> this;
            case null -> written(input, frame);
        };
    }

    private NewAccountScreen written(Input input, Frame frame) {
        int columns = frame.columns() - VALUE_COLUMN - 1;
        Composer changed = (onServer ? server : profile).onLine(input, frame, columns);
        if (changed.text().length() > MOST_CHARACTERS) {
            return this;
        }
        return onServer
                ? new NewAccountScreen(profile, changed, true, null)
                : new NewAccountScreen(changed, server, false, null);
    }

    private ScreenUpdate submitted(Frame frame) {
        Words words = frame.appearance().words();
        String name = profile.text().strip();
        boolean taken = frame.accounts().all().stream().anyMatch(one -> one.profile().equals(name));
        if (taken) {
            return ScreenUpdate.to(at(false, words.of(AccountText.PROFILE_TAKEN, name)));
        }
        if (frame.keeping() == Keeping.NOT_KEPT) {
            return ScreenUpdate.to(at(onServer, words.of(AccountText.NOT_KEPT, name)));
        }
        try {
            String _ = ClientProfiles.checkedName(name);
        } catch (UsageProblem wrong) {
            return ScreenUpdate.to(at(false, wrong.why().in(words.language())));
        }
        try {
            String address = ServerAddress.text(ServerAddress.parse(server.text().strip()));
            return AccountsScreen.adding(new AccountChoice(name, address), words);
        } catch (UsageProblem wrong) {
            return ScreenUpdate.to(at(true, wrong.why().in(words.language())));
        }
    }

    private NewAccountScreen at(boolean itsServer, String why) {
        return new NewAccountScreen(profile, server, itsServer, why);
    }

    @Override
    public List<HelpText> help() {
        return List.of(HelpText.FORMS);
    }

    @Override
    public void draw(Painter painter, Frame frame) {
        Theme theme = frame.appearance().theme();
        ListPage page = new ListPage(painter, frame, AccountText.NEW_TITLE);
        String what = frame.appearance().words().of(AccountText.NEW_WHAT);
        int columns = Math.max(1, frame.columns() - 2 * COLUMN);
        int row = 0;
        for (String line : new Wrapper(frame.appearance().widths()).lines(what, columns)) {
            page.text(COLUMN, row++, line, theme.text());
        }
        field(page, frame, row + 1, AccountText.PROFILE, profile, !onServer);
        field(page, frame, row + 2, AccountText.SERVER, server, onServer);
        if (problem == null) {
            page.hints(AccountText.NEW_KEYS);
        } else {
            page.says(problem, theme.trouble());
        }
    }

    private static void field(
            ListPage page, Frame frame, int row, Phrase label, Composer value, boolean current) {
        Theme theme = frame.appearance().theme();
        String called = frame.appearance().words().of(label);
        page.text(COLUMN, row, called, current ? theme.accent() : theme.faint());
        if (!current) {
            page.text(VALUE_COLUMN, row, value.text(), theme.text());
        } else if (label == AccountText.PROFILE) {
            page.line(VALUE_COLUMN, row, value, AccountText.PROFILE_HINT);
        } else {
            page.line(VALUE_COLUMN, row, value);
        }
    }
}
