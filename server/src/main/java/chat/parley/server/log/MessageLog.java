package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.body.NoticeCode;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.ConversationRequest.Sent;
import chat.parley.server.access.AccessControl;
import chat.parley.server.bus.Bus;
import chat.parley.server.bus.Publication;
import chat.parley.server.log.ConversationTable.Place;
import chat.parley.server.storage.Ids;
import chat.parley.server.storage.Transaction;
import chat.parley.server.storage.Unit;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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
    private final Recipients recipients;
    private final Profiles profiles;
    private final Bus bus;
    private final AccessControl access;

    public MessageLog(
            Ids ids,
            Clock clock,
            Recipients recipients,
            Profiles profiles,
            Bus bus,
            AccessControl access) {
        this.ids = ids;
        this.clock = clock;
        this.recipients = recipients;
        this.profiles = profiles;
        this.bus = bus;
        this.access = access;
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
        long bodyHash = StoredBodies.hash(bodies.write(draft.body()));
        return tx -> append(tx, draft, bodyHash);
    }

    /// A message is new far more often than not, so whether it is known is looked up where it
    /// cannot be added, or is found to be there as it is.
    private Sent append(Transaction tx, MessageDraft draft, long bodyHash) {
        Sent sent;
        try {
            long seq = postable(tx, draft).head() + 1;
            sent = new Sent(draft.conversation(), seq, ids.next(), clock.instant());
        } catch (Refused refused) {
            return repeated(tx, draft, bodyHash).orElseThrow(() -> refused);
        }
        if (!SentTable.insert(tx, draft, bodyHash, sent)) {
            return repeated(tx, draft, bodyHash).orElseThrow();
        }
        add(tx, line(draft, sent, mentioning(tx, draft, sent.seq())));
        return sent;
    }

    private static StoredEntry line(MessageDraft draft, Sent sent, Body body) {
        return new StoredEntry(
                sent.conversation(),
                sent.seq(),
                sent.id(),
                draft.sender(),
                draft.clientId(),
                sent.sentAt(),
                body);
    }

    /// The first answer to a message that is known; empty for one that is not.
    private static Optional<Sent> repeated(Transaction tx, MessageDraft draft, long bodyHash) {
        Optional<SentTable.First> first = SentTable.find(tx, draft);
        if (first.isPresent() && !first.get().answers(draft, bodyHash)) {
            throw new Refused(Reason.CLIENT_ID_REUSED);
        }
        return first.map(SentTable.First::answer);
    }

    /// Where the message is to stand, once it is sure that its sender may write there now: a mute
    /// of the group or of the member is the conversation's ([PostingState]), a mute of the account
    /// and the right to speak are the account's ([AccessControl#requireSpeech]).
    private Place postable(Transaction tx, MessageDraft draft) {
        Place place =
                ConversationTable.place(tx, draft.conversation(), draft.sender())
                        .orElseThrow(() -> new Refused(Reason.NOT_FOUND));
        Optional<Refused> refusal = place.posting().refusal(clock.instant());
        if (refusal.isPresent() && !passes(tx, draft.sender(), refusal.get().reason())) {
            throw refusal.get();
        }
        access.requireSpeech(tx, draft.sender());
        return place;
    }

    /// Whoever manages all groups writes in muted ones.
    private boolean passes(Transaction tx, Id sender, Reason reason) {
        return (reason == Reason.GROUP_MUTED || reason == Reason.MEMBER_MUTED)
                && access.outranksMutes(tx, sender);
    }

    /// The body, with those whom its words name of the people who stay here.
    private static Body mentioning(Transaction tx, MessageDraft draft, long seq) {
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
        add(tx, new StoredEntry(conversation, seq, ids.next(), null, null, clock.instant(), body));
    }

    private void add(Transaction tx, StoredEntry entry) {
        entries.insert(tx, entry);
        ConversationTable.advance(
                tx, entry.conversation(), entry.seq(), entry.sentAt(), entry.id());
        List<Id> readers = recipients.whoMayRead(tx, entry.conversation(), entry.seq());
        Supplier<Map<Id, Profile>> names =
                entry.sender() == null ? Map::of : profiles.whenTold(tx, entry.sender());
        tx.afterCommit(
                () ->
                        bus.publish(
                                new Publication(
                                        readers, new Event.EntryPosted(entry.entry(names.get())))));
    }
}
