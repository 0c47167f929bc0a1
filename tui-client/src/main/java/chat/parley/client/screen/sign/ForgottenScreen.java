package chat.parley.client.screen.sign;

import chat.parley.client.look.Theme;
import chat.parley.client.screen.Composer;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.RequestingScreen;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.key.WritingKey;
import chat.parley.client.term.Painter;
import chat.parley.client.term.Style;
import chat.parley.client.term.input.Input;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.text.Words;
import chat.parley.protocol.operation.AuthRequest.ForgotPassword;
import chat.parley.protocol.operation.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Having a code sent by e-mail, in the place of a password that was forgotten. It leads back to
/// the form for signing in, which takes the code and then the next password.
///
/// @param device what to call this device
/// @param busy whether the server is being asked
/// @param problem what was wrong with the last try
public record ForgottenScreen(String device, Composer name, boolean busy, @Nullable String problem)
        implements RequestingScreen {
    private static final int MOST_COLUMNS = 58;
    private static final int ROWS = 10;
    private static final int LABEL_COLUMNS = 14;
    private static final int FIRST_ROW = 2;

    /// For whoever has given this as their name so far.
    public static ForgottenScreen of(String device, String name) {
        return new ForgottenScreen(device, Composer.line(name), false, null);
    }

    private ForgotPassword request() {
        return new ForgotPassword(name.text().strip());
    }

    @Override
    public List<Request<?>> awaited() {
        return busy ? List.of(request()) : List.of();
    }

    @Override
    public ScreenUpdate on(Input input, Frame frame) {
        return switch (frame.keys().findWriting(WritingKey.class, input).orElse(null)) {
            case GIVE_UP -> ScreenUpdate.back();
            case SUBMIT -> submitted();
            case null -> ScreenUpdate.to(busy ? this : written(input, frame));
        };
    }

    private ScreenUpdate submitted() {
        return busy || name.text().isBlank()
                ? ScreenUpdate.to(this)
                : new ForgottenScreen(device, name, true, null).asking();
    }

    private ForgottenScreen written(Input input, Frame frame) {
        Composer changed = name.onLine(input, frame, MOST_COLUMNS - LABEL_COLUMNS);
        return new ForgottenScreen(device, changed, false, null);
    }

    @Override
    public ScreenUpdate answered(Request<?> request, Record answer, Frame frame) {
        String sent = frame.appearance().words().of(ScreenText.CODE_SENT);
        SignScreen sign = SignScreen.again(device, name.text().strip(), sent);
        return ScreenUpdate.back().and(ScreenUpdate.to(sign));
    }

    @Override
    public ForgottenScreen failed(Request<?> request, String why) {
        return new ForgottenScreen(device, name, false, why);
    }

    @Override
    public void draw(Painter painter, Frame frame) {
        Theme theme = frame.appearance().theme();
        Words words = frame.appearance().words();
        int top = Math.max(0, (frame.rows() - ROWS) / 2);
        Painter page = SignPage.of(painter, frame, MOST_COLUMNS, top);
        page.text(0, FIRST_ROW, words.of(ScreenText.FORGOTTEN), theme.strong());
        int row = FIRST_ROW + 2;
        page.text(0, row, words.of(ScreenText.NAME), theme.accent());
        Painter box = page.region(LABEL_COLUMNS, row, page.columns() - LABEL_COLUMNS, 1);
        name.draw(box, frame.appearance(), theme.text());
        page.text(0, row + 2, words.of(ScreenText.FORGOTTEN_KEYS), theme.faint());
        Style style = problem != null && !busy ? theme.trouble() : theme.faint();
        SignPage.paragraph(page, frame.appearance(), row + FIRST_ROW + 2, message(words), style);
    }

    private String message(Words words) {
        if (busy) {
            return words.of(ScreenText.ONE_MOMENT);
        }
        return problem == null ? words.of(ScreenText.FORGOTTEN_HINT) : problem;
    }
}
