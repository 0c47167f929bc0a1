package chat.parley.client.term;

import chat.parley.kit.console.VisibleText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// What is switched on at the terminal beside the picture, and how all of it is switched off again:
/// the one place that knows. The UI's thread only, but for [#LEAVE], which is only bytes.
public final class TerminalModes {
    /// The alternate screen, bracketed paste, focus reports, joined emoji as one character (mode
    /// 2027; whether it is so is then asked, see [WidthQuestion]); the title is put aside.
    static final String ENTER = "\u001b[22;2t\u001b[?1049h\u001b[?2004h\u001b[?1004h\u001b[?2027h";

    /// Undoes everything that [#ENTER], the picture or anything here may have switched on. Only
    /// after ENTER: leaving an alternate screen that was not entered moves the cursor. The title
    /// comes back where the terminal put it aside, and is cleared where it did not.
    static final String LEAVE =
            "\u001b[?2026l\u001b[?2027l\u001b[?1006l\u001b[?1002l\u001b[?1004l\u001b[?2004l"
                    + "\u001b]8;;\u001b\\\u001b[r\u001b[0m\u001b[?25h\u001b[?1049l\u001b]2;\u001b\\\u001b[23;2t";

    /// Terminals take so much into the clipboard by OSC 52.
    private static final int CLIPBOARD_BYTES = 65_536;

    /// The terminal rings.
    static final String BELL = "\u0007";

    private final FrameStream out;
    private final DesktopNotice desktop;
    private volatile String title = "";

    TerminalModes(FrameStream out, DesktopNotice desktop) {
        this.out = out;
        this.desktop = desktop;
    }

    /// Has the mouse reported to us (SGR, with drags and the wheel) or left to the terminal.
    public void mouse(boolean reported) {
        send(reported ? "\u001b[?1002h\u001b[?1006h" : "\u001b[?1006l\u001b[?1002l");
    }

    public void bell() {
        send(BELL);
    }

    /// Has the desktop show a notification, or rings where the terminal is not known to be able to.
    public void notice(String title, String text) {
        out.writeText(desktop.shown(title, text));
        out.flush();
    }

    /// The title of the terminal's window; sent where it is another than before.
    public void title(String now) {
        if (!now.equals(title)) {
            title = now;
            out.writeText("\u001b]2;" + VisibleText.line(now) + "\u001b\\");
            out.flush();
        }
    }

    /// The terminal was given back meanwhile, and has its own title.
    void forgetTitle() {
        title = "";
    }

    /// Puts text into the clipboard of the user's own machine (OSC 52); false where it is too long.
    /// Whether the terminal did as it was told cannot be known.
    public boolean copy(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > CLIPBOARD_BYTES) {
            return false;
        }
        send("\u001b]52;c;" + Base64.getEncoder().encodeToString(bytes) + "\u001b\\");
        return true;
    }

    /// Asks for the background's colour; the answer, if any, comes as [Input.Background].
    public void askBackground() {
        send("\u001b]11;?\u001b\\");
    }

    private void send(String ascii) {
        out.write(ascii);
        out.flush();
    }
}
