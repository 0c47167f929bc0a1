package chat.parley.client.state;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.body.NoticeCode;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.ConversationView;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.LogSummary;
import chat.parley.protocol.model.group.GroupSummary;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One conversation, as this client knows it.
///
/// @param known as the server last told it; its cursors never go back
/// @param version the highest version that was heard of
/// @param refresh asking for it again when that version is ahead of `known`
public record ConversationState(
        Conversation known,
        long version,
        Fetch refresh,
        Log log,
        UnsentMessages outbox,
        ComposerDraft draft,
        Reading reading) {

    /// Counts go no further; shown as `99+`.
    public static final int UNREAD_LIMIT = 100;

    public static ConversationState of(Conversation known) {
        return new ConversationState(
                known,
                known.version(),
                Fetch.IDLE,
                Log.EMPTY.heard(known.head()),
                UnsentMessages.EMPTY,
                ComposerDraft.NONE,
                Reading.from(known.reading().upTo()));
    }

    public Id id() {
        return known.id();
    }

    /// Whether it is the conversation of two with this person.
    public boolean isWith(Id person) {
        return known.peer() != null && known.peer().id().equals(person);
    }

    /// How many belong to the group, with those who came and went since the server counted.
    public int members() {
        GroupSummary group = known.group();
        int counted = group == null ? 0 : group.members();
        return counted
                + log.window().entries().stream()
                        .filter(entry -> entry.seq() > known.head())
                        .mapToInt(ConversationState::comingAndGoing)
                        .sum();
    }

    private static int comingAndGoing(Entry entry) {
        if (!(entry.body() instanceof Body.Notice(NoticeCode code, _))) {
            return 0;
        }
        boolean gone = code == NoticeCode.LEFT || code == NoticeCode.KICKED;
        return code == NoticeCode.JOINED ? 1 : gone ? -1 : 0;
    }

    public ConversationView view() {
        return known.view();
    }

    /// Whether it is no longer one's own: then it stands as long as it is open, or has a draft.
    public boolean isGone() {
        return known.closed() == Reason.NOT_A_MEMBER || known.closed() == Reason.NOT_FOUND;
    }

    /// No longer one's own. What is held can be read as long as it is open, and what is being
    /// written is to be kept once more; what waits to be sent is refused.
    public ConversationState gone() {
        Reason why = known.group() == null ? Reason.NOT_FOUND : Reason.NOT_A_MEMBER;
        Conversation over = ConversationUpdates.closed(known, why);
        return new ConversationState(
                over,
                over.version(),
                Fetch.IDLE,
                Log.of(log.window()),
                outbox.refused(new RefusalDetails(why)),
                draft.saying(draft.text()),
                reading);
    }

    /// What is left of it when it is no longer one's own and no longer open.
    public ConversationState draftAlone() {
        return of(known).with(draft);
    }

    public boolean stale() {
        return version > known.version();
    }

    /// Others' messages that were not read, at most [#UNREAD_LIMIT]. The server's count serves for
    /// what is not held here.
    public int unread(@Nullable Id self) {
        Window window = log.window();
        long read = read();
        if (read >= log.head()) {
            return 0;
        }
        if (window.after() > read) {
            long counted = Math.max(read, known.head());
            return capped(known.reading().unread() + count(window.entries(), counted, self));
        }
        int held = count(window.entries(), read, self);
        boolean serverKnowsMore = known.head() > window.upTo() && read == known.reading().upTo();
        return capped(serverKnowsMore ? Math.max(held, known.reading().unread()) : held);
    }

    /// Up to where it counts as read: as far as was seen, unless it is marked as unread.
    public long read() {
        Long unreadFrom = view().unreadFrom();
        return unreadFrom == null ? reading.seen() : Math.min(reading.seen(), unreadFrom - 1);
    }

    /// Whether there is a divider, and nothing below it was seen.
    public boolean nothingNewSeen() {
        return reading.divider() != null
                && reading.seen() <= reading.divider().after()
                && reading.seen() < log.window().lastSeq();
    }

    private static int capped(int count) {
        return Math.min(count, UNREAD_LIMIT);
    }

    private static int count(List<Entry> entries, long above, @Nullable Id self) {
        int count = 0;
        for (int i = entries.size() - 1; i >= 0 && count < UNREAD_LIMIT; i--) {
            Entry entry = entries.get(i);
            if (entry.seq() <= above) {
                break;
            }
            count += isNews(entry, self) ? 1 : 0;
        }
        return count;
    }

    /// Whether an entry counts as unread: another's message, or what another announces.
    public static boolean isNews(Entry entry, @Nullable Id self) {
        return entry.sender() != null
                && !entry.sender().id().equals(self)
                && (entry.body() instanceof Body.Content || entry.announces());
    }

    /// Whether something unread mentions oneself. What is not held here the server has looked at.
    public boolean mentioned(@Nullable Id self) {
        long seen = read();
        if (seen >= log.head()) {
            return false;
        }
        boolean notHeld = log.window().after() > seen || known.head() > log.window().upTo();
        boolean toldSo = notHeld && known.reading().mentioned() && seen <= known.reading().upTo();
        return toldSo
                || log.window().entries().stream()
                        .anyMatch(entry -> entry.seq() > seen && mentions(entry, self));
    }

    /// Whether another's message names oneself; what is announced is for all.
    public static boolean mentions(Entry entry, @Nullable Id self) {
        return self != null
                && isNews(entry, self)
                && (entry.announces()
                        || (entry.body() instanceof Body.Worded words && words.mentions(self)));
    }

    /// The newest entry, for a preview.
    public Optional<Entry> newest() {
        List<Entry> held = log.window().entries();
        Entry last = known.last();
        if (held.isEmpty() || (last != null && last.seq() > held.getLast().seq())) {
            return Optional.ofNullable(last);
        }
        return Optional.of(held.getLast());
    }

    /// What conversations are ordered by: the id of the newest entry, or its own.
    Id activity() {
        return newest().map(Entry::id).orElse(known.id());
    }

    public Instant lastActivity() {
        return newest().map(Entry::sentAt)
                .filter(sentAt -> sentAt.isAfter(known.lastActivity()))
                .orElse(known.lastActivity());
    }

    /// With what the server tells.
    public ConversationState told(Conversation told) {
        Conversation merged = ConversationUpdates.merged(known, told);
        return with(merged)
                .with(log.heard(told.head()))
                .with(reading.upTo(merged.reading().upTo()));
    }

    /// Something about it may have changed without a version of its own: it is asked for again.
    public ConversationState doubted() {
        return heard(0, known.version() + 1);
    }

    /// What the server told last stands in its current form.
    public ConversationState changedBy(List<Entry> entries, @Nullable Id self) {
        Entry last = known.last();
        for (Entry entry : entries) {
            if (last != null
                    && entry.body() instanceof Body.Change change
                    && change.target() == last.seq()) {
                last = last.changed(entry, self);
            }
        }
        return Objects.equals(last, known.last())
                ? this
                : with(known.with(new LogSummary(known.head(), known.lastActivity(), last)));
    }

    /// A message that the server has not told of yet brings it back to the list.
    public ConversationState showing(List<Entry> arrived) {
        boolean returns =
                view().hidden()
                        && arrived.stream()
                                .filter(entry -> entry.seq() > known.head())
                                .anyMatch(it -> it.carriesMessage() || it.announces());
        return returns ? with(known.with(view().shown())) : this;
    }

    /// Asked for and told: what was told is the newest version there is to know of now.
    public ConversationState refreshed() {
        return new ConversationState(
                known, known.version(), Fetch.IDLE, log, outbox, draft, reading);
    }

    public ConversationState heard(long seq, long heardVersion) {
        return isGone() ? this : hearing(seq, heardVersion);
    }

    private ConversationState hearing(long seq, long heardVersion) {
        return new ConversationState(
                known,
                Math.max(version, heardVersion),
                refresh,
                log.heard(seq),
                outbox,
                draft,
                reading);
    }

    public ConversationState with(Conversation changed) {
        return new ConversationState(
                changed,
                Math.max(version, changed.version()),
                refresh,
                log,
                outbox,
                draft,
                reading);
    }

    public ConversationState with(Log changed) {
        return new ConversationState(known, version, refresh, changed, outbox, draft, reading);
    }

    public ConversationState with(UnsentMessages changed) {
        return new ConversationState(known, version, refresh, log, changed, draft, reading);
    }

    public ConversationState with(ComposerDraft changed) {
        return new ConversationState(known, version, refresh, log, outbox, changed, reading);
    }

    public ConversationState with(Reading changed) {
        return new ConversationState(known, version, refresh, log, outbox, draft, changed);
    }

    public ConversationState withRefresh(Fetch changed) {
        return new ConversationState(known, version, changed, log, outbox, draft, reading);
    }
}
