package chat.parley.server.account;

import chat.parley.protocol.Id;
import chat.parley.protocol.Refused;
import chat.parley.protocol.event.Event.PreferencesChanged;
import chat.parley.protocol.model.account.Preferences;
import chat.parley.protocol.model.account.QuietHours;
import chat.parley.protocol.operation.AccountRequest.SetPreferences;
import chat.parley.server.access.AccessControl;
import chat.parley.server.bus.Bus;
import chat.parley.server.bus.Publication;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Transaction;
import chat.parley.server.words.FieldText;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/// Changes what an account prefers, and tells its devices.
final class PreferenceChanges {
    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private final AccessControl access;
    private final AccountVersions versions;
    private final Bus bus;

    PreferenceChanges(Infrastructure base, AccessControl access, People people) {
        this.access = access;
        this.versions = people.versions();
        this.bus = base.bus();
    }

    CompletionStage<Preferences> set(Caller caller, SetPreferences set) {
        Id me = caller.signedIn();
        if (set.zone() != null && !ZONES.contains(set.zone())) {
            throw Refused.field("zone", FieldText.ZONE);
        }
        QuietHours hours = set.quietHours();
        if (hours != null && hours.from() == hours.to()) {
            throw Refused.field("quietHours", FieldText.NO_TIME);
        }
        return access.writer(caller).submit(tx -> changed(tx, me, set));
    }

    /// Where nothing changes, nobody is told. A client that knows nothing of receipts shows none
    /// that were hidden.
    private Preferences changed(Transaction tx, Id me, SetPreferences set) {
        Preferences before = PreferenceTable.of(tx, me);
        Preferences preferences =
                new Preferences(
                        set.zone(),
                        set.language(),
                        set.quietHours(),
                        set.alert(),
                        set.receipts() == null ? before.receipts() : set.receipts());
        if (!before.equals(preferences)) {
            PreferenceTable.set(tx, me, preferences);
            long version = versions.raise(tx, me);
            PreferencesChanged event = new PreferencesChanged(preferences, version);
            tx.afterCommit(() -> bus.publish(new Publication(List.of(me), event)));
        }
        return preferences;
    }
}
