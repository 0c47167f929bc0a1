package chat.parley.server.friend;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.body.NoticeCode;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.Friend;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.notification.NotificationKind;
import chat.parley.server.account.AccountVersions;
import chat.parley.server.account.DeletionListener;
import chat.parley.server.account.Directory;
import chat.parley.server.account.People;
import chat.parley.server.account.ProfileAudience;
import chat.parley.server.bus.Bus;
import chat.parley.server.bus.Publication;
import chat.parley.server.friend.FriendTable.Friendship;
import chat.parley.server.friend.FriendTable.Link;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.log.ConversationLog;
import chat.parley.server.log.MessageLog;
import chat.parley.server.log.Stays;
import chat.parley.server.notification.NotificationDraft;
import chat.parley.server.notification.Notifier;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes and ends friendships, with all that belongs to one: its conversation, the line in it, the
/// versions of both accounts and the news to both. The methods that change something run within a
/// unit of the writer.
public final class Friendships implements ProfileAudience, DeletionListener {
    private final MessageLog log;
    private final Stays stays;
    private final AccountVersions versions;
    private final Directory people;
    private final Bus bus;
    private final Clock clock;
    private final Notifier notifier;
    private final Blocks blocks;

    public Friendships(Infrastructure base, ConversationLog log, People people, Notifier notifier) {
        this.log = log.messages();
        this.stays = log.stays();
        this.versions = people.versions();
        this.people = people.directory();
        this.bus = base.bus();
        this.clock = base.clock();
        this.notifier = notifier;
        this.blocks = new Blocks(base, log, people, this);
    }

    /// The people above `after`, by id, who never were an account's friends.
    public List<Id> strangers(Sql sql, Id account, long after, int limit) {
        return FriendTable.strangers(sql, account, after, limit);
    }

    public boolean areFriends(Sql sql, Id one, Id other) {
        return FriendTable.find(sql, one, other)
                .filter(friendship -> friendship.endedAt() == null)
                .isPresent();
    }

    /// Who blocks whom.
    public Blocks blocks() {
        return blocks;
    }

    @Override
    public List<Id> around(Sql sql, Id account) {
        return FriendTable.all(sql, account);
    }

    /// Makes two people friends. Those who were friends before get their conversation back.
    ///
    /// @param actor the one whose consent came last
    /// @return their conversation
    /// @throws Refused if they are friends already
    public Id befriend(Transaction tx, Id actor, Id subject) {
        Instant now = clock.instant();
        Id conversation = openConversation(tx, actor, subject, now);
        log.notice(
                tx,
                conversation,
                NoticeCode.BECAME_FRIENDS,
                Map.of(
                        "actor",
                        people.profile(tx, actor).name(),
                        "subject",
                        people.profile(tx, subject).name()));
        added(tx, actor, new Link(subject, conversation, now, null, false));
        added(tx, subject, new Link(actor, conversation, now, null, false));
        return conversation;
    }

    private Id openConversation(Transaction tx, Id one, Id other, Instant now) {
        Optional<Friendship> former = FriendTable.find(tx, one, other);
        if (former.isEmpty()) {
            Id conversation = stays.openPair(tx, one, other);
            FriendTable.insert(tx, one, other, conversation, now);
            return conversation;
        }
        if (former.get().endedAt() == null) {
            throw new Refused(Reason.ALREADY_FRIENDS);
        }
        FriendTable.renew(tx, one, other, now);
        stays.reopen(tx, former.get().conversation());
        return former.get().conversation();
    }

    /// Ends a friendship, for both: their conversation can only be read from now on. Whoever was
    /// blocked has lost their friend already, and is not told again.
    ///
    /// @throws Refused if they are no friends
    public void end(Transaction tx, Id actor, Id subject) {
        Body.Notice ended =
                new Body.Notice(
                        NoticeCode.ENDED_FRIENDSHIP,
                        Map.of("actor", people.profile(tx, actor).name()));
        end(tx, actor, subject, ended, NotificationKind.FRIEND_ENDED);
    }

    private void end(
            Transaction tx, Id actor, Id subject, Body.Notice ended, NotificationKind told) {
        Id conversation =
                FriendTable.find(tx, actor, subject)
                        .filter(found -> found.endedAt() == null)
                        .map(Friendship::conversation)
                        .orElseThrow(() -> new Refused(Reason.NOT_FRIENDS));
        boolean seen = FriendTable.link(tx, subject, actor).isPresent();
        FriendTable.end(tx, actor, subject, clock.instant());
        FriendMarkTable.forget(tx, actor, subject);
        log.notice(tx, conversation, ended.code(), ended.parameters());
        stays.close(tx, conversation, Reason.NOT_FRIENDS);
        removed(tx, actor, subject, conversation);
        if (seen) {
            lost(tx, subject, actor, conversation, told);
        }
    }

    @Override
    public void deleted(Transaction tx, Id account) {
        Body.Notice gone = new Body.Notice(NoticeCode.FRIEND_DELETED, Map.of());
        around(tx, account)
                .forEach(friend -> end(tx, account, friend, gone, NotificationKind.FRIEND_DELETED));
        BlockTable.deleteOf(tx, account);
    }

    /// Tells an account that it has a friend more.
    void added(Transaction tx, Id account, Link link) {
        long version = versions.raise(tx, account);
        Friend added = link.friend(people.profile(tx, link.friend()));
        tx.afterCommit(() -> tell(account, new Event.FriendAdded(added, version)));
    }

    /// Tells an account that a friend has left it, and keeps that for its inbox.
    void lost(Transaction tx, Id account, Id friend, Id conversation) {
        lost(tx, account, friend, conversation, NotificationKind.FRIEND_ENDED);
    }

    private void lost(
            Transaction tx, Id account, Id friend, Id conversation, NotificationKind told) {
        removed(tx, account, friend, conversation);
        notifier.tell(tx, account, NotificationDraft.of(told, friend).leadingTo(conversation));
    }

    /// Tells an account that it has a friend less.
    private void removed(Transaction tx, Id account, Id friend, Id conversation) {
        long version = versions.raise(tx, account);
        Profile removed = people.profile(tx, friend);
        tx.afterCommit(
                () -> tell(account, new Event.FriendRemoved(removed, conversation, version)));
    }

    /// How many friends an account has.
    public int count(Sql sql, Id account) {
        return FriendTable.count(sql, account);
    }

    private void tell(Id account, Event event) {
        bus.publish(new Publication(List.of(account), event));
    }
}
