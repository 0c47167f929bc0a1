package chat.parley.client.state;

/// What somebody has set for one device, over SSH as on a machine of their own.
///
/// @param marks whether what marks such as `**bold**` say is drawn
/// @param mouse whether the mouse is the client's, so that clicks do something; else it is the
///     terminal's, which selects text with it
public record DeviceSettings(boolean marks, boolean mouse) {
    public static final DeviceSettings USUAL = new DeviceSettings(true, false);

    public DeviceSettings withMarks(boolean changed) {
        return new DeviceSettings(changed, mouse);
    }

    public DeviceSettings withMouse(boolean changed) {
        return new DeviceSettings(marks, changed);
    }
}
