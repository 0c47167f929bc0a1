package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.ConversationKind;
import chat.parley.protocol.model.ReactionCount;
import chat.parley.protocol.operation.MessageRequest.Stored;
import chat.parley.server.log.ConversationTable.Place;
import chat.parley.server.log.entry.AttachmentKeeper;
import chat.parley.server.log.entry.ChangeTable;
import chat.parley.server.log.entry.EntryTable;
import chat.parley.server.log.entry.MentionCandidates;
import chat.parley.server.log.entry.MentionTable;
import chat.parley.server.log.entry.ReactionTable;
import chat.parley.server.log.entry.StoredBodies;
import chat.parley.server.log.entry.StoredEntry;
import chat.parley.server.storage.Ids;
import chat.parley.server.storage.RowKey;
import chat.parley.server.storage.Transaction;
import chat.parley.server.words.AccessText;
import chat.parley.server.words.LookupText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What becomes of messages after they were sent. Each change is an entry of the log with a seq of
/// its own, and rewrites the message in the same transaction: whoever follows the log learns of the
/// change, whoever reads a page finds its outcome.
///
/// All methods run within a unit of the writer. What is asked for and is so already changes
/// nothing, and takes no seq.
public final class MessageChanges {
    private final Ids ids;
    private final Clock clock;
    private final PostingAccess access;
    private final EntryNews news;
    private final EntryTable entries = new EntryTable(new StoredBodies());
    private final ChangeTable changes = new ChangeTable(new StoredBodies());
    private final AttachmentKeeper attachments;

    MessageChanges(
            Ids ids,
            Clock clock,
            PostingAccess access,
            EntryNews news,
            AttachmentKeeper attachments) {
        this.ids = ids;
        this.clock = clock;
        this.access = access;
        this.news = news;
        this.attachments = attachments;
    }

    /// Whose change of which message it is.
    public record Target(Id account, Id conversation, long seq) {}

    /// Gives a message of one's own other words.
    ///
    /// @param mentions as in a [MessageDraft]
    /// @param within how long after it was sent this may be done
    public Stored edit(
            Transaction tx,
            Target target,
            Body.Text words,
            MentionCandidates mentions,
            Duration within) {
        Place place = access.requirePosting(tx, target.conversation(), target.account());
        StoredEntry message = written(tx, target, place);
        requireOwn(message, target.account());
        if (!(message.body() instanceof Body.Worded before)) {
            throw new Refused(Reason.FORBIDDEN, AccessText.ONLY_WORDS);
        }
        if (words.text().equals(before.text())) {
            return unchanged(target);
        }
        requireTime(message, within);
        if (message.form().edits() >= Limits.EDITS) {
            throw new Refused(Reason.TOO_MANY, AccessText.MOST_EDITS, Limits.EDITS);
        }
        RowKey key = new RowKey(target.conversation(), target.seq());
        MentionTable.delete(tx, key, before);
        Body now =
                MentionTable.mentioning(
                        tx,
                        key,
                        target.account(),
                        before.saying(words.text()),
                        place.allowed(mentions));
        Instant at = clock.instant();
        entries.edit(tx, message, now, at);
        return tell(tx, target, place.head(), new Body.Edit(target.seq(), now), at);
    }

    /// Takes a message back: one's own within a time, or at any time as one who moderates the
    /// group; others' as one of a higher rank than theirs.
    public Stored recall(Transaction tx, Target target, Duration within) {
        Place place = access.requireStay(tx, target.conversation(), target.account());
        StoredEntry message = message(tx, target, place);
        if (message.isRecalled()) {
            return unchanged(target);
        }
        boolean own = target.account().equals(message.sender());
        if (!access.moderates(tx, place, target.account())) {
            requireOwn(message, target.account());
            requireTime(message, within);
        } else if (!own) {
            access.requireRankOver(tx, target.account(), message);
        }
        return recalled(tx, target, place.head(), message, !own);
    }

    /// Takes a message back as those who run the server.
    ///
    /// @return whether it was there
    public boolean remove(Transaction tx, Id conversation, long seq) {
        Optional<StoredEntry> found =
                entries.find(tx, conversation, seq)
                        .filter(one -> one.isMessage() && !one.isRecalled());
        found.ifPresent(
                message ->
                        recalled(
                                tx,
                                new Target(
                                        Objects.requireNonNull(message.sender()),
                                        conversation,
                                        seq),
                                ConversationTable.head(tx, conversation),
                                message,
                                true));
        return found.isPresent();
    }

    private Stored recalled(
            Transaction tx, Target target, long head, StoredEntry message, boolean moderated) {
        if (message.body() instanceof Body.Worded words) {
            MentionTable.delete(tx, new RowKey(target.conversation(), target.seq()), words);
        }
        if (message.body() instanceof Body.Files) {
            attachments.release(tx, target.conversation(), target.seq());
        }
        ReactionTable.clear(tx, target.conversation(), target.seq());
        entries.recall(tx, message, moderated);
        return tell(tx, target, head, new Body.Recall(target.seq(), moderated), clock.instant());
    }

