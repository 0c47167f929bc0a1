package chat.parley.server.access;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.server.storage.Sql;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which sanctions are in force at the moment of asking: one whose time is over is none, though
/// nothing has noticed.
public final class SanctionsInForce {
    private final InstantSource clock;

    SanctionsInForce(InstantSource clock) {
        this.clock = clock;
    }

    /// All that an account is under, bans first.
    public List<StoredSanction> of(Sql sql, Id account) {
        return SanctionsInForceTable.of(sql, account, now());
    }

    /// All that some accounts are under, by account.
    public Map<Id, List<StoredSanction>> of(Sql sql, Collection<Id> accounts) {
        return SanctionsInForceTable.of(sql, accounts, now()).stream()
                .collect(Collectors.groupingBy(StoredSanction::account));
    }

    /// The one of a kind that an account is under.
    public Optional<StoredSanction> of(Sql sql, Id account, SanctionKind kind) {
        return SanctionsInForceTable.of(sql, account, kind, now());
    }

    /// Why an account may not be here at all, if it is banned.
    public Optional<Refused> ban(Sql sql, Id account) {
        return of(sql, account, SanctionKind.BAN).map(SanctionsInForce::refusal);
    }

    /// Those of some accounts that are banned, and what to tell them.
    public Map<Id, Refused> bans(Sql sql, Collection<Id> accounts) {
        Map<Id, Refused> banned = new HashMap<>();
        for (StoredSanction one : SanctionsInForceTable.of(sql, accounts, now())) {
            if (one.kind() == SanctionKind.BAN) {
                banned.put(one.account(), refusal(one));
            }
        }
        return banned;
    }

    static Refused refusal(StoredSanction one) {
        Reason reason =
                switch (one.kind()) {
                    case MUTE -> Reason.MUTED;
                    case BAN -> Reason.BANNED;
                };
        return new Refused(reason, one.penalty());
    }

    /// The moment of asking.
    public Instant now() {
        return clock.instant();
    }
}
