package chat.parley.client.screen.settings;

import chat.parley.client.look.Theme;
import chat.parley.client.screen.Composer;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.ListPage;
import chat.parley.client.state.DeviceSettings;
import chat.parley.client.term.Painter;
import chat.parley.client.term.Wrapper;
import chat.parley.client.words.OwnSettingsText;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.text.Moments;
import chat.parley.kit.text.Words;
import chat.parley.kit.text.ZoneNames;
import chat.parley.protocol.Phrase;
import chat.parley.protocol.model.account.Device;
import chat.parley.protocol.model.account.Preferences;
import chat.parley.protocol.model.account.QuietHours;
import java.util.List;

/// Draws one's settings: time zone, language and what is set for this device above, what signs in
/// below.
final class SettingsPage {
    private static final int COLUMN = 3;
    private static final int VALUE_COLUMN = 15;
    private static final int VALUES = SettingsScreen.DEVICES;
    private static final int ROOMY_FROM_ROWS = 12;

    private final SettingsScreen screen;
    private final Frame frame;
    private final Theme theme;
    private final Words words;
    private final ListPage page;

    SettingsPage(SettingsScreen screen, Painter painter, Frame frame) {
        this.screen = screen;
        this.frame = frame;
        this.theme = frame.appearance().theme();
        this.words = frame.appearance().words();
        this.page = new ListPage(painter, frame, OwnSettingsText.TITLE);
    }

    /// How many rows there are for devices and their headings.
    static int deviceRows(SettingsScreen screen, Frame frame) {
        return Math.max(1, ListPage.rows(frame) - deviceTop(screen, frame));
    }

    /// Below the values and what they are for, with a free row behind each; where there is little
    /// room, in their place while keys act on a device.
    private static int deviceTop(SettingsScreen screen, Frame frame) {
        if (hidesValues(screen, frame)) {
            return 0;
        }
        int effect = effect(frame).size();
        return VALUES + 1 + (effect == 0 ? 0 : effect + 1);
    }

    private static boolean hidesValues(SettingsScreen screen, Frame frame) {
        return !isRoomy(frame) && screen.row() >= SettingsScreen.DEVICES;
    }

    private static boolean isRoomy(Frame frame) {
        return ListPage.rows(frame) >= ROOMY_FROM_ROWS;
    }

    /// The room for what is being written.
    static int writingColumns(Frame frame) {
        return frame.columns() - COLUMN - 1;
    }

    /// What the values are for; nothing where there is little room.
    private static List<String> effect(Frame frame) {
        if (!isRoomy(frame)) {
            return List.of();
        }
        String text = frame.appearance().words().of(OwnSettingsText.EFFECT);
        int columns = Math.max(1, writingColumns(frame) - COLUMN);
        return new Wrapper(frame.appearance().widths()).lines(text, columns);
    }

    void draw() {
        if (!hidesValues(screen, frame) || screen.step() instanceof SettingsStep.Adding) {
            drawValues();
        }
        if (screen.step() instanceof SettingsStep.Adding(Composer text, _)) {
            drawKey(text);
        } else {
            drawBelow();
        }
        drawBottom();
    }

    private void drawValues() {
        Preferences preferences = frame.state().account().preferences();
        value(SettingsScreen.ZONE, OwnSettingsText.ZONE, zone(preferences));
        value(SettingsScreen.LANGUAGE, OwnSettingsText.LANGUAGE, language(preferences));
        value(SettingsScreen.ALERT, OwnSettingsText.ALERT, words.of(alert(preferences)));
        value(SettingsScreen.QUIET_HOURS, OwnSettingsText.QUIET_HOURS, hours(preferences));
        drawDeviceSettings(frame.settings());
    }

    private void drawDeviceSettings(DeviceSettings here) {
        value(
                SettingsScreen.MARKS,
                OwnSettingsText.MARKS,
                words.of(here.marks() ? OwnSettingsText.MARKS_DRAWN : OwnSettingsText.MARKS_SHOWN));
        value(
                SettingsScreen.MOUSE,
                OwnSettingsText.MOUSE,
                words.of(
                        here.mouse()
                                ? OwnSettingsText.MOUSE_CLICKS
                                : OwnSettingsText.MOUSE_SELECTS));
    }

