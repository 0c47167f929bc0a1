package chat.parley.server.session;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import java.util.Set;

/// The live connections of devices and their accounts.
public interface LiveDevices {
    /// How many a device has.
    int online(Id account, Id device);

    /// How many an account has, on all its devices.
    int online(Id account);

    /// The accounts that have any.
    Set<Id> accounts();

    /// The devices that have any.
    Set<Id> devices();

    /// Ends every connection of a device that was signed out. What it was answered before still
    /// reaches it.
    void endDevice(Id device, Reason reason);
}
