package chat.parley.client.state;

import org.jspecify.annotations.Nullable;

/// What somebody has set for one device, over SSH as on a machine of their own.
///
/// @param marks whether what marks such as `**bold**` say is drawn
/// @param mouse whether the mouse is the client's, so that clicks do something; else it is the
///     terminal's, which selects text with it
/// @param reads what makes a conversation read; null where nothing was said, see [#readBy]
public record DeviceSettings(boolean marks, boolean mouse, @Nullable ReadTrigger reads) {
    public static final DeviceSettings USUAL = new DeviceSettings(true, false);

    /// What makes a conversation read, while the window has the keyboard.
    public enum ReadTrigger {
        /// Being in view, as far as it is.
        SEEN,
        /// Being open, all of it.
        OPENED,
        /// A key or a command, and nothing else.
        KEY
    }

    /// Of which nothing was said of reading.
    public DeviceSettings(boolean marks, boolean mouse) {
        this(marks, mouse, null);
    }

    /// What makes a conversation read: being seen, unless something else was said.
    public ReadTrigger readBy() {
        return reads == null ? ReadTrigger.SEEN : reads;
    }

    public DeviceSettings withMarks(boolean changed) {
        return new DeviceSettings(changed, mouse, reads);
    }

    public DeviceSettings withMouse(boolean changed) {
        return new DeviceSettings(marks, changed, reads);
    }

    public DeviceSettings readBy(ReadTrigger changed) {
        return new DeviceSettings(marks, mouse, changed);
    }
}
