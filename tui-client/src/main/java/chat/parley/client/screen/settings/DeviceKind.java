package chat.parley.client.screen.settings;

import chat.parley.client.words.OwnSettingsText;
import chat.parley.protocol.model.account.Device;
import java.util.Comparator;

/// What signs in to an account, in the order in which it is listed.
enum DeviceKind {
    DEVICE(OwnSettingsText.DEVICES, OwnSettingsText.DEVICE_KEYS, OwnSettingsText.ASK_DEVICE),
    SSH_KEY(OwnSettingsText.SSH_KEYS, OwnSettingsText.REMOVABLE_KEYS, OwnSettingsText.ASK_KEY),
    TOKEN(OwnSettingsText.TOKENS, OwnSettingsText.REMOVABLE_KEYS, OwnSettingsText.ASK_TOKEN);

    /// By kind; the one that one is on first, then whichever was seen last.
    static final Comparator<Device> ORDER =
            Comparator.comparing(DeviceKind::of)
                    .thenComparing(device -> !device.current())
                    .thenComparing(Device::lastSeenAt, Comparator.reverseOrder());

    private final OwnSettingsText heading;
    private final OwnSettingsText keys;
    private final OwnSettingsText question;

    DeviceKind(OwnSettingsText heading, OwnSettingsText keys, OwnSettingsText question) {
        this.heading = heading;
        this.keys = keys;
        this.question = question;
    }

    static DeviceKind of(Device device) {
        if (device.fingerprint() != null) {
            return SSH_KEY;
        }
        return device.rights() == null ? DEVICE : TOKEN;
    }

    /// Above those of the kind.
    OwnSettingsText heading() {
        return heading;
    }

    /// What the keys do with one.
    OwnSettingsText keys() {
        return keys;
    }

    /// Whether to be rid of one.
    OwnSettingsText question() {
        return question;
    }
}
