package chat.parley.server.group;

import chat.parley.protocol.Id;
import chat.parley.protocol.body.NoticeCode;
import chat.parley.server.account.Directory;
import chat.parley.server.audit.Changes;
import chat.parley.server.audit.Made;
import chat.parley.server.log.ConversationChanges;
import chat.parley.server.log.MessageLog;
import chat.parley.server.log.Stays;
import chat.parley.server.session.Caller;
import chat.parley.server.session.LiveAccounts;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Ids;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.time.Clock;
import java.time.Instant;

/// What the verbs of groups stand on.
public record Ground(
        Database database,
        Ids ids,
        Clock clock,
        Changes changes,
        MessageLog log,
        Stays stays,
        ConversationChanges conversations,
        Directory people,
        Gate gate,
        Memberships memberships,
        Admissions admissions,
        LiveAccounts live,
        GroupSettings settings) {
    /// What the host's operator is called, who has no account.
    private static final String OPERATOR = "operator";

    Footings footings() {
        return new Footings(changes, clock);
    }

    GroupViews views() {
        return new GroupViews(people, clock);
    }

    Instant now() {
        return clock.instant();
    }

    /// What notices call whoever did something.
    String actor(Sql sql, Caller caller) {
        Id account = caller.account();
        return account == null ? OPERATOR : people.profile(sql, account).name();
    }

    void notice(Transaction tx, StoredGroup group, NoticeCode code, Words words) {
        log.notice(tx, group.conversation(), code, words.parameters());
    }

    /// A change that concerns all who belong to a group.
    Made made(Sql sql, StoredGroup group, String before, String after, boolean byRight) {
        int sessions = MemberTable.accounts(sql, group.id()).stream().mapToInt(live::online).sum();
        return new Made(group.target(), before, after, group.members(), sessions, byRight);
    }
}
