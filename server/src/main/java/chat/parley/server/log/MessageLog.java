package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.body.NoticeCode;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.operation.ConversationRequest.Kind;
import chat.parley.protocol.operation.ConversationRequest.Sent;
import chat.parley.server.bus.Bus;
import chat.parley.server.bus.Publication;
import chat.parley.server.log.ConversationTable.Posting;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Ids;
import chat.parley.server.storage.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The log of every conversation: entries are only ever added at its end, each with the next seq,
/// which is taken in the transaction that inserts it. So the order of seqs is the order of commits,
/// without holes, and everyone sees the same one.
///
/// All methods run within a unit of the writer.
public final class MessageLog {
    private final Ids ids;
    private final Clock clock;
    private final Bodies bodies = new Bodies();
    private final EntryTable entries = new EntryTable(bodies);
    private final Members members;
    private final Authors authors;
    private final Bus bus;
    private final List<PostingRule> rules;

    /// Makes the log.
    ///
    /// @param rules what may forbid an account to write, each asked about every message
    public MessageLog(
            Database database,
            Ids ids,
            Clock clock,
            Authors authors,
            Bus bus,
            List<PostingRule> rules) {
        this.ids = ids;
        this.clock = clock;
        this.members = new Members(database);
        this.authors = authors;
        this.bus = bus;
        this.rules = List.copyOf(rules);
    }

    /// Adds a message, once: a draft whose client id is known gets the first answer, whatever has
    /// happened since.
    ///
    /// @throws Refused if the sender is not staying in the conversation, or may not write there, or
    ///     used the client id for another message
    public Sent append(Transaction tx, Draft draft) {
        String body = bodies.write(draft.body());
        long bodyHash = Bodies.hash(body);
        Optional<SentTable.First> first = SentTable.find(tx, draft);
        if (first.isPresent()) {
            return repeated(first.get(), draft, bodyHash);
        }
        long seq = nextSeq(tx, draft);
        Line line =
                new Line(
                        draft.conversation(),
                        seq,
                        ids.next(),
                        draft.sender(),
                        draft.clientId(),
                        now(),
                        draft.body());
        add(tx, line, body);
        Sent sent = new Sent(line.conversation(), seq, line.id(), line.sentAt());
        SentTable.insert(tx, draft, bodyHash, sent);
        return sent;
    }

    private static Sent repeated(SentTable.First first, Draft draft, long bodyHash) {
        if (first.bodyHash() != bodyHash
                || !first.answer().conversation().equals(draft.conversation())) {
            throw new Refused(Reason.CLIENT_ID_REUSED);
        }
        return first.answer();
    }

    private long nextSeq(Transaction tx, Draft draft) {
        Posting posting =
                ConversationTable.posting(tx, draft.conversation(), draft.sender())
                        .orElseThrow(() -> new Refused(Reason.NOT_FOUND));
        if (!posting.posting().equals(ConversationTable.OPEN)) {
            throw new Refused(Reason.valueOf(posting.posting()));
        }
        for (PostingRule rule : rules) {
            rule.check(tx, draft.sender());
        }
        return posting.head() + 1;
    }

    /// Adds a line that the server writes.
    public void notice(
            Transaction tx, Id conversation, NoticeCode code, Map<String, String> parameters) {
        Body body = new Body.Notice(code, parameters);
        long seq = ConversationTable.head(tx, conversation) + 1;
        add(
                tx,
                new Line(conversation, seq, ids.next(), null, null, now(), body),
                bodies.write(body));
    }

    private void add(Transaction tx, Line line, String body) {
        entries.insert(tx, line, body);
        ConversationTable.advance(tx, line.conversation(), line.seq(), line.sentAt(), line.id());
        tx.afterCommit(() -> tell(line));
    }

    private void tell(Line line) {
        Set<Id> sender = line.sender() == null ? Set.of() : Set.of(line.sender());
        bus.publish(
                new Publication(
                        members.whoMayRead(line.conversation(), line.seq()),
                        new Event.EntryPosted(line.entry(authors.profiles(sender)))));
    }

    /// Opens a conversation of two.
    public Id openPair(Transaction tx, Id one, Id other) {
        Id conversation = ids.next();
        ConversationTable.insert(tx, conversation, Kind.PAIR, now(), conversation);
        for (Id account : List.of(one, other)) {
            StayTable.insert(tx, conversation, account, 0);
            CursorTable.begin(tx, conversation, account, 0);
        }
        tx.afterCommit(() -> members.forget(conversation));
        return conversation;
    }

    /// Lets a closed conversation be written to again.
    public void reopen(Transaction tx, Id conversation) {
        ConversationTable.post(tx, conversation, ConversationTable.OPEN, ids.next());
    }

    /// Lets a conversation only be read from now on.
    ///
    /// @param reason what every message will be refused with
    public void close(Transaction tx, Id conversation, Reason reason) {
        ConversationTable.post(tx, conversation, reason.name(), ids.next());
    }

    /// The server's clock, in the precision in which it is stored and travels.
    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
