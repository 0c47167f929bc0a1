package chat.parley.client.app;

import chat.parley.client.look.Appearance;
import chat.parley.client.look.Theme;
import chat.parley.client.state.DeviceSettings;
import chat.parley.client.term.Tty;
import chat.parley.client.term.color.Color;
import chat.parley.protocol.model.account.Preferences;

/// How things look on this terminal, and whose its mouse is: as it was made, as the terminal
/// answers, and as the person sets it. For the loop's thread.
final class TerminalLook {
    private final ScreenSetting setting;
    private final Tty tty;
    private Appearance appearance;
    private DeviceSettings settings;

    TerminalLook(ScreenSetting setting, Tty tty, DeviceSettings settings) {
        this.setting = setting;
        this.tty = tty;
        this.settings = settings;
        this.appearance = setting.appearance().marking(settings.marks());
    }

    Appearance appearance() {
        return appearance;
    }

    DeviceSettings settings() {
        return settings;
    }

    /// At the start, on a terminal of which nothing is known yet.
    void ask() {
        tty.modes().askBackground();
        tty.askWidths(setting.asksWidths());
        tty.askGraphics();
        takeMouse();
    }

    /// At the start, on a terminal that another account was on before.
    void take() {
        tty.modes().mouse(settings.mouse());
    }

    /// After the program was suspended.
    void resumed() {
        takeMouse();
        tty.display().repaint();
    }

    /// The terminal has the mouse unless it is told otherwise.
    private void takeMouse() {
        if (settings.mouse()) {
            tty.modes().mouse(true);
        }
    }

    /// The terminal has told its colour.
    void background(Color color) {
        appearance = appearance.with(Theme.on(color, tty.display().colors()));
    }

    /// The terminal has told how wide it draws.
    void learnWidths() {
        appearance = appearance.with(tty.display().widths()).joining(tty.display().joins());
    }

    void follow(Preferences preferences) {
        appearance = setting.following(appearance, preferences);
    }

    void adjust(DeviceSettings changed) {
        if (changed.mouse() != settings.mouse()) {
            tty.modes().mouse(changed.mouse());
        }
        settings = changed;
        appearance = appearance.marking(changed.marks());
    }
}
