package chat.parley.client.screen.settings;

import chat.parley.client.screen.Frame;
import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.key.KeyAction;
import chat.parley.client.screen.key.KeyMap;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.DeviceSettings;
import chat.parley.client.state.DeviceSettings.ReadTrigger;
import chat.parley.client.words.KeyText;
import chat.parley.client.words.OwnSettingsText;
import chat.parley.kit.text.Moments;
import chat.parley.kit.text.Words;
import chat.parley.kit.text.ZoneNames;
import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;
import chat.parley.protocol.model.account.Alert;
import chat.parley.protocol.model.account.Preferences;
import chat.parley.protocol.model.account.QuietHours;
import chat.parley.protocol.model.account.Receipts;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one sets: the first for one's account, the last four for this device.
public enum OwnSetting {
    ZONE(OwnSettingsText.ZONE),
    LANGUAGE(OwnSettingsText.LANGUAGE),
    ALERT(OwnSettingsText.ALERT),
    QUIET_HOURS(OwnSettingsText.QUIET_HOURS),
    RECEIPTS(OwnSettingsText.RECEIPTS),
    READ_BY(OwnSettingsText.READ_BY),
    MARKS(OwnSettingsText.MARKS),
    MOUSE(OwnSettingsText.MOUSE),
    KEYS(KeyText.LABEL);

    public static final List<OwnSetting> ALL = List.of(values());

    private final Phrase label;

    OwnSetting(Phrase label) {
        this.label = label;
    }

    public Phrase label() {
        return label;
    }

    /// Where it stands among all of them.
    int row() {
        return ALL.indexOf(this);
    }

    /// Whether it is one of two values, and changed without looking.
    public boolean isSwitch() {
        return this == MARKS || this == MOUSE;
    }

    /// As it is, in words.
    public String value(Frame frame) {
        Words words = frame.appearance().words();
        Preferences now = frame.state().account().preferences();
        return switch (this) {
            case ZONE -> zone(now.zone(), frame);
            case LANGUAGE -> language(now.language(), words);
            case ALERT -> words.of(alert(now.alert()));
            case QUIET_HOURS -> hours(now.quietHours(), words);
            case RECEIPTS -> words.of(receipts(now.receipts()));
            case READ_BY -> words.of(reads(frame.settings().readBy()));
            case MARKS ->
                    words.of(
                            frame.settings().marks()
                                    ? OwnSettingsText.MARKS_DRAWN
                                    : OwnSettingsText.MARKS_SHOWN);
            case MOUSE ->
                    words.of(
                            frame.settings().mouse()
                                    ? OwnSettingsText.MOUSE_CLICKS
                                    : OwnSettingsText.MOUSE_SELECTS);
            case KEYS -> keys(frame);
        };
    }

    /// What it is and how, in one line.
    public String said(Frame frame) {
        Words words = frame.appearance().words();
        return words.of(OwnSettingsText.IS_NOW, words.of(label), value(frame));
    }

    private static String zone(@Nullable String zone, Frame frame) {
        return zone == null
                ? frame.appearance().words().of(OwnSettingsText.NOT_SET, here(frame))
                : ZoneNames.zone(zone)
                        .map(known -> zone + "  " + new Moments(known).time(frame.state().now()))
                        .orElse(zone);
    }

    private static String here(Frame frame) {
        ZoneId zone = frame.appearance().times().zone();
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    /// With the one that holds here, where that is another.
    private static String language(@Nullable Language language, Words words) {
        String here = called(words.language());
        if (language == null) {
            return words.of(OwnSettingsText.NOT_SET, here);
        }
        return language == words.language()
                ? here
                : words.of(OwnSettingsText.LANGUAGE_HELD, called(language), here);
    }

    /// As those call it who speak it: whoever reads no other finds it.
    private static String called(Language language) {
        return switch (language) {
            case ENGLISH -> "English";
            case CHINESE -> "中文";
        };
    }

    private static String keys(Frame frame) {
        List<String> own =
                KeyMap.actions()
                        .filter(action -> !frame.keys().isUsual(action))
                        .map(KeyAction::called)
                        .distinct()
                        .toList();
        Words words = frame.appearance().words();
        return own.isEmpty() ? words.of(KeyText.ALL_USUAL) : words.of(KeyText.SOME_OWN, own);
    }

    private static OwnSettingsText alert(@Nullable Alert alert) {
        return switch (alert) {
            case null -> OwnSettingsText.NO_ALERT;
            case BELL -> OwnSettingsText.BELL;
            case DESKTOP -> OwnSettingsText.DESKTOP;
            case NONE -> OwnSettingsText.SILENT;
        };
    }

    private static OwnSettingsText reads(ReadTrigger trigger) {
        return switch (trigger) {
            case SEEN -> OwnSettingsText.READ_BY_SEEN;
            case OPENED -> OwnSettingsText.READ_BY_OPENED;
            case KEY -> OwnSettingsText.READ_BY_KEY;
        };
    }

    private static OwnSettingsText receipts(Receipts receipts) {
        return switch (receipts) {
            case SHOWN -> OwnSettingsText.RECEIPTS_SHOWN;
            case HIDDEN -> OwnSettingsText.RECEIPTS_HIDDEN;
        };
    }

    private static String hours(@Nullable QuietHours hours, Words words) {
        return hours == null ? words.of(OwnSettingsText.NO_QUIET_HOURS) : hours.written();
    }

    /// Changes it to the value that follows, or leads to where it is chosen or written.
    public ScreenUpdate change(Frame frame) {
        Preferences now = frame.state().account().preferences();
        return switch (this) {
            case ZONE -> ScreenUpdate.push(ZoneScreen.of(now));
            case LANGUAGE -> prefer(now.withLanguage(next(now.language())));
            case ALERT -> prefer(now.withAlert(next(now.alert())));
            case QUIET_HOURS -> ScreenUpdate.push(QuietHoursScreen.of(now.quietHours()));
            case RECEIPTS -> prefer(now.withReceipts(next(now.receipts())));
            case READ_BY -> adjust(frame.settings().readBy(next(frame.settings().readBy())));
            case MARKS -> adjust(frame.settings().withMarks(!frame.settings().marks()));
            case KEYS -> ScreenUpdate.push(new KeymapScreen(0));
            case MOUSE -> adjust(frame.settings().withMouse(!frame.settings().mouse()));
        };
    }

    private static ScreenUpdate adjust(DeviceSettings changed) {
        return ScreenUpdate.only(new ScreenCommand.Adjust(changed));
    }

    private static ScreenUpdate prefer(Preferences changed) {
        return ScreenUpdate.only(new ScreenCommand.Happen(new Wished.Prefer(changed)));
    }

    private static @Nullable Language next(@Nullable Language language) {
        return switch (language) {
            case null -> Language.ENGLISH;
            case ENGLISH -> Language.CHINESE;
            case CHINESE -> null;
        };
    }

    private static @Nullable Alert next(@Nullable Alert alert) {
        return switch (alert) {
            case null -> Alert.BELL;
            case BELL -> Alert.DESKTOP;
            case DESKTOP -> Alert.NONE;
            case NONE -> null;
        };
    }

    private static Receipts next(Receipts receipts) {
        return switch (receipts) {
            case SHOWN -> Receipts.HIDDEN;
            case HIDDEN -> Receipts.SHOWN;
        };
    }

    private static ReadTrigger next(ReadTrigger trigger) {
        return switch (trigger) {
            case SEEN -> ReadTrigger.OPENED;
            case OPENED -> ReadTrigger.KEY;
            case KEY -> ReadTrigger.SEEN;
        };
    }
}
