package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.body.NoticeCode;
import chat.parley.protocol.operation.ConversationRequest.Sent;
import chat.parley.server.log.ConversationTable.Place;
import chat.parley.server.log.entry.AttachmentKeeper;
import chat.parley.server.log.entry.AttachmentKeeper.Carrier;
import chat.parley.server.log.entry.EntryTable;
import chat.parley.server.log.entry.MentionListener;
import chat.parley.server.log.entry.MentionListener.Mentioned;
import chat.parley.server.log.entry.MentionTable;
import chat.parley.server.log.entry.MessageDraft;
import chat.parley.server.log.entry.StoredBodies;
import chat.parley.server.log.entry.StoredEntry;
import chat.parley.server.storage.Ids;
import chat.parley.server.storage.RowKey;
import chat.parley.server.storage.Transaction;
import chat.parley.server.storage.Unit;
import chat.parley.server.words.LookupText;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The log of every conversation: entries are only ever added at its end, each with the next seq,
/// which is taken in the transaction that inserts it. So the order of seqs is the order of commits,
/// without holes, and everyone sees the same one.
///
/// All methods run within a unit of the writer.
public final class MessageLog {
    private final Ids ids;
    private final Clock clock;
    private final StoredBodies bodies = new StoredBodies();
    private final EntryTable entries = new EntryTable(bodies);
    private final PostingAccess access;
    private final EntryNews news;
    private final MentionListener mentions;
    private final AttachmentKeeper attachments;

    MessageLog(
            Ids ids,
            Clock clock,
            PostingAccess access,
            EntryNews news,
            MentionListener mentions,
            AttachmentKeeper attachments) {
        this.ids = ids;
        this.clock = clock;
        this.access = access;
        this.news = news;
        this.mentions = mentions;
        this.attachments = attachments;
    }

    /// Adds a message, once: a draft whose client id is known gets the first answer, whatever has
    /// happened since.
    ///
    /// @throws Refused if the sender is not staying in the conversation, or may not write there, or
    ///     used the client id for another message
    public Sent append(Transaction tx, MessageDraft draft) {
        return appending(draft).run(tx);
    }

    /// The unit that adds a message, with all done that can be done before it runs.
    public Unit<Sent> appending(MessageDraft draft) {
        String written = bodies.write(draft.body());
        long hash =
                StoredBodies.hash(
                        draft.replyTo() == null ? written : written + "\n" + draft.replyTo());
        return tx -> append(tx, draft, written, hash);
    }

    /// A message is new far more often than not, so whether it is known is looked up where it
    /// cannot be added, or is found to be there as it is.
    ///
    /// @param written the draft's body, as it is stored
    private Sent append(Transaction tx, MessageDraft draft, String written, long bodyHash) {
        Sent sent;
        Place place;
        try {
            place = access.requirePosting(tx, draft.conversation(), draft.sender());
            requireAnswered(tx, draft, place);
            sent = new Sent(draft.conversation(), place.head() + 1, ids.next(), clock.instant());
        } catch (Refused refused) {
            return repeated(tx, draft, bodyHash).orElseThrow(() -> refused);
        }
        if (!SentTable.insert(tx, draft, bodyHash, sent)) {
            return repeated(tx, draft, bodyHash).orElseThrow();
        }
        Body body = carrying(tx, draft, sent, mentioning(tx, draft, place, sent.seq()));
        add(tx, line(draft, sent, body), body.equals(draft.body()) ? written : bodies.write(body));
        if (body instanceof Body.Worded words && words.mentions() != null) {
            mentions.mentioned(
                    tx,
                    new Mentioned(
                            sent.conversation(), sent.seq(), draft.sender(), words.mentions()));
        }
        return sent;
    }

    /// Only what its sender may read is answered, and only what somebody wrote.
    private void requireAnswered(Transaction tx, MessageDraft draft, Place place) {
        Long replyTo = draft.replyTo();
        if (replyTo == null) {
            return;
        }
        boolean there =
                replyTo > place.fromSeq()
                        && entries.find(tx, draft.conversation(), replyTo)
                                .filter(StoredEntry::isMessage)
                                .isPresent();
        if (!there) {
            throw new Refused(Reason.NOT_FOUND, LookupText.NO_MESSAGE, replyTo);
        }
    }

    private static StoredEntry line(MessageDraft draft, Sent sent, Body body) {
        return new StoredEntry(
                sent.conversation(),
                sent.seq(),
                sent.id(),
                draft.sender(),
                draft.clientId(),
                sent.sentAt(),
                body,
                draft.replyTo());
    }

    /// The first answer to a message that is known; empty for one that is not.
    private static Optional<Sent> repeated(Transaction tx, MessageDraft draft, long bodyHash) {
        Optional<SentTable.First> first = SentTable.find(tx, draft);
        if (first.isPresent() && !first.get().answers(draft, bodyHash)) {
            throw new Refused(Reason.CLIENT_ID_REUSED);
        }
        return first.map(SentTable.First::answer);
    }

    private static Body mentioning(Transaction tx, MessageDraft draft, Place place, long seq) {
        return MentionTable.mentioning(
                tx,
                new RowKey(draft.conversation(), seq),
                draft.sender(),
                draft.body(),
                place.allowed(draft.mentions()));
    }

    private Body carrying(Transaction tx, MessageDraft draft, Sent sent, Body body) {
        if (!(body instanceof Body.Files files)) {
            return body;
        }
        Carrier message =
                new Carrier(draft.sender(), sent.conversation(), sent.seq(), sent.sentAt());
        return files.carrying(attachments.attach(tx, message, files.files()));
    }

    /// Adds a line that the server writes.
    public void notice(
            Transaction tx, Id conversation, NoticeCode code, Map<String, String> parameters) {
        long _ = notice(tx, conversation, null, new Body.Notice(code, parameters));
    }

    /// Adds a line that is news to all who stay there but its sender: it counts as unread, and
    /// mentions them.
    ///
    /// @return its seq
    public long announce(Transaction tx, Id conversation, Id sender, Body.Notice announced) {
        long seq = notice(tx, conversation, sender, announced);
        MentionTable.insertAll(tx, new RowKey(conversation, seq), sender);
        return seq;
    }

    private long notice(Transaction tx, Id conversation, @Nullable Id sender, Body.Notice notice) {
        long seq = ConversationTable.head(tx, conversation) + 1;
        Instant now = clock.instant();
        add(
                tx,
                new StoredEntry(conversation, seq, ids.next(), sender, null, now, notice, null),
                bodies.write(notice));
        return seq;
    }

    private void add(Transaction tx, StoredEntry entry, String body) {
        entries.insert(tx, entry, body);
        ConversationTable.advance(
                tx, entry.conversation(), entry.seq(), entry.sentAt(), entry.id());
        news.tell(tx, entry);
    }
}
