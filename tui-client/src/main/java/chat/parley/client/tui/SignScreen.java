package chat.parley.client.tui;

import chat.parley.client.term.Input;
import chat.parley.client.term.Key;
import chat.parley.client.term.Painter;
import chat.parley.client.term.Style;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.link.LinkState;
import chat.parley.kit.text.Words;
import chat.parley.protocol.operation.AuthRequest.Login;
import chat.parley.protocol.operation.AuthRequest.Register;
import chat.parley.protocol.wire.Limits;
import org.jspecify.annotations.Nullable;

/// Signing in, or up: a name, a password, and for a new account the password again.
///
/// @param device what to call this device
/// @param isNew whether the account is to be made
/// @param field which one is being filled in, from 0
/// @param problem what was wrong with the last try
/// @param busy whether the server is being asked
record SignScreen(
        String device,
        boolean isNew,
        int field,
        Composer name,
        Composer password,
        Composer again,
        @Nullable String problem,
        boolean busy)
        implements Screen {
    private static final int FORM_COLUMNS = 54;
    private static final int FORM_ROWS = 12;
    private static final int AIRY_FROM_ROWS = 14;
    private static final int LABEL_COLUMNS = 12;
    private static final Key HELP = Key.of("F1");
    private static final Key OTHER_FORM = Key.of("F2");

    static SignScreen in(String device) {
        Composer empty = Composer.EMPTY;
        return new SignScreen(device, false, 0, empty, empty, empty, null, false);
    }

    /// For somebody who was signed in before: only the password is missing.
    ///
    /// @param why they have to sign in again
    static SignScreen again(String device, String name, @Nullable String why) {
        Composer empty = Composer.EMPTY;
        Composer named = empty.withText(name);
        return new SignScreen(
                device, false, name.isEmpty() ? 0 : 1, named, empty, empty, why, false);
    }

    @Override
    public Turn on(Input input, View view) {
        if (input.equals(Key.of("C-c")) || input.equals(Key.of("C-q"))) {
            return Turn.to(this).and(new Order.Quit());
        }
        if (busy) {
            return Turn.to(this);
        }
        if (input.equals(HELP)) {
            return Turn.to(new HelpScreen(this, 0));
        }
        if (input.equals(OTHER_FORM)) {
            return Turn.to(with(!isNew, 0));
        }
        if (input.equals(Key.TAB) || input.equals(Key.of("Down"))) {
            return Turn.to(with(isNew, (field + 1) % fields()));
        }
        if (input.equals(Key.of("Shift-Tab")) || input.equals(Key.of("Up"))) {
            return Turn.to(with(isNew, Math.floorMod(field - 1, fields())));
        }
        if (input.equals(Key.ENTER)) {
            return submit(view);
        }
        return Turn.to(filled(input, view.look()));
    }

    private int fields() {
        return isNew ? 3 : 2;
    }

    /// The first field that has to be filled in and is not; -1 where none is missing.
    private int missing() {
        if (name.text().isBlank()) {
            return 0;
        }
        if (password.text().isEmpty()) {
            return 1;
        }
        return isNew && again.text().isEmpty() ? 2 : -1;
    }

    /// Leads to what is still missing, and says so where one is there already.
    private Turn submit(View view) {
        int missing = missing();
        if (missing >= 0 && missing != field) {
            return Turn.to(with(isNew, missing));
        }
        String wrong = wrong(view);
        if (wrong != null) {
            return Turn.to(failed(wrong));
        }
        SignScreen asking = new SignScreen(device, isNew, field, name, password, again, null, true);
        String called = name.text().strip();
        return Turn.to(asking)
                .and(
                        new Order.Sign(
                                isNew
                                        ? new Register(called, password.text(), device)
                                        : new Login(called, password.text(), device)));
    }

    /// What can be told without asking the server; null when nothing is wrong.
    private @Nullable String wrong(View view) {
        Words words = view.look().words();
        if (!(view.state().connection().link() instanceof LinkState.Ready)) {
            return words.of(ScreenText.NO_CONNECTION_YET);
        }
        int missing = missing();
        if (missing >= 0) {
            return words.of(missing == 2 ? ScreenText.AGAIN_NEEDED : ScreenText.NAME_AND_PASSWORD);
        }
        String secret = password.text();
        if (isNew && secret.codePointCount(0, secret.length()) < Limits.PASSWORD_MIN_CODE_POINTS) {
            return words.of(ScreenText.SHORT_PASSWORD, Limits.PASSWORD_MIN_CODE_POINTS);
        }
        return isNew && !secret.equals(again.text()) ? words.of(ScreenText.PASSWORDS_DIFFER) : null;
    }

    private SignScreen with(boolean nowNew, int nowField) {
        return new SignScreen(device, nowNew, nowField, name, password, again, null, busy);
    }

    /// The server said no; the password has to be given again.
    SignScreen failed(String why) {
        return new SignScreen(device, isNew, field, name, password, again, why, false);
    }

    private SignScreen filled(Input input, Look look) {
        Input oneLine =
                input instanceof Input.Paste(var text) ? new Input.Paste(text.strip()) : input;
        return switch (field) {
            case 0 -> with(name.on(oneLine, look, FORM_COLUMNS), password, again);
            case 1 -> with(name, password.on(oneLine, look, FORM_COLUMNS), again);
            default -> with(name, password, again.on(oneLine, look, FORM_COLUMNS));
        };
    }

    private SignScreen with(Composer newName, Composer newPassword, Composer newAgain) {
        return new SignScreen(device, isNew, field, newName, newPassword, newAgain, null, busy);
    }

    @Override
    public void draw(Painter painter, View view) {
        Theme theme = view.look().theme();
        Words words = view.look().words();
        int gap = view.rows() < AIRY_FROM_ROWS ? 0 : 1;
        int columns = Math.min(FORM_COLUMNS, view.columns() - 2);
        Painter form =
                painter.region(
                        Math.max(1, (view.columns() - columns) / 2),
                        gap * Math.max(0, (view.rows() - FORM_ROWS) / 2),
                        columns,
                        view.rows());
        form.text(form.text(0, 0, "parley", theme.badge()) + 2, 0, view.server(), theme.faint());
        form.text(
                0,
                1 + gap,
                words.of(isNew ? ScreenText.NEW_ACCOUNT : ScreenText.SIGN_IN),
                theme.strong());
        int fields = 2 + 2 * gap;
        drawField(form, view, fields, 0, ScreenText.NAME, name);
        drawField(form, view, fields, 1, ScreenText.PASSWORD, hidden(password));
        if (isNew) {
            drawField(form, view, fields, 2, ScreenText.AGAIN, hidden(again));
        }
        int keys = fields + 3 + gap;
        form.text(
                0,
                keys,
                words.of(isNew ? ScreenText.SIGN_UP_KEYS : ScreenText.SIGN_IN_KEYS),
                theme.faint());
        Style style = problem != null && !busy ? theme.trouble() : theme.faint();
        EndedScreen.paragraph(form, view.look(), keys + 1 + gap, message(view), style);
    }

    private void drawField(
            Painter form, View view, int first, int index, ScreenText label, Composer value) {
        Look look = view.look();
        boolean current = index == field;
        Style style = current ? look.theme().accent() : look.theme().faint();
        form.text(0, first + index, look.words().of(label), style);
        Painter box = form.region(LABEL_COLUMNS, first + index, form.columns() - LABEL_COLUMNS, 1);
        if (value.isEmpty()) {
            box.text(
                    0,
                    0,
                    look.widths().clip(hint(index, look), box.columns()),
                    look.theme().line());
        }
        if (current) {
            value.draw(box, look, look.theme().text());
        } else {
            value.drawAtRest(box, look, look.theme().text());
        }
    }

    /// What a field of a new account is for, said as long as nothing stands in it.
    private String hint(int index, Look look) {
        if (!isNew) {
            return "";
        }
        return switch (index) {
            case 0 -> look.words().of(ScreenText.NAME_HINT);
            case 1 -> look.words().of(ScreenText.PASSWORD_HINT, Limits.PASSWORD_MIN_CODE_POINTS);
            default -> "";
        };
    }

    private static Composer hidden(Composer secret) {
        return Composer.EMPTY.insert(
                "•".repeat(secret.text().codePointCount(0, secret.text().length())));
    }

    private String message(View view) {
        Words words = view.look().words();
        if (busy) {
            return words.of(ScreenText.ONE_MOMENT);
        }
        return problem == null ? line(view) : problem;
    }

    private static String line(View view) {
        Words words = view.look().words();
        return switch (view.state().connection().link()) {
            case LinkState.Ready _ -> "";
            case LinkState.Connecting _ -> words.of(ScreenText.CONNECTING);
            case LinkState.Waiting(_, var why) -> words.of(ScreenText.NOT_CONNECTED_WHY, why);
            case LinkState.Ended ended -> Notices.of(view).ended(ended);
            case LinkState.Failed _ -> words.of(ScreenText.LINK_FAILED);
        };
    }

    @Override
    public Screen focused(boolean focused) {
        return this;
    }
}
