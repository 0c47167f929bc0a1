package chat.parley.client.state;

import chat.parley.protocol.Id;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.Right;
import chat.parley.protocol.model.account.Sanction;
import chat.parley.protocol.model.account.SanctionKind;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Everything a client knows. Immutable; changed by the [Reducer] alone.
///
/// @param now the time of the last tick
/// @param selected the conversation that is open
/// @param attention what the person does with the open conversation
/// @param feedback what came of the last thing asked for, until it has been seen
/// @param quoted what is answered by messages in view, and not held
public record ClientState(
        Instant now,
        ConnectionState connection,
        OwnAccount account,
        ConversationStates conversations,
        @Nullable Id selected,
        Attention attention,
        @Nullable Feedback feedback,
        QuotedMessages quoted) {
    public static final ClientState EMPTY =
            new ClientState(
                    Instant.EPOCH,
                    ConnectionState.NONE,
                    OwnAccount.UNKNOWN,
                    ConversationStates.NONE,
                    null,
                    Attention.AWAY,
                    null,
                    QuotedMessages.NONE);

    private static final Comparator<ConversationState> BY_ACTIVITY =
            Comparator.comparing(ConversationState::activity).reversed();

    private static final Comparator<ConversationState> PINNED_FIRST =
            Comparator.comparing((ConversationState one) -> !one.view().pinned())
                    .thenComparing(BY_ACTIVITY);

    /// What the disk remembers, before anything was heard of the server.
    public static ClientState remembered(Remembered remembered, Instant now) {
        OwnAccount account =
                remembered.self() == null
                        ? OwnAccount.UNKNOWN
                        : OwnAccount.UNKNOWN.with(remembered.self());
        return EMPTY.with(remembered.conversations()).with(account).with(now);
    }

    public Optional<ConversationState> conversation(@Nullable Id id) {
        return id == null ? Optional.empty() : Optional.ofNullable(conversations.get(id));
    }

    /// Whether a conversation is known, and one's own.
    public boolean knows(Id id) {
        return conversation(id).filter(one -> !one.isGone()).isPresent();
    }

    public Optional<ConversationState> open() {
        return conversation(selected);
    }

    /// All of them, hidden ones too: the newest activity first, ties by id. One that is no longer
    /// one's own is among them only while it is open.
    public List<ConversationState> byActivity() {
        return conversations.values().stream()
                .filter(one -> !one.isGone() || one.id().equals(selected))
                .sorted(BY_ACTIVITY)
                .toList();
    }

    /// The most recently active of those that are wanted, hidden ones too: the newest activity
    /// first, ties by id.
    public List<ConversationState> latest(Predicate<ConversationState> wanted, int most) {
        PriorityQueue<ConversationState> latest = new PriorityQueue<>(BY_ACTIVITY.reversed());
        for (ConversationState one : conversations.values()) {
            if (most > 0 && wanted.test(one)) {
                latest.add(one);
                if (latest.size() > most) {
                    latest.remove(); // the one that has rested longest
                }
            }
        }
        return latest.stream().sorted(BY_ACTIVITY).toList();
    }

    /// Those to be listed: pinned ones first, then the newest activity first. A hidden one, and one
    /// that is no longer one's own, is among them only while it is open.
    public List<ConversationState> listed() {
        return conversations.values().stream()
                .filter(one -> !(one.view().hidden() || one.isGone()) || one.id().equals(selected))
                .sorted(PINNED_FIRST)
                .toList();
    }

    /// A conversation, with what one calls its other person.
    public Conversation called(ConversationState one) {
        return account.friends().called(one.known());
    }

    /// What a message would be refused with now, as far as is known here; empty while one may
    /// write.
    public Optional<RefusalDetails> closed(ConversationState one) {
        Optional<Sanction> mute = account.sanction(SanctionKind.MUTE, now);
        if (mute.isPresent()) {
            Penalty penalty = new Penalty(mute.get().reason(), mute.get().until());
            return Optional.of(new RefusalDetails(Reason.MUTED, null, List.of(), penalty));
        }
        Profile peer = one.known().peer();
        if (peer != null && account.friends().blocks(peer.id())) {
            return Optional.of(new RefusalDetails(Reason.BLOCKING));
        }
        Reason closed = one.known().closed();
        Penalty why = one.known().penalty();
        boolean over = why != null && why.until() != null && !now.isBefore(why.until());
        return closed == null || closed == Reason.MUTED || over || passes(closed)
                ? Optional.empty()
                : Optional.of(new RefusalDetails(closed, null, List.of(), why));
    }

    /// Whoever manages all groups writes in muted ones.
    private boolean passes(Reason closed) {
        return (closed == Reason.GROUP_MUTED || closed == Reason.MEMBER_MUTED)
                && account.holds(Right.GROUP_MANAGE);
    }

    /// Unread in all conversations but the quiet ones, at most [ConversationState#UNREAD_LIMIT].
    public int unread() {
        int sum = 0;
        for (ConversationState one : conversations.values()) {
            sum += one.isGone() || one.view().isQuiet(now) ? 0 : one.unread(account.id());
        }
        return Math.min(sum, ConversationState.UNREAD_LIMIT);
    }

    /// Whether the newest line of the open conversation is before someone's eyes.
    public boolean watching() {
        return attention != Attention.AWAY;
    }

    public boolean inView(Id conversation) {
        return watching() && conversation.equals(selected);
    }

    public ClientState with(Instant changed) {
        return new ClientState(
                changed, connection, account, conversations, selected, attention, feedback, quoted);
    }

    public ClientState with(ConnectionState changed) {
        return new ClientState(
                now, changed, account, conversations, selected, attention, feedback, quoted);
    }

    public ClientState with(OwnAccount changed) {
        return new ClientState(
                now, connection, changed, conversations, selected, attention, feedback, quoted);
    }

    public ClientState with(ConversationState changed) {
        return with(List.of(changed));
    }

    public ClientState with(Collection<ConversationState> changed) {
        return new ClientState(
                now,
                connection,
                account,
                conversations.with(changed),
                selected,
                attention,
                feedback,
                quoted);
    }

    /// Changes a conversation if it is known.
    public ClientState change(Id conversation, UnaryOperator<ConversationState> change) {
        ConversationState before = conversations.get(conversation);
        if (before == null) {
            return this;
        }
        ConversationState after = change.apply(before);
        return after.equals(before) ? this : with(after);
    }

    /// A conversation that is no longer one's own is left: nothing of it stays but the draft.
    public ClientState leaving(Id conversation) {
        Optional<ConversationState> draft =
                conversation(conversation).filter(one -> !one.draft().isEmpty());
        ClientState without = without(conversation);
        return draft.map(one -> without.with(one.draftAlone())).orElse(without);
    }

    /// As if a conversation had never been known.
    private ClientState without(Id conversation) {
        Id open = conversation.equals(selected) ? null : selected;
        return new ClientState(
                now,
                connection,
                account,
                conversations.without(conversation),
                open,
                attention,
                feedback,
                quoted.without(conversation));
    }

    /// Changes every conversation.
    public ClientState changeAll(UnaryOperator<ConversationState> change) {
        return with(conversations.values().stream().map(change).toList());
    }

    public ClientState select(@Nullable Id conversation, Attention paid) {
        return new ClientState(
                now, connection, account, conversations, conversation, paid, feedback, quoted);
    }

    public ClientState with(@Nullable Feedback changed) {
        return new ClientState(
                now, connection, account, conversations, selected, attention, changed, quoted);
    }

    public ClientState with(QuotedMessages changed) {
        return new ClientState(
                now, connection, account, conversations, selected, attention, feedback, changed);
    }

    /// As it is before anything is known of another account.
    public ClientState forgotten() {
        return new ClientState(
                now,
                connection,
                OwnAccount.UNKNOWN,
                ConversationStates.NONE,
                null,
                attention,
                feedback,
                QuotedMessages.NONE);
    }
}
