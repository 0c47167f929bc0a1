package chat.parley.client.screen.settings;

import chat.parley.client.look.Theme;
import chat.parley.client.screen.Composer;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.ListPage;
import chat.parley.client.screen.RequestingScreen;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.key.FieldKey;
import chat.parley.client.screen.key.WritingKey;
import chat.parley.client.term.Painter;
import chat.parley.client.term.Wrapper;
import chat.parley.client.term.input.Input;
import chat.parley.client.words.OwnSettingsText;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.console.VisibleText;
import chat.parley.kit.text.Words;
import chat.parley.protocol.Phrase;
import chat.parley.protocol.operation.AuthRequest.ConfirmEmail;
import chat.parley.protocol.operation.AuthRequest.VerifyEmail;
import chat.parley.protocol.operation.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Confirming one's e-mail address: the password has a code sent there, and the code confirms it.
/// Whoever has a code already goes on to it.
///
/// @param onCode whether the code is being written, and not the password
/// @param sent whether a code was sent from here
/// @param pending what was asked and is not answered yet
/// @param problem what is wrong with the last try
record ConfirmEmailScreen(
        String address,
        Composer text,
        boolean onCode,
        boolean sent,
        @Nullable Request<?> pending,
        @Nullable String problem)
        implements RequestingScreen {
    private static final int COLUMN = 3;
    private static final int VALUE_COLUMN = 15;

    static ScreenUpdate opening(String address) {
        return ScreenUpdate.push(
                new ConfirmEmailScreen(address, Composer.EMPTY, false, false, null, null));
    }

    @Override
    public ScreenUpdate on(Input input, Frame frame) {
        return switch (frame.keys().findWriting(WritingKey.class, input).orElse(null)) {
            case GIVE_UP -> ScreenUpdate.back();
            case SUBMIT -> submitted();
            case null -> ScreenUpdate.to(pending == null ? filling(input, frame) : this);
        };
    }

    private ConfirmEmailScreen filling(Input input, Frame frame) {
        return switch (frame.keys().findWriting(FieldKey.class, input).orElse(null)) {
            case NEXT_FIELD, PREVIOUS_FIELD -> at(!onCode, null);
            case ALTER -> this;
            case null -> {
                int columns = frame.columns() - VALUE_COLUMN - 1;
                Composer written = text.onLine(input, frame, columns);
                yield new ConfirmEmailScreen(address, written, onCode, sent, null, null);
            }
        };
    }

    private ConfirmEmailScreen at(boolean itsCode, @Nullable String why) {
        return new ConfirmEmailScreen(address, Composer.EMPTY, itsCode, sent, null, why);
    }

    private ScreenUpdate submitted() {
        if (pending != null || text.text().isBlank()) {
            return ScreenUpdate.to(this);
        }
        Request<?> asked =
                onCode ? new ConfirmEmail(text.text().strip()) : new VerifyEmail(text.text());
        return new ConfirmEmailScreen(address, text, onCode, sent, asked, null).asking();
    }

    @Override
    public List<Request<?>> awaited() {
        return pending == null ? List.of() : List.of(pending);
    }

    /// Once it is confirmed the profile, from which one came, shows it so.
    @Override
    public ScreenUpdate answered(Request<?> request, Record answer, Frame frame) {
        return request instanceof ConfirmEmail
                ? ScreenUpdate.back().and(ProfileScreen.renewed(ProfileField.EMAIL))
                : ScreenUpdate.to(
                        new ConfirmEmailScreen(address, Composer.EMPTY, true, true, null, null));
    }

    /// A code that was mistyped can be mended; a password is typed anew.
    @Override
    public ConfirmEmailScreen failed(Request<?> request, String why) {
        return onCode
                ? new ConfirmEmailScreen(address, text, true, sent, null, why)
                : at(false, why);
    }

    @Override
    public void draw(Painter painter, Frame frame) {
        Theme theme = frame.appearance().theme();
        Words words = frame.appearance().words();
        ListPage page = new ListPage(painter, frame, OwnSettingsText.CONFIRM_TITLE);
        int row = 0;
        Phrase what = sent ? OwnSettingsText.CONFIRM_SENT : OwnSettingsText.CONFIRM_WHAT;
        int columns = Math.max(1, frame.columns() - 2 * COLUMN);
        for (String line :
                new Wrapper(frame.appearance().widths())
                        .lines(words.of(what, VisibleText.line(address)), columns)) {
            page.text(COLUMN, row++, line, theme.text());
        }
        field(page, frame, row + 1, ScreenText.PASSWORD, text.hidden(), !onCode);
        field(page, frame, row + 2, OwnSettingsText.CONFIRM_CODE, text, onCode);
        if (pending != null) {
            page.says(words.of(ScreenText.ONE_MOMENT), theme.faint());
        } else if (problem != null) {
            page.says(problem, theme.trouble());
        } else {
            page.hints(
                    onCode
                            ? OwnSettingsText.CONFIRM_CODE_KEYS
                            : OwnSettingsText.CONFIRM_PASSWORD_KEYS);
        }
    }

    private static void field(
            ListPage page, Frame frame, int row, Phrase label, Composer value, boolean current) {
        Theme theme = frame.appearance().theme();
        String called = frame.appearance().words().of(label);
        page.text(COLUMN, row, called, current ? theme.accent() : theme.faint());
        if (current) {
            page.line(VALUE_COLUMN, row, value);
        }
    }
}
