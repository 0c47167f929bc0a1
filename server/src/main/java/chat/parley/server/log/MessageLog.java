package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.body.NoticeCode;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.operation.ConversationRequest.Kind;
import chat.parley.protocol.operation.ConversationRequest.Sent;
import chat.parley.server.bus.Bus;
import chat.parley.server.bus.Publication;
import chat.parley.server.log.ConversationTable.Place;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Ids;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
        long bodyHash = Bodies.hash(bodies.write(draft.body()));
        Optional<SentTable.First> first = SentTable.find(tx, draft);
        if (first.isPresent()) {
            return repeated(first.get(), draft, bodyHash);
        }
        long seq = nextSeq(tx, draft);
        Body body = mentioning(tx, draft, seq);
        Line line =
                new Line(
                        draft.conversation(),
                        seq,
                        ids.next(),
                        draft.sender(),
                        draft.clientId(),
                        clock.instant(),
                        body);
        add(tx, line);
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
        Place place =
                ConversationTable.place(tx, draft.conversation(), draft.sender())
                        .orElseThrow(() -> new Refused(Reason.NOT_FOUND));
        Optional<Refused> refusal = place.posting().refusal(clock.instant());
        if (refusal.isPresent() && !outranks(tx, draft.sender(), refusal.get().reason())) {
            throw refusal.get();
        }
        for (PostingRule rule : rules) {
            rule.check(tx, draft.sender());
        }
        return place.head() + 1;
    }

    private boolean outranks(Transaction tx, Id sender, Reason reason) {
        return (reason == Reason.GROUP_MUTED || reason == Reason.MEMBER_MUTED)
                && rules.stream().anyMatch(rule -> rule.outranksMutes(tx, sender));
    }

    /// The body, with those whom its words name of the people who stay here.
    private static Body mentioning(Transaction tx, Draft draft, long seq) {
        if (draft.mentions().isEmpty() || !(draft.body() instanceof Body.Text(String text, _))) {
            return draft.body();
        }
        Set<Id> meant = draft.mentions().stream().flatMap(List::stream).collect(Collectors.toSet());
        Set<Id> here = Set.copyOf(MentionTable.staying(tx, draft.conversation(), meant));
        List<Id> mentions =
                draft.mentions().stream()
                        .flatMap(names -> names.stream().filter(here::contains).limit(1))
                        .distinct()
                        .toList();
        if (mentions.isEmpty()) {
            return draft.body();
        }
        MentionTable.insert(tx, draft.conversation(), seq, mentions);
        return new Body.Text(text, mentions);
    }

    /// Adds a line that the server writes.
    public void notice(
            Transaction tx, Id conversation, NoticeCode code, Map<String, String> parameters) {
        Body body = new Body.Notice(code, parameters);
        long seq = ConversationTable.head(tx, conversation) + 1;
        add(tx, new Line(conversation, seq, ids.next(), null, null, clock.instant(), body));
    }

    private void add(Transaction tx, Line line) {
        entries.insert(tx, line);
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
        ConversationTable.insert(tx, conversation, Kind.PAIR, clock.instant(), conversation);
        for (Id account : List.of(one, other)) {
            StayTable.insert(tx, conversation, account, 0);
            CursorTable.begin(tx, conversation, account, 0);
        }
        tx.afterCommit(() -> members.forget(conversation));
        return conversation;
    }

    /// Opens the conversation of a group, with nobody in it yet.
    public Id openGroup(Transaction tx) {
        Id conversation = ids.next();
        ConversationTable.insert(tx, conversation, Kind.GROUP, clock.instant(), conversation);
        return conversation;
    }

    /// Begins a stay. The notice of it follows, and is the first line that the newcomer reads.
    ///
    /// @param everything whether all that was written before is readable as well
    public void join(Transaction tx, Id conversation, Id account, boolean everything) {
        long head = ConversationTable.head(tx, conversation);
        StayTable.insert(tx, conversation, account, everything ? 0 : head);
        CursorTable.begin(tx, conversation, account, head);
        tx.afterCommit(() -> members.forget(conversation));
        hint(tx, conversation, ConversationTable.version(tx, conversation), List.of(account));
    }

    /// The mute under which somebody left a group, if it is still in force: leaving is no way out
    /// of it. Asked before [#join].
    public Optional<Penalty> muteOnLeaving(Sql sql, Id conversation, Id account) {
        return StayTable.muteOnLeaving(sql, conversation, account, clock.instant());
    }

    /// Ends a stay. The notice of it comes before, and is the last line of it.
    public void leave(Transaction tx, Id conversation, Id account) {
        StayTable.end(tx, conversation, account, ConversationTable.head(tx, conversation));
        tx.afterCommit(() -> members.forget(conversation));
    }

    /// Lets one of the people of a group write while it is muted, or no longer.
    public void outrank(Transaction tx, Id conversation, Id account, boolean outranks) {
        StayTable.outrank(tx, conversation, account, outranks);
        hint(tx, conversation, raised(tx, conversation), List.of(account));
    }

    /// Lets one of the people of a group only read, until the penalty ends.
    public void muteMember(Transaction tx, Id conversation, Id account, Penalty penalty) {
        Instant until = penalty.until() == null ? Posting.FOR_EVER : penalty.until();
        StayTable.mute(tx, conversation, account, until, penalty.reason());
        hint(tx, conversation, raised(tx, conversation), List.of(account));
    }

    public void unmuteMember(Transaction tx, Id conversation, Id account) {
        StayTable.mute(tx, conversation, account, null, null);
        hint(tx, conversation, raised(tx, conversation), List.of(account));
    }

    /// Lets a closed conversation be written to again.
    public void reopen(Transaction tx, Id conversation) {
        ConversationTable.post(tx, conversation, Posting.OPEN, null, null);
        changed(tx, conversation);
    }

    /// Lets a conversation only be read from now on.
    ///
    /// @param reason what every message will be refused with
    public void close(Transaction tx, Id conversation, Reason reason) {
        close(tx, conversation, reason, new Penalty(null, null));
    }

    /// Lets a conversation only be read from now on, until the penalty ends if it does.
    ///
    /// @param reason what every message will be refused with
    public void close(Transaction tx, Id conversation, Reason reason, Penalty penalty) {
        ConversationTable.post(tx, conversation, reason.name(), penalty.until(), penalty.reason());
        changed(tx, conversation);
    }

    /// Something about a conversation that is no entry has changed, such as the name of its group:
    /// its people are told to fetch it.
    public void changed(Transaction tx, Id conversation) {
        long version = raised(tx, conversation);
        tx.afterCommit(
                () ->
                        bus.publish(
                                new Publication(
                                        members.all(conversation),
                                        new Event.ConversationChanged(conversation, version))));
    }

    private long raised(Transaction tx, Id conversation) {
        return ConversationTable.raiseVersion(tx, conversation, ids.next());
    }

    private void hint(Transaction tx, Id conversation, long version, List<Id> accounts) {
        Event event = new Event.ConversationChanged(conversation, version);
        tx.afterCommit(() -> bus.publish(new Publication(accounts, event)));
    }
}
