package chat.parley.client.screen.sign;

import chat.parley.client.look.Appearance;
import chat.parley.client.look.Theme;
import chat.parley.client.screen.Composer;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.Screen;
import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.account.AccountsScreen;
import chat.parley.client.screen.help.HelpScreen;
import chat.parley.client.screen.key.FieldKey;
import chat.parley.client.screen.key.SignKey;
import chat.parley.client.screen.key.WritingKey;
import chat.parley.client.screen.sign.SignForm.Field;
import chat.parley.client.term.Painter;
import chat.parley.client.term.Style;
import chat.parley.client.term.input.Input;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.link.LinkState;
import chat.parley.kit.text.Words;
import chat.parley.protocol.Limits;
import chat.parley.protocol.Reason;
import chat.parley.protocol.operation.AuthRequest;
import chat.parley.protocol.operation.AuthRequest.Login;
import chat.parley.protocol.operation.AuthRequest.Register;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Signing in, or up: a name, a password, and where one is chosen that password again; an
/// invitation, where signing up takes one.
///
/// @param device what to call this device
/// @param field which one is being filled in
/// @param written what stands in the fields; those that are empty may be missing
/// @param problem what was wrong with the last try
/// @param busy whether the server is being asked
public record SignScreen(
        String device,
        SignForm form,
        Field field,
        Map<Field, Composer> written,
        @Nullable String problem,
        boolean busy)
        implements Screen {
    private static final int FORM_COLUMNS = 58;
    private static final int FORM_ROWS = 12;
    private static final int AIRY_FROM_ROWS = 14;
    private static final int LABEL_COLUMNS = 14;
    private static final int LEAST_FIELD_ROWS = 3;

    public SignScreen {
        written = Map.copyOf(written);
    }

    public static SignScreen in(String device) {
        return new SignScreen(device, SignForm.SIGN_IN, Field.NAME, Map.of(), null, false);
    }

    /// For somebody new, who has said what to be called.
    ///
    /// @param invitation the code of the one that they have; empty for none
    public static SignScreen up(String device, String name, String invitation) {
        SignScreen asking =
                again(device, name, null)
                        .with(SignForm.NEW_ACCOUNT)
                        .with(Field.INVITATION, Composer.line(invitation));
        return asking.missing().map(asking::at).orElse(asking);
    }

    /// For somebody who was signed in before: only the password is missing.
    ///
    /// @param why they have to sign in again
    public static SignScreen again(String device, String name, @Nullable String why) {
        Field first = name.isEmpty() ? Field.NAME : Field.PASSWORD;
        return in(device).with(Field.NAME, Composer.line(name)).at(first).saying(why);
    }

    /// The same, with the form that the server wants: whether signing up takes an invitation is
    /// known once it has answered. Whoever has come with one gives it everywhere.
    private SignScreen where(Frame frame) {
        boolean isClosed =
                frame.state().connection().link() instanceof LinkState.Ready ready
                        && !ready.welcome().registration();
        boolean byInvitation = isClosed || !text(Field.INVITATION).isEmpty();
        SignForm wanted = form.where(byInvitation);
        Field there = wanted.fields().contains(field) ? field : Field.NAME;
        return new SignScreen(device, wanted, there, written, problem, busy);
    }

    @Override
    public ScreenUpdate on(Input input, Frame frame) {
        return busy ? asked(input, frame) : where(frame).asked(input, frame);
    }

    private ScreenUpdate asked(Input input, Frame frame) {
        Optional<SignKey> key = frame.keys().findWriting(SignKey.class, input);
        if (busy && !key.equals(Optional.of(SignKey.QUIT))) {
            return ScreenUpdate.to(this);
        }
        return switch (key.orElse(null)) {
            case QUIT -> ScreenUpdate.only(new ScreenCommand.Quit());
            case HELP -> ScreenUpdate.push(new HelpScreen(0));
            case OTHER_FORM -> ScreenUpdate.to(with(form.other()));
            case FORGOTTEN -> forgotten(frame);
            case OTHER_ACCOUNTS ->
                    SignPage.leadsToAccounts(frame)
                            ? AccountsScreen.opening()
                            : ScreenUpdate.to(this);
            case null -> filling(input, frame);
        };
    }

    /// Where the server sends e-mail a code is asked for; elsewhere an administrator gives one.
    private ScreenUpdate forgotten(Frame frame) {
        Words words = frame.appearance().words();
        if (!(frame.state().connection().link() instanceof LinkState.Ready ready)) {
            return ScreenUpdate.to(failed(words.of(ScreenText.NO_CONNECTION_YET)));
        }
        return ready.welcome().mail()
                ? ScreenUpdate.push(ForgottenScreen.of(device, text(Field.NAME)))
                : ScreenUpdate.to(failed(words.of(Reason.NO_MAIL)));
    }

    private ScreenUpdate filling(Input input, Frame frame) {
        return switch (frame.keys().findWriting(WritingKey.class, input).orElse(null)) {
            case SUBMIT -> submit(frame);
            case GIVE_UP -> ScreenUpdate.to(this);
            case null -> ScreenUpdate.to(writing(input, frame));
        };
    }

    private SignScreen writing(Input input, Frame frame) {
        return switch (frame.keys().findWriting(FieldKey.class, input).orElse(null)) {
            case NEXT_FIELD -> at(form.from(field, 1));
            case PREVIOUS_FIELD -> at(form.from(field, -1));
            case ALTER -> this;
            case null -> with(field, composer(field).onLine(input, frame, FORM_COLUMNS));
        };
    }

    /// The first field that has to be filled in and is not.
    private Optional<Field> missing() {
        return form.fields().stream().filter(this::isMissing).findFirst();
    }

    private boolean isMissing(Field one) {
        return isSecret(one) ? text(one).isEmpty() : text(one).isBlank();
    }

    private static boolean isSecret(Field one) {
        return switch (one) {
            case NAME, INVITATION -> false;
            case PASSWORD, CHOSEN, AGAIN -> true;
        };
    }

    private Composer composer(Field one) {
        return written.getOrDefault(one, Composer.EMPTY);
    }

    private String text(Field one) {
        return composer(one).text();
    }

    /// Leads to what is still missing, and says so where one is there already.
    private ScreenUpdate submit(Frame frame) {
        Optional<Field> missing = missing();
        if (missing.isPresent() && missing.get() != field) {
            return ScreenUpdate.to(at(missing.get()));
        }
        String wrong = wrong(frame);
        return wrong == null
                ? ScreenUpdate.to(new SignScreen(device, form, field, written, null, true))
                        .and(new ScreenCommand.Sign(request()))
                : ScreenUpdate.to(failed(wrong));
    }

    /// Whether this is what the server is being asked.
    public boolean awaits(AuthRequest<SignedIn> request) {
        return busy && request.equals(request());
    }

    private AuthRequest<SignedIn> request() {
        String called = text(Field.NAME).strip();
        String password = text(Field.PASSWORD);
        return switch (form) {
            case SIGN_IN -> new Login(called, password, device);
            case NEW_ACCOUNT -> new Register(called, password, device);
            case BY_INVITATION ->
                    new Register(called, password, device, text(Field.INVITATION).strip());
            case NEW_PASSWORD -> new Login(called, password, device, text(Field.CHOSEN));
        };
    }

    /// What can be told without asking the server; null when nothing is wrong.
    private @Nullable String wrong(Frame frame) {
        Words words = frame.appearance().words();
        if (!(frame.state().connection().link() instanceof LinkState.Ready)) {
            return words.of(ScreenText.NO_CONNECTION_YET);
        }
        Optional<Field> missing = missing();
        if (missing.isPresent()) {
            return words.of(missing(missing.get()));
        }
        String secret = text(form.chosen());
        if (!form.chooses()) {
            return null;
        }
        if (secret.codePointCount(0, secret.length()) < Limits.PASSWORD_MIN_CODE_POINTS) {
            return words.of(ScreenText.SHORT_PASSWORD, Limits.PASSWORD_MIN_CODE_POINTS);
        }
        return secret.equals(text(Field.AGAIN)) ? null : words.of(ScreenText.PASSWORDS_DIFFER);
    }

    private static ScreenText missing(Field one) {
        return switch (one) {
            case NAME, PASSWORD -> ScreenText.NAME_AND_PASSWORD;
            case INVITATION -> ScreenText.INVITATION_NEEDED;
            case CHOSEN -> ScreenText.CHOOSE_PASSWORD;
            case AGAIN -> ScreenText.AGAIN_NEEDED;
        };
    }

    private SignScreen at(Field now) {
        return new SignScreen(device, form, now, written, null, busy);
    }

    /// What was chosen for another form is chosen anew.
    private SignScreen with(SignForm changed) {
        return new SignScreen(device, changed, Field.NAME, written, null, busy)
                .with(Field.CHOSEN, Composer.EMPTY)
                .with(Field.AGAIN, Composer.EMPTY);
    }

    private SignScreen with(Field one, Composer text) {
        Map<Field, Composer> changed = new EnumMap<>(Field.class);
        changed.putAll(written);
        changed.put(one, text);
        return new SignScreen(device, form, field, changed, null, busy);
    }

    private SignScreen saying(@Nullable String why) {
        return new SignScreen(device, form, field, written, why, false);
    }

    /// The server said no.
    public SignScreen failed(String why) {
        return saying(why);
    }

    /// The password is right, and good for choosing another only.
    public SignScreen choosing(String why) {
        return with(SignForm.NEW_PASSWORD).at(Field.CHOSEN).saying(why);
    }

    @Override
    public void draw(Painter painter, Frame frame) {
        where(frame).drawForm(painter, frame);
    }

    private void drawForm(Painter painter, Frame frame) {
        Theme theme = frame.appearance().theme();
        Words words = frame.appearance().words();
        int gap = frame.rows() < AIRY_FROM_ROWS ? 0 : 1;
        int top = gap * Math.max(0, (frame.rows() - FORM_ROWS) / 2);
        Painter page = SignPage.of(painter, frame, FORM_COLUMNS, top);
        page.text(0, 1 + gap, words.of(form.title()), theme.strong());
        int first = 2 + 2 * gap;
        List<Field> fields = form.fields();
        for (int i = 0; i < fields.size(); i++) {
            drawField(page, frame, first + i, fields.get(i));
        }
        int keys = first + Math.max(LEAST_FIELD_ROWS, fields.size()) + gap;
        int behind = SignPage.hints(page, frame, keys, words.of(form.keys()));
        Style style = problem != null && !busy ? theme.trouble() : theme.faint();
        SignPage.paragraph(page, frame.appearance(), behind + gap, message(frame), style);
    }

    private void drawField(Painter page, Frame frame, int row, Field one) {
        Appearance appearance = frame.appearance();
        Composer value = isSecret(one) ? composer(one).hidden() : composer(one);
        boolean current = one == field;
        Style style = current ? appearance.theme().accent() : appearance.theme().faint();
        page.text(0, row, appearance.words().of(one.label()), style);
        Painter box = page.region(LABEL_COLUMNS, row, page.columns() - LABEL_COLUMNS, 1);
        if (value.isEmpty()) {
            String hint = appearance.widths().clip(hint(one, appearance), box.columns());
            box.text(0, 0, hint, appearance.theme().line());
        }
        if (current) {
            value.draw(box, appearance, appearance.theme().text());
        } else {
            value.drawAtRest(box, appearance, appearance.theme().text());
        }
    }

    /// What a field is for that is filled in for the first time, as long as nothing stands in it.
    private String hint(Field one, Appearance appearance) {
        if (form.chooses() && one == form.chosen()) {
            return appearance.words().of(ScreenText.PASSWORD_HINT, Limits.PASSWORD_MIN_CODE_POINTS);
        }
        return form.signsUp() && one == Field.NAME
                ? appearance.words().of(ScreenText.NAME_HINT)
                : "";
    }

    private String message(Frame frame) {
        Words words = frame.appearance().words();
        if (busy) {
            return words.of(ScreenText.ONE_MOMENT);
        }
        return problem == null ? line(frame) : problem;
    }

    private static String line(Frame frame) {
        Words words = frame.appearance().words();
        return switch (frame.state().connection().link()) {
            case LinkState.Ready _ -> "";
            case LinkState.Connecting _ -> words.of(ScreenText.CONNECTING);
            case LinkState.Waiting(_, var why) -> words.of(ScreenText.NOT_CONNECTED_WHY, why);
            case LinkState.Ended ended -> frame.feedback().ended(ended);
            case LinkState.Failed _ -> words.of(ScreenText.LINK_FAILED);
        };
    }
}
