package chat.parley.server.group;

import chat.parley.protocol.Id;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.body.NoticeCode;
import chat.parley.protocol.model.group.GroupReference;
import chat.parley.protocol.model.notification.NotificationKind;
import chat.parley.server.group.model.StoredGroup;
import chat.parley.server.limit.Allowance;
import chat.parley.server.limit.TokenBuckets;
import chat.parley.server.log.MessageLog;
import chat.parley.server.notification.NotificationDraft;
import chat.parley.server.notification.Notifier;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Transaction;
import java.util.List;
import java.util.function.LongSupplier;

/// Tells the members of a group what is announced to them: by a line of the conversation that is
/// news to all of them, and in the inbox of each who wants to hear of the conversation.
public final class GroupAnnouncements {
    /// How often a group announces something: each time an inbox of every member is written.
    public static final Allowance OFTEN = Allowance.perMinute(5);

    /// Of how many groups it is kept how often they did.
    public static final int MOST_KEPT = 10_000;

    /// So much of the words stands in the inboxes.
    private static final int BEGINNING = 200;

    private final MessageLog log;
    private final GroupNews news;
    private final Notifier notifier;
    private final TokenBuckets<Id> often;

    GroupAnnouncements(MessageLog log, GroupNews news, Notifier notifier, LongSupplier nanoTime) {
        this.log = log;
        this.news = news;
        this.notifier = notifier;
        this.often = new TokenBuckets<>(MOST_KEPT, _ -> OFTEN, nanoTime);
    }

    /// Announces some words; within a unit of the writer.
    ///
    /// @throws Refused where the group announces too often, saying when it may again
    void make(Transaction tx, Caller caller, StoredGroup group, String words) {
        often.of(group.id()).spend();
        NotificationDraft told =
                NotificationDraft.of(NotificationKind.ANNOUNCED, caller.account())
                        .in(new GroupReference(group.id(), group.name()))
                        .saying(beginning(words));
        notifier.tellThere(tx, others(tx, caller, group), line(tx, caller, group, words, told));
    }

    /// Takes back what was announced last.
    void takeBack(Transaction tx, Caller caller, StoredGroup group) {
        news.notice(tx, group, NoticeCode.ANNOUNCED, news.by(tx, caller));
    }

    /// Adds the line, which nobody sends where it is the host's.
    private NotificationDraft line(
            Transaction tx,
            Caller caller,
            StoredGroup group,
            String words,
            NotificationDraft told) {
        NoticeParameters parameters = news.by(tx, caller).with("text", words);
        Id sender = caller.account();
        if (sender == null) {
            news.notice(tx, group, NoticeCode.ANNOUNCED, parameters);
            return told.leadingTo(group.conversation());
        }
        Body.Notice notice = new Body.Notice(NoticeCode.ANNOUNCED, parameters.byRole());
        return told.at(
                group.conversation(), log.announce(tx, group.conversation(), sender, notice));
    }

    private static List<Id> others(Transaction tx, Caller caller, StoredGroup group) {
        return MemberTable.accounts(tx, group.id()).stream()
                .filter(one -> !one.equals(caller.account()))
                .toList();
    }

    private static String beginning(String words) {
        return words.codePointCount(0, words.length()) <= BEGINNING
                ? words
                : words.substring(0, words.offsetByCodePoints(0, BEGINNING - 1)) + "…";
    }
}
