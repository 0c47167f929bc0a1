package chat.parley.server.session;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;

/// The live connections of devices.
public interface LiveDevices {
    /// How many a device has.
    int online(Id account, Id device);

    /// Ends every connection of a device that was signed out. What it was answered before still
    /// reaches it.
    void endDevice(Id device, Reason reason);
}
