package chat.parley.client.screen.settings;

import chat.parley.client.look.NameText;
import chat.parley.client.look.Theme;
import chat.parley.client.screen.Composer;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.ListPage;
import chat.parley.client.screen.RequestingScreen;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.key.FieldKey;
import chat.parley.client.screen.key.WritingKey;
import chat.parley.client.state.ClientState;
import chat.parley.client.term.Painter;
import chat.parley.client.term.Wrapper;
import chat.parley.client.term.input.Input;
import chat.parley.client.words.HelpText;
import chat.parley.client.words.OwnSettingsText;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.text.Words;
import chat.parley.protocol.Phrase;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.AccountRequest.CloseAccount;
import chat.parley.protocol.operation.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Deleting one's own account: its name has to be typed in full, and its password.
///
/// @param onPassword whether the password is being written, and not the name
/// @param pending what was asked and is not answered yet
/// @param problem what is wrong with the last try
record DeleteAccountScreen(
        Composer name,
        Composer password,
        boolean onPassword,
        @Nullable Request<?> pending,
        @Nullable String problem)
        implements RequestingScreen {
    private static final DeleteAccountScreen EMPTY =
            new DeleteAccountScreen(Composer.EMPTY, Composer.EMPTY, false, null, null);
    private static final int COLUMN = 3;
    private static final int VALUE_COLUMN = 15;

    static ScreenUpdate opening() {
        return ScreenUpdate.push(EMPTY);
    }

    @Override
    public ScreenUpdate on(Input input, Frame frame) {
        return switch (frame.keys().findWriting(WritingKey.class, input).orElse(null)) {
            case GIVE_UP -> ScreenUpdate.back();
            case SUBMIT -> pending == null ? submitted(frame) : ScreenUpdate.to(this);
            case null -> ScreenUpdate.to(pending == null ? filling(input, frame) : this);
        };
    }

    private DeleteAccountScreen filling(Input input, Frame frame) {
        return switch (frame.keys().findWriting(FieldKey.class, input).orElse(null)) {
            case NEXT_FIELD, PREVIOUS_FIELD -> at(!onPassword);
            case ALTER -> this;
            case null -> written(input, frame);
        };
    }

    private DeleteAccountScreen written(Input input, Frame frame) {
        int columns = frame.columns() - VALUE_COLUMN - 1;
        return onPassword
                ? new DeleteAccountScreen(
                        name, password.onLine(input, frame, columns), true, null, null)
                : new DeleteAccountScreen(
                        name.onLine(input, frame, columns), password, false, null, null);
    }

    private DeleteAccountScreen at(boolean itsPassword) {
        return new DeleteAccountScreen(name, password, itsPassword, pending, null);
    }

    private DeleteAccountScreen saying(String why) {
        return new DeleteAccountScreen(name, password, onPassword, null, why);
    }

    private ScreenUpdate submitted(Frame frame) {
        String own = own(frame.state());
        if (!NameText.bare(name.text().strip()).equals(own)) {
            String why = frame.appearance().words().of(OwnSettingsText.DELETE_NAME_WRONG, own);
            return ScreenUpdate.to(at(false).saying(why));
        }
        return password.isEmpty()
                ? ScreenUpdate.to(at(true))
                : new DeleteAccountScreen(
                                name, password, true, new CloseAccount(password.text()), null)
                        .asking();
    }

    private static String own(ClientState state) {
        Profile self = state.account().self();
        return self == null ? "" : self.name();
    }

    @Override
    public List<Request<?>> awaited() {
        return pending == null ? List.of() : List.of(pending);
    }

    /// The server ends the session, and says why.
    @Override
    public ScreenUpdate answered(Request<?> request, Record answer, Frame frame) {
        return ScreenUpdate.to(EMPTY);
    }

    @Override
    public DeleteAccountScreen failed(Request<?> request, String why) {
        return new DeleteAccountScreen(name, Composer.EMPTY, true, null, why);
    }

    @Override
    public List<HelpText> help() {
        return List.of(HelpText.FORMS);
    }

    @Override
    public void draw(Painter painter, Frame frame) {
        Theme theme = frame.appearance().theme();
        Words words = frame.appearance().words();
        ListPage page = new ListPage(painter, frame, OwnSettingsText.DELETE_TITLE);
        int row = 0;
        String what = words.of(OwnSettingsText.DELETE_WHAT, own(frame.state()));
        int columns = Math.max(1, frame.columns() - 2 * COLUMN);
        for (String line : new Wrapper(frame.appearance().widths()).lines(what, columns)) {
            page.text(COLUMN, row++, line, theme.text());
        }
        row++;
        field(page, frame, row, OwnSettingsText.DELETE_NAME, name, !onPassword);
        field(page, frame, row + 1, ScreenText.PASSWORD, password.hidden(), onPassword);
        if (pending != null) {
            page.says(words.of(ScreenText.ONE_MOMENT), theme.faint());
        } else if (problem != null) {
            page.says(problem, theme.trouble());
        } else {
            page.hints(OwnSettingsText.DELETE_KEYS);
        }
    }

    private static void field(
            ListPage page, Frame frame, int row, Phrase label, Composer value, boolean current) {
        Theme theme = frame.appearance().theme();
        String called = frame.appearance().words().of(label);
        page.text(COLUMN, row, called, current ? theme.accent() : theme.faint());
        if (current) {
            page.line(VALUE_COLUMN, row, value);
        } else {
            page.text(VALUE_COLUMN, row, value.text(), theme.text());
        }
    }
}
