package chat.parley.server.auth;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.OwnedDevice;
import chat.parley.protocol.operation.AuthRequest.EndSessions;
import chat.parley.protocol.operation.AuthRequest.ListSessions;
import chat.parley.protocol.operation.AuthRequest.SessionsPage;
import chat.parley.protocol.operation.Change;
import chat.parley.server.access.AccessControl;
import chat.parley.server.account.Directory;
import chat.parley.server.administration.Administration;
import chat.parley.server.administration.ChangeRequest;
import chat.parley.server.administration.Changes;
import chat.parley.server.administration.Difference;
import chat.parley.server.auth.DeviceTable.Owned;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.session.Caller;
import chat.parley.server.session.LiveDevices;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Page;
import chat.parley.server.storage.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// Everybody's devices, as administrators see them and sign them out.
final class SignedInDevices {
    private final Database database;
    private final Directory directory;
    private final AccessControl access;
    private final Changes changes;
    private final DeviceTokens devices;
    private final LiveDevices live;

    SignedInDevices(
            Infrastructure base,
            Administration administration,
            Directory directory,
            DeviceTokens devices) {
        this.database = base.database();
        this.directory = directory;
        this.access = administration.access();
        this.changes = administration.changes();
        this.devices = devices;
        this.live = base.live();
    }

    SessionsPage list(ListSessions list, @Nullable Id current) {
        Id account = list.name() == null ? null : directory.required(list.name()).id();
        long above = list.after() == null ? 0 : list.after().value();
        Collection<Id> among = list.online() ? live.devices() : null;
        List<Owned> found =
                database.read(sql -> devices.page(sql, account, above, among, list.limit() + 1));
        Page<Owned> page = Page.of(found, list.limit());
        return new SessionsPage(
                page.rows().stream().map(one -> view(one, current)).toList(), page.more());
    }

    private OwnedDevice view(Owned owned, @Nullable Id current) {
        return new OwnedDevice(owned.account(), devices.view(owned.device(), current));
    }

    CompletionStage<Change> end(Caller caller, EndSessions end) {
        return changes.carryOut(
                new ChangeRequest(caller, end, end.reason(), end.dryRun()),
                tx -> {
                    Profile target = directory.required(tx, end.name());
                    access.reach().requireOver(tx, caller, target.id());
                    return ended(tx, target, end.device());
                });
    }

    private Difference ended(Transaction tx, Profile target, @Nullable Id device) {
        int before = DeviceTable.count(tx, target.id());
        int sessions = device == null ? live.online(target.id()) : live.online(target.id(), device);
        if (device == null) {
            devices.endOthers(tx, target.id(), null);
        } else {
            devices.end(tx, target.id(), device);
        }
        int after = device == null ? 0 : before - 1;
        return new Difference("@" + target.name(), shown(before), shown(after), 1, sessions, true);
    }

    private static String shown(int devices) {
        return devices == 1 ? "1 device" : devices + " devices";
    }
}