    /// Has somebody react with an emoji, or not any more.
    public Stored react(Transaction tx, Target target, String emoji, boolean reacted) {
        Place place = access.requirePosting(tx, target.conversation(), target.account());
        StoredEntry message = written(tx, target, place);
        RowKey key = new RowKey(target.conversation(), target.seq());
        Set<String> own =
                ReactionTable.of(tx, target.account(), List.of(key)).getOrDefault(key, Set.of());
        if (own.contains(emoji) == reacted) {
            return unchanged(target);
        }
        int before = count(message, emoji);
        if (reacted) {
            requireRoom(message, before, own.size());
            ReactionTable.insert(tx, target.conversation(), target.seq(), emoji, target.account());
        } else {
            ReactionTable.delete(tx, target.conversation(), target.seq(), emoji, target.account());
        }
        Body.Reaction change =
                new Body.Reaction(target.seq(), emoji, reacted, before + (reacted ? 1 : -1));
        entries.react(tx, message, ReactionCount.after(message.form().reactions(), change, false));
        return tell(tx, target, place.head(), change, clock.instant());
    }

    private static int count(StoredEntry message, String emoji) {
        return message.form().reactions().stream()
                .filter(one -> one.emoji().equals(emoji))
                .mapToInt(ReactionCount::count)
                .findFirst()
                .orElse(0);
    }

    private static void requireRoom(StoredEntry message, int before, int own) {
        if (own >= Limits.REACTIONS_EACH) {
            throw new Refused(
                    Reason.TOO_MANY, AccessText.MOST_REACTIONS_EACH, Limits.REACTIONS_EACH);
        }
        if (before == 0 && message.form().reactions().size() >= Limits.REACTIONS) {
            throw new Refused(Reason.TOO_MANY, AccessText.MOST_REACTIONS, Limits.REACTIONS);
        }
    }

    /// Pins a message for all, or no longer.
    public Stored pin(Transaction tx, Target target, boolean pinned) {
        Place place = access.requirePosting(tx, target.conversation(), target.account());
        if (place.kind() == ConversationKind.GROUP
                && !access.moderates(tx, place, target.account())) {
            throw new Refused(Reason.FORBIDDEN, AccessText.PINS_BY_RANK);
        }
        StoredEntry message = written(tx, target, place);
        if (pinned == message.form().pinned()) {
            return unchanged(target);
        }
        if (pinned && entries.pinned(tx, target.conversation(), 0).size() >= Limits.PINS) {
            throw new Refused(Reason.TOO_MANY, AccessText.MOST_PINS, Limits.PINS);
        }
        Instant now = clock.instant();
        entries.pin(tx, message, pinned ? now : null);
        return tell(tx, target, place.head(), new Body.Pin(target.seq(), pinned), now);
    }

    /// A message that was not recalled.
    private StoredEntry written(Transaction tx, Target target, Place place) {
        StoredEntry message = message(tx, target, place);
        if (message.isRecalled()) {
            throw new Refused(Reason.RECALLED);
        }
        return message;
    }

    private StoredEntry message(Transaction tx, Target target, Place place) {
        return Optional.of(target)
                .filter(asked -> asked.seq() > place.fromSeq())
                .flatMap(asked -> entries.find(tx, asked.conversation(), asked.seq()))
                .filter(StoredEntry::isMessage)
                .orElseThrow(
                        () -> new Refused(Reason.NOT_FOUND, LookupText.NO_MESSAGE, target.seq()));
    }

    private static void requireOwn(StoredEntry message, Id account) {
        if (!account.equals(message.sender())) {
            throw new Refused(Reason.FORBIDDEN, AccessText.NOT_YOUR_MESSAGE);
        }
    }

    private void requireTime(StoredEntry message, Duration within) {
        Instant end = message.sentAt().plus(within);
        if (clock.instant().isAfter(end)) {
            throw new Refused(Reason.TOO_LATE);
        }
    }

    private static Stored unchanged(Target target) {
        return new Stored(target.conversation(), target.seq(), null);
    }

    private Stored tell(Transaction tx, Target target, long head, Body.Change change, Instant now) {
        StoredEntry entry =
                new StoredEntry(
                        target.conversation(),
                        head + 1,
                        ids.next(),
                        target.account(),
                        null,
                        now,
                        change,
                        null);
        changes.insert(tx, entry);
        ConversationTable.advance(tx, entry.conversation(), entry.seq(), entry.id());
        news.tell(tx, entry);
        return new Stored(target.conversation(), target.seq(), entry.seq());
    }
}
