package chat.parley.client.screen.settings;

import chat.parley.client.look.Theme;
import chat.parley.client.screen.Composer;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.ListPage;
import chat.parley.client.screen.Screen;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.key.WritingKey;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.term.Painter;
import chat.parley.client.term.input.Input;
import chat.parley.client.words.HelpText;
import chat.parley.client.words.OwnSettingsText;
import chat.parley.kit.text.Words;
import chat.parley.protocol.model.account.QuietHours;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Asks for the part of each day in which to be told of nothing.
///
/// @param wrong whether the last try was none
record QuietHoursScreen(Composer text, boolean wrong) implements Screen {
    private static final int COLUMN = 3;
    private static final int MOST_CHARACTERS = 20;

    static QuietHoursScreen of(@Nullable QuietHours hours) {
        return new QuietHoursScreen(Composer.line(hours == null ? "" : hours.written()), false);
    }

    @Override
    public ScreenUpdate on(Input input, Frame frame) {
        return switch (frame.keys().findWriting(WritingKey.class, input).orElse(null)) {
            case GIVE_UP -> ScreenUpdate.back();
            case SUBMIT -> submitted(frame);
            case null -> ScreenUpdate.to(written(input, frame));
        };
    }

    private QuietHoursScreen written(Input input, Frame frame) {
        Composer changed = text.onLine(input, frame, SettingsPage.writingColumns(frame));
        return changed.text().length() > MOST_CHARACTERS
                ? this
                : new QuietHoursScreen(changed, false);
    }

    private ScreenUpdate submitted(Frame frame) {
        Optional<QuietHours> hours = QuietHours.read(text.text());
        if (hours.isEmpty() && !text.text().isBlank()) {
            return ScreenUpdate.to(new QuietHoursScreen(text, true));
        }
        return ScreenUpdate.back()
                .and(
                        new Wished.Prefer(
                                frame.state()
                                        .account()
                                        .preferences()
                                        .withQuietHours(hours.orElse(null))));
    }

    @Override
    public List<HelpText> help() {
        return List.of(HelpText.FORMS);
    }

    @Override
    public void draw(Painter painter, Frame frame) {
        Words words = frame.appearance().words();
        Theme theme = frame.appearance().theme();
        ListPage page = new ListPage(painter, frame, OwnSettingsText.QUIET_HOURS_TITLE);
        page.text(COLUMN, 0, words.of(OwnSettingsText.QUIET_HOURS_WHAT), theme.faint());
        page.line(COLUMN, 2, text, OwnSettingsText.QUIET_HOURS_HINT);
        if (wrong) {
            page.says(words.of(OwnSettingsText.QUIET_HOURS_FORM), theme.trouble());
        } else {
            page.hints(OwnSettingsText.QUIET_HOURS_KEYS);
        }
    }
}
