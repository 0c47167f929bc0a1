package chat.parley.server.auth;

import chat.parley.protocol.Id;
import chat.parley.protocol.operation.AuthRequest.DeviceList;
import chat.parley.protocol.operation.Done;
import chat.parley.server.access.AccessControl;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Database;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// The devices of whoever asks: looking at them, and signing them out.
final class OwnDevices {
    private final Database database;
    private final AccessControl access;
    private final DeviceTokens devices;

    OwnDevices(Database database, AccessControl access, DeviceTokens devices) {
        this.database = database;
        this.access = access;
        this.devices = devices;
    }

    DeviceList list(Caller caller, @Nullable Id after) {
        long above = after == null ? 0 : after.value();
        return database.read(
                sql -> devices.list(sql, caller.signedIn(), caller.signedInDevice(), above));
    }

    CompletionStage<Done> revoke(Caller caller, Id device) {
        Id account = caller.signedIn();
        return access.writer(caller)
                .submit(
                        tx -> {
                            devices.end(tx, account, device);
                            return new Done();
                        });
    }

    CompletionStage<Done> logout(Caller caller, boolean everywhere) {
        return everywhere ? logoutEverywhere(caller) : revoke(caller, caller.signedInDevice());
    }

    private CompletionStage<Done> logoutEverywhere(Caller caller) {
        Id account = caller.signedIn();
        return access.writer(caller)
                .submit(
                        tx -> {
                            devices.endOthers(tx, account, null);
                            return new Done();
                        });
    }
}