    private void drawKey(Composer text) {
        int row = isRoomy(frame) ? VALUES + 1 : VALUES;
        page.text(COLUMN, row, words.of(OwnSettingsText.ADD_TITLE), theme.strong());
        page.composer(COLUMN, row + 1, text, OwnSettingsText.ADD_HINT);
    }

    private void drawBelow() {
        int row = VALUES + 1;
        for (String line : effect(frame)) {
            page.text(COLUMN, row++, line, theme.faint());
        }
        if (deviceTop(screen, frame) < ListPage.rows(frame)) {
            drawDevices(deviceTop(screen, frame));
        }
    }

    private void value(int row, OwnSettingsText label, String value) {
        boolean chosen = screen.row() == row;
        page.mark(row, chosen);
        page.text(COLUMN, row, words.of(label), chosen ? theme.accent() : theme.faint());
        page.text(VALUE_COLUMN, row, value, theme.text());
    }

    private String zone(Preferences preferences) {
        String zone = preferences.zone();
        return zone == null
                ? words.of(OwnSettingsText.NO_ZONE)
                : ZoneNames.zone(zone)
                        .map(known -> zone + "  " + new Moments(known).time(frame.state().now()))
                        .orElse(zone);
    }

    /// Called as those call it who speak it: whoever reads no other finds it.
    private String language(Preferences preferences) {
        return switch (preferences.language()) {
            case null -> words.of(OwnSettingsText.NO_LANGUAGE);
            case ENGLISH -> "English";
            case CHINESE -> "中文";
        };
    }

    private static OwnSettingsText alert(Preferences preferences) {
        return switch (preferences.alert()) {
            case null -> OwnSettingsText.NO_ALERT;
            case BELL -> OwnSettingsText.BELL;
            case DESKTOP -> OwnSettingsText.DESKTOP;
            case NONE -> OwnSettingsText.SILENT;
        };
    }

    private String hours(Preferences preferences) {
        QuietHours hours = preferences.quietHours();
        return hours == null ? words.of(OwnSettingsText.NO_QUIET_HOURS) : hours.written();
    }

    private void drawDevices(int top) {
        if (screen.devices().found().isEmpty()) {
            drawNone(top);
        } else {
            int chosen = screen.row() - SettingsScreen.DEVICES;
            new DeviceLines(page, frame, isRoomy(frame))
                    .draw(screen.listed(), chosen, top, deviceRows(screen, frame));
        }
    }

    private void drawNone(int top) {
        String problem = screen.devices().problem();
        page.text(
                COLUMN,
                top,
                problem == null ? words.of(ScreenText.LOOKING) : problem,
                problem == null ? theme.faint() : theme.trouble());
    }

    private void drawBottom() {
        switch (screen.step()) {
            case SettingsStep.Looking() -> page.hints(keys());
            case SettingsStep.Adding(_, String problem) when problem != null ->
                    page.says(problem, theme.trouble());
            case SettingsStep.Adding _ -> page.hints(OwnSettingsText.ADD_KEYS);
            case SettingsStep.Confirming(Device device) ->
                    page.says(words.of(question(device), device.name()), theme.trouble());
            case SettingsStep.Doing() -> page.says(words.of(ScreenText.ONE_MOMENT), theme.faint());
            case SettingsStep.Done(String what) -> page.says(what, theme.accent());
            case SettingsStep.Failed(String why) -> page.says(why, theme.trouble());
        }
    }

    private Phrase keys() {
        return screen.chosen()
                .map(device -> DeviceKind.of(device).keys())
                .orElse(OwnSettingsText.VALUE_KEYS);
    }

    private static OwnSettingsText question(Device device) {
        DeviceKind kind = DeviceKind.of(device);
        if (!device.current()) {
            return kind.question();
        }
        return kind == DeviceKind.SSH_KEY
                ? OwnSettingsText.ASK_CURRENT_KEY
                : OwnSettingsText.ASK_CURRENT;
    }
}
