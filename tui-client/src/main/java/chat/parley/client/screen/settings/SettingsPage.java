package chat.parley.client.screen.settings;

import chat.parley.client.look.Theme;
import chat.parley.client.screen.Composer;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.ListLine;
import chat.parley.client.screen.ListPage;
import chat.parley.client.term.Painter;
import chat.parley.client.term.Style;
import chat.parley.client.term.Wrapper;
import chat.parley.client.words.OwnSettingsText;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.text.Words;
import chat.parley.protocol.Phrase;
import chat.parley.protocol.model.account.Device;
import java.util.ArrayList;
import java.util.List;

/// Draws one's settings: what is set above, what signs in below, as much as there is room for
/// around what keys act on; or the key that is being added.
final class SettingsPage {
    private static final int COLUMN = 3;
    private static final int VALUE_COLUMN = 15;
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

    /// The room for what is being written.
    static int writingColumns(Frame frame) {
        return frame.columns() - COLUMN - 1;
    }

    void draw() {
        if (screen.step() instanceof SettingsStep.Adding(Composer text, _)) {
            page.text(COLUMN, 0, words.of(OwnSettingsText.ADD_TITLE), theme.strong());
            page.composer(COLUMN, 1, text, OwnSettingsText.ADD_HINT);
        } else {
            List<ListLine> airy = lines(true);
            ListLine.draw(airy.size() > page.rows() ? lines(false) : airy, screen.at(), page);
        }
        drawBottom();
    }

    /// @param apart whether a free row stands around what the values are for, and between two kinds
    ///     of devices
    private List<ListLine> lines(boolean apart) {
        List<ListLine> lines = new ArrayList<>();
        for (OwnSetting setting : OwnSetting.ALL) {
            int row = setting.row();
            lines.add(new ListLine(row, (at, chosen) -> draw(setting, at, chosen)));
        }
        if (page.rows() >= ROOMY_FROM_ROWS) {
            addFree(lines, apart);
            effect().forEach(text -> lines.add(said(text, theme.faint())));
            addFree(lines, apart);
        }
        lines.addAll(devices(apart));
        return lines;
    }

    private static void addFree(List<ListLine> lines, boolean apart) {
        if (apart) {
            lines.add(ListLine.free());
        }
    }

    private void draw(OwnSetting setting, int row, boolean chosen) {
        String label = words.of(setting.label());
        page.text(COLUMN, row, label, chosen ? theme.accent() : theme.faint());
        page.text(VALUE_COLUMN, row, setting.value(frame), theme.text());
    }

    /// What the values are for.
    private List<String> effect() {
        int columns = Math.max(1, writingColumns(frame) - COLUMN);
        return new Wrapper(frame.appearance().widths())
                .lines(words.of(OwnSettingsText.EFFECT), columns);
    }

    private List<ListLine> devices(boolean apart) {
        List<Device> listed = screen.listed();
        if (!listed.isEmpty()) {
            return new DeviceLines(page, frame).of(listed, SettingsScreen.DEVICES, apart);
        }
        String problem = screen.devices().problem();
        return List.of(
                problem == null
                        ? said(words.of(ScreenText.LOOKING), theme.faint())
                        : said(problem, theme.trouble()));
    }

    private ListLine said(String text, Style style) {
        return ListLine.said((row, _) -> page.text(COLUMN, row, text, style));
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
