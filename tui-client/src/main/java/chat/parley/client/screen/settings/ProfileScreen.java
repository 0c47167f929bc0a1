package chat.parley.client.screen.settings;

import chat.parley.client.look.NameText;
import chat.parley.client.look.Theme;
import chat.parley.client.screen.Composer;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.Highlight;
import chat.parley.client.screen.ListPage;
import chat.parley.client.screen.RequestingScreen;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.key.ListKey;
import chat.parley.client.screen.key.SettingsKey;
import chat.parley.client.screen.key.WritingKey;
import chat.parley.client.term.Painter;
import chat.parley.client.term.input.Input;
import chat.parley.client.words.HelpText;
import chat.parley.client.words.OwnSettingsText;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.console.VisibleText;
import chat.parley.kit.link.LinkState;
import chat.parley.kit.text.Words;
import chat.parley.protocol.Reason;
import chat.parley.protocol.model.account.ContactDetails;
import chat.parley.protocol.model.account.Self;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.protocol.operation.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one says of oneself: to everybody, and, of e-mail and phone, to the server alone.
///
/// @param self null until the server told it
/// @param text what is being written in place of a value; null for nothing
/// @param pending what was asked and is not answered yet
/// @param problem what is wrong with the last try
record ProfileScreen(
        @Nullable Self self,
        int row,
        @Nullable Composer text,
        @Nullable Request<?> pending,
        @Nullable String problem)
        implements RequestingScreen {
    private static final int COLUMN = 3;
    private static final int VALUE_COLUMN = 15;
    private static final int FIELDS = ProfileField.ALL.size();

    static ScreenUpdate opening() {
        ProfileScreen empty = new ProfileScreen(null, 0, null, new WhoAmI(), null);
        return ScreenUpdate.push(empty).and(empty.asking());
    }

    /// After something of it was changed elsewhere.
    static ScreenUpdate renewed(ProfileField at) {
        int row = ProfileField.ALL.indexOf(at);
        return new ProfileScreen(null, row, null, new WhoAmI(), null).asking();
    }

    private ProfileField field() {
        return ProfileField.ALL.get(Highlight.within(row, FIELDS));
    }

    private ProfileScreen writing(@Nullable Composer changed) {
        return new ProfileScreen(self, row, changed, pending, null);
    }

    @Override
    public ScreenUpdate on(Input input, Frame frame) {
        return text == null ? listing(input, frame) : written(text, input, frame);
    }

    private ScreenUpdate listing(Input input, Frame frame) {
        if (frame.keys().does(SettingsKey.CONFIRM_EMAIL, input)) {
            return self == null || pending != null
                    ? ScreenUpdate.to(this)
                    : confirming(self.contact(), frame);
        }
        ListKey key = frame.keys().find(ListKey.class, input).orElse(null);
        return switch (key) {
            case BACK -> ScreenUpdate.back();
            case CHOOSE -> chosen();
            case UP, DOWN, PAGE_UP, PAGE_DOWN -> {
                int moved = Highlight.moved(key, row, FIELDS, ListPage.rows(frame));
                yield ScreenUpdate.to(new ProfileScreen(self, moved, null, pending, null));
            }
            case null -> ScreenUpdate.to(this);
        };
    }

    /// Where nothing can be confirmed it is said why, before anything is asked.
    private ScreenUpdate confirming(ContactDetails contact, Frame frame) {
        Words words = frame.appearance().words();
        String address = contact.email();
        if (address == null) {
            return ScreenUpdate.to(saying(words.of(OwnSettingsText.NO_EMAIL)));
        }
        if (contact.confirmed()) {
            String shown = VisibleText.line(address);
            return ScreenUpdate.to(saying(words.of(OwnSettingsText.CONFIRMED_ALREADY, shown)));
        }
        return frame.state().connection().link() instanceof LinkState.Ready(var welcome)
                        && !welcome.mail()
                ? ScreenUpdate.to(saying(words.of(Reason.NO_MAIL)))
                : ConfirmEmailScreen.opening(address);
    }

    private ProfileScreen saying(String why) {
        return new ProfileScreen(self, row, null, null, why);
    }

    private ScreenUpdate chosen() {
        if (self == null || pending != null) {
            return ScreenUpdate.to(this);
        }
        return field().isChosen()
                ? submitting(field().request(field().next(self)))
                : ScreenUpdate.to(writing(Composer.line(field().value(self))));
    }

    private ScreenUpdate written(Composer written, Input input, Frame frame) {
        return switch (frame.keys().findWriting(WritingKey.class, input).orElse(null)) {
            case GIVE_UP -> ScreenUpdate.to(writing(null));
            case SUBMIT -> submitting(field().request(written.text().strip()));
            case null -> {
                int columns = frame.columns() - VALUE_COLUMN - 1;
                yield ScreenUpdate.to(writing(written.onLine(input, frame, columns)));
            }
        };
    }

    private ScreenUpdate submitting(Request<?> request) {
        return pending == null
                ? new ProfileScreen(self, row, text, request, null).asking()
                : ScreenUpdate.to(this);
    }

    @Override
    public List<Request<?>> awaited() {
        return pending == null ? List.of() : List.of(pending);
    }

    /// After a change all is asked for again.
    @Override
    public ScreenUpdate answered(Request<?> request, Record answer, Frame frame) {
        return answer instanceof Self told
                ? ScreenUpdate.to(new ProfileScreen(told, row, text, null, null))
                : new ProfileScreen(self, row, null, new WhoAmI(), null).asking();
    }

    /// What was written is not lost for that.
    @Override
    public ProfileScreen failed(Request<?> request, String why) {
        return new ProfileScreen(self, row, text, null, why);
    }

    @Override
    public List<HelpText> help() {
        return List.of(HelpText.OWN_SETTINGS, HelpText.FORMS);
    }

    @Override
    public void draw(Painter painter, Frame frame) {
        Theme theme = frame.appearance().theme();
        ListPage page = new ListPage(painter, frame, OwnSettingsText.PROFILE_TITLE);
        if (self == null) {
            if (problem == null) {
                page.empty(ScreenText.LOOKING);
            }
        } else {
            Self known = self;
            page.list(
                    FIELDS,
                    row,
                    (index, at, chosen) -> draw(page, frame, known, index, at, chosen));
        }
        if (problem != null) {
            page.says(problem, theme.trouble());
        } else {
            page.hints(
                    text == null ? OwnSettingsText.PROFILE_KEYS : OwnSettingsText.PROFILE_WRITING);
        }
    }

    private void draw(ListPage page, Frame frame, Self known, int index, int at, boolean chosen) {
        Theme theme = frame.appearance().theme();
        ProfileField field = ProfileField.ALL.get(index);
        page.text(
                COLUMN,
                at,
                frame.appearance().words().of(field.label()),
                chosen ? theme.accent() : theme.faint());
        if (chosen && text != null) {
            page.line(VALUE_COLUMN, at, text);
        } else {
            boolean own = field == ProfileField.AVATAR || field == ProfileField.COLOR;
            page.text(
                    VALUE_COLUMN,
                    at,
                    shown(field, known, frame.appearance().words()),
                    own ? theme.person(known.profile()) : theme.text());
        }
    }

    private static String email(String address, Self known, Words words) {
        if (address.isEmpty()) {
            return words.of(OwnSettingsText.NOTHING_SAID);
        }
        return words.of(
                known.contact().confirmed()
                        ? OwnSettingsText.CONFIRMED
                        : OwnSettingsText.NOT_CONFIRMED,
                address);
    }

    private static String shown(ProfileField field, Self known, Words words) {
        String value = VisibleText.line(field.value(known));
        return switch (field) {
            case AVATAR -> NameText.avatar(known.profile());
            case COLOR -> value.isEmpty() ? words.of(OwnSettingsText.BY_NAME) : value;
            case FINDABLE ->
                    words.of(value.isEmpty() ? OwnSettingsText.NOT_FOUND : OwnSettingsText.FOUND);
            case EMAIL -> email(value, known, words);
            case NICKNAME, SIGNATURE, REGION, PHONE ->
                    value.isEmpty() ? words.of(OwnSettingsText.NOTHING_SAID) : value;
        };
    }
}
