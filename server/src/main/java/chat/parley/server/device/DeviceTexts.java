package chat.parley.server.device;

import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.DeviceRequest;
import chat.parley.protocol.operation.DeviceRequest.KeepTexts;
import chat.parley.protocol.operation.DeviceRequest.KeptText;
import chat.parley.protocol.operation.DeviceRequest.ListTexts;
import chat.parley.protocol.operation.DeviceRequest.TextChange;
import chat.parley.protocol.operation.DeviceRequest.TextsPage;
import chat.parley.protocol.operation.Done;
import chat.parley.server.access.AccessControl;
import chat.parley.server.device.DeviceTextTable.Amount;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Page;
import chat.parley.server.storage.Transaction;
import chat.parley.server.words.AccessText;
import chat.parley.server.words.FieldText;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;

/// What clients keep for their devices: each its own, seen by no other, and for as long as there is
/// the device.
public final class DeviceTexts {
    /// How long the texts of a device may be in all.
    public static final int MOST_KIBIBYTES = 256;

    private static final Pattern KEY = Pattern.compile("[a-z0-9_.:/-]+");

    private final Database database;
    private final AccessControl access;

    public DeviceTexts(Database database, AccessControl access) {
        this.database = database;
        this.access = access;
    }

    /// Carries a request out. Reads have answered when this returns; writes answer once they are
    /// durable.
    public CompletionStage<? extends Record> answer(Caller caller, DeviceRequest<?> request) {
        Id device = caller.signedInDevice();
        return switch (request) {
            case ListTexts list -> CompletableFuture.completedStage(list(device, list));
            case KeepTexts(List<TextChange> changes) -> {
                requireKeys(changes);
                yield access.writer(caller).submit(tx -> keep(tx, device, changes));
            }
        };
    }

    private TextsPage list(Id device, ListTexts list) {
        String above = list.after() == null ? "" : list.after();
        List<KeptText> found =
                database.read(sql -> DeviceTextTable.above(sql, device, above, list.limit() + 1));
        Page<KeptText> page = Page.of(found, list.limit());
        return new TextsPage(page.rows(), page.more());
    }

    private static void requireKeys(List<TextChange> changes) {
        for (int i = 0; i < changes.size(); i++) {
            if (!KEY.matcher(changes.get(i).key()).matches()) {
                throw Refused.field("changes[" + i + "].key", FieldText.TEXT_KEY_FORM);
            }
        }
    }

    private static Done keep(Transaction tx, Id device, List<TextChange> changes) {
        if (!DeviceTextTable.hasDevice(tx, device)) {
            throw new Refused(Reason.REVOKED);
        }
        for (TextChange change : changes) {
            if (change.value() == null) {
                DeviceTextTable.delete(tx, device, change.key());
            } else {
                DeviceTextTable.put(tx, device, change.key(), change.value());
            }
        }
        if (changes.stream().anyMatch(change -> change.value() != null)) {
            requireRoom(DeviceTextTable.amount(tx, device));
        }
        return new Done();
    }

    /// What is only forgotten needs none.
    private static void requireRoom(Amount kept) {
        if (kept.texts() > Limits.KEPT_TEXTS) {
            throw new Refused(Reason.FORBIDDEN, AccessText.MOST_KEPT_TEXTS, Limits.KEPT_TEXTS);
        }
        if (kept.bytes() > MOST_KIBIBYTES * 1024L) {
            throw new Refused(Reason.FORBIDDEN, AccessText.MOST_KEPT_BYTES, MOST_KIBIBYTES);
        }
    }
}
