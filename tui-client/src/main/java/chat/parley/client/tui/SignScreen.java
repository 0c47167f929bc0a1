package chat.parley.client.tui;

import chat.parley.client.term.Input;
import chat.parley.client.term.Key;
import chat.parley.client.term.Painter;
import chat.parley.client.term.Style;
import chat.parley.kit.link.LinkState;
import chat.parley.protocol.Language;
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
    private static final int FORM_COLUMNS = 44;
    private static final int FORM_ROWS = 11;
    private static final int LABEL_COLUMNS = 12;
    private static final Key OTHER_FORM = Key.of("F2");

    static SignScreen in(String device) {
        Composer empty = Composer.EMPTY;
        return new SignScreen(device, false, 0, empty, empty, empty, null, false);
    }

    @Override
    public Turn on(Input input, View view) {
        if (input.equals(Key.of("C-c")) || input.equals(Key.of("C-q"))) {
            return Turn.to(this).and(new Order.Quit());
        }
        if (input.equals(Key.of("C-l"))) {
            return Turn.to(this).and(new Order.Repaint());
        }
        if (input.equals(Key.of("C-z"))) {
            return Turn.to(this).and(new Order.Suspend());
        }
        if (busy) {
            return Turn.to(this);
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
            return field < fields() - 1 ? Turn.to(with(isNew, field + 1)) : submit(view);
        }
        return Turn.to(filled(input, view.look()));
    }

    private int fields() {
        return isNew ? 3 : 2;
    }

    private Turn submit(View view) {
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
        if (!(view.state().connection().link() instanceof LinkState.Ready)) {
            return "There is no connection yet.";
        }
        if (name.text().isBlank() || password.text().isEmpty()) {
            return "A name and a password are needed.";
        }
        String secret = password.text();
        if (isNew && secret.codePointCount(0, secret.length()) < Limits.PASSWORD_MIN_CODE_POINTS) {
            return "A password has at least " + Limits.PASSWORD_MIN_CODE_POINTS + " characters.";
        }
        return isNew && !secret.equals(again.text()) ? "The passwords differ." : null;
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
        int columns = Math.min(FORM_COLUMNS, view.columns() - 2);
        Painter form =
                painter.region(
                        Math.max(1, (view.columns() - columns) / 2),
                        Math.max(0, (view.rows() - FORM_ROWS) / 2),
                        columns,
                        FORM_ROWS);
        form.text(0, 0, "parley", theme.badge());
        form.text(8, 0, view.server(), theme.faint());
        form.text(0, 2, isNew ? "A new account" : "Sign in", theme.strong());
        drawField(form, view, 0, "name", name);
        drawField(form, view, 1, "password", hidden(password));
        if (isNew) {
            drawField(form, view, 2, "again", hidden(again));
        }
        String other = isNew ? "F2 sign in instead" : "F2 make a new account";
        form.text(0, 8, "Enter " + (isNew ? "create" : "sign in") + "   " + other, theme.faint());
        drawMessage(form, view);
    }

    private void drawField(Painter form, View view, int index, String label, Composer value) {
        boolean current = index == field;
        Style style = current ? view.look().theme().accent() : view.look().theme().faint();
        form.text(0, 4 + index, label, style);
        Painter box = form.region(LABEL_COLUMNS, 4 + index, form.columns() - LABEL_COLUMNS, 1);
        if (value.isEmpty() && !current) {
            box.text(0, 0, "·".repeat(8), view.look().theme().line());
        }
        if (current) {
            value.draw(box, view.look(), view.look().theme().text());
        } else {
            value.drawAtRest(box, view.look(), view.look().theme().text());
        }
    }

    private static Composer hidden(Composer secret) {
        return Composer.EMPTY.insert(
                "•".repeat(secret.text().codePointCount(0, secret.text().length())));
    }

    private void drawMessage(Painter form, View view) {
        Theme theme = view.look().theme();
        if (busy) {
            form.text(0, 10, "one moment…", theme.faint());
        } else if (problem != null) {
            form.text(0, 10, view.look().widths().clip(problem, form.columns()), theme.trouble());
        } else {
            form.text(0, 10, view.look().widths().clip(line(view), form.columns()), theme.faint());
        }
    }

    private static String line(View view) {
        return switch (view.state().connection().link()) {
            case LinkState.Ready _ -> "";
            case LinkState.Connecting _ -> "connecting…";
            case LinkState.Waiting(_, var why) -> "not connected: " + why;
            case LinkState.Ended(var reason, _, _) ->
                    reason == null ? "closed" : reason.text(Language.ENGLISH);
        };
    }

    @Override
    public boolean watches(View view) {
        return false;
    }

    @Override
    public Screen focused(boolean focused) {
        return this;
    }
}
