package chat.parley.server;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.server.session.LiveDevices;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Who is said to be connected, and whose connections have been ended.
public final class FakeConnections implements LiveDevices {
    public final List<Id> endedDevices = new CopyOnWriteArrayList<>();

    /// Why they were, in the same order.
    public final List<Reason> reasons = new CopyOnWriteArrayList<>();

    /// The device of each account that has one connection.
    public final Map<Id, Id> connected = new ConcurrentHashMap<>();

    @Override
    public int connections() {
        return connected.size();
    }

    @Override
    public int online(Id account, Id device) {
        return device.equals(connected.get(account)) ? 1 : 0;
    }

    @Override
    public int online(Id account) {
        return connected.containsKey(account) ? 1 : 0;
    }

    @Override
    public Set<Id> accounts() {
        return connected.keySet();
    }

    @Override
    public Set<Id> devices() {
        return Set.copyOf(connected.values());
    }

    @Override
    public void endDevice(Id device, Reason reason) {
        endedDevices.add(device);
        reasons.add(reason);
    }
}
