package chat.parley.server.session;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import java.util.Set;

/// The live connections of devices and their accounts.
public interface LiveDevices extends LiveAccounts {
    /// How many connections there are, signed in or not.
    int connections();

    /// How many a device has.
    int online(Id account, Id device);

    /// The accounts that have any.
    Set<Id> accounts();

    /// The devices that have any.
    Set<Id> devices();

    /// Ends every connection of a device that was signed out. What it was answered before still
    /// reaches it.
    void endDevice(Id device, Reason reason);
}
