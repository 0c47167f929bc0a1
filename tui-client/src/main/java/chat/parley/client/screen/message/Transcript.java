package chat.parley.client.screen.message;

import chat.parley.client.look.Times;
import chat.parley.client.state.ConversationState;
import chat.parley.client.state.Outgoing;
import chat.parley.client.state.OwnAccount;
import chat.parley.client.state.Reading.Divider;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.Profile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Turns what is held of a conversation into the things that are shown, from top to bottom: days
/// are separated, messages of one sender close in time stand under one name, the divider stands
/// once, and what is not stored yet comes last.
final class Transcript {
    private static final Duration GROUP = Duration.ofMinutes(10);

    private final ConversationState conversation;
    private final @Nullable Id self;
    private final boolean readingHidden;
    private final Times times;
    private final List<Item> items = new ArrayList<>();

    private @Nullable LocalDate day;
    private @Nullable Id sender;
    private Instant last = Instant.EPOCH;

    private Transcript(ConversationState conversation, OwnAccount account, Times times) {
        this.conversation = conversation;
        this.self = account.id();
        this.readingHidden = account.preferences().hidesReceipts();
        this.times = times;
    }

    /// @param highlighted the key of the item that keys act on
    static List<Item> of(
            ConversationState conversation,
            OwnAccount account,
            Times times,
            @Nullable String highlighted) {
        return new Transcript(conversation, account, times).items(highlighted);
    }

    private List<Item> items(@Nullable String highlighted) {
        items.add(new Item.Top(top()));
        boolean divided = false;
        for (Entry entry : conversation.log().window().entries()) {
            Divider divider = conversation.reading().divider();
            separateDay(entry.sentAt());
            if (!divided && divider != null && isNew(entry, divider)) {
                divided = true;
                items.add(new Item.New(divider.count()));
                sender = null;
            }
            items.add(item(entry));
        }
        if (conversation.log().behind() && conversation.log().window().upTo() > 0) {
            items.add(new Item.Gap());
            sender = null;
        }
        for (Outgoing message : conversation.outbox().messages()) {
            separateDay(message.writtenAt());
            boolean opens = opensGroup(self, message.writtenAt());
            items.add(
                    new Item.Pending(
                            message, opens, Item.key(message.clientId()).equals(highlighted)));
        }
        return items;
    }

    private Item.Top.State top() {
        if (conversation.log().window().reachesBeginning()) {
            return Item.Top.State.BEGINNING;
        }
        return conversation.log().older().underWay()
                ? Item.Top.State.FETCHING
                : Item.Top.State.MORE;
    }

    private void separateDay(Instant time) {
        LocalDate date = times.day(time);
        if (!date.equals(day)) {
            day = date;
            sender = null;
            items.add(new Item.Day(date));
        }
    }

    private Item item(Entry entry) {
        Profile by = entry.speaker();
        boolean follows = by == null && afterNotice();
        boolean minute = !isWithinOneMinute(last, entry.sentAt());
        boolean opens = opensGroup(by == null ? null : by.id(), entry.sentAt()) && !follows;
        return own(entry)
                ? new Item.Own(entry, opens, mark(entry))
                : new Item.Theirs(entry, opens, minute, ConversationState.mentions(entry, self));
    }

    private boolean afterNotice() {
        return items.getLast() instanceof Item.Theirs(var before, _, _, _)
                && before.speaker() == null;
    }

    private boolean opensGroup(@Nullable Id by, Instant at) {
        boolean same = by != null && Objects.equals(by, sender);
        boolean opens = !same || Duration.between(last, at).compareTo(GROUP) > 0;
        sender = by;
        last = at;
        return opens;
    }

    /// By the clock, as it is shown.
    private static boolean isWithinOneMinute(Instant one, Instant other) {
        return one.truncatedTo(ChronoUnit.MINUTES).equals(other.truncatedTo(ChronoUnit.MINUTES));
    }

    private boolean isNew(Entry entry, Divider divider) {
        return entry.seq() > divider.after() && ConversationState.isNews(entry, self);
    }

    private boolean own(Entry entry) {
        Profile by = entry.speaker();
        return by != null && by.id().equals(self);
    }

    private Item.Mark mark(Entry entry) {
        Conversation known = conversation.known();
        if (!readingHidden && entry.seq() <= known.peerProgress().read()) {
            return Item.Mark.READ;
        }
        return entry.seq() <= known.peerProgress().held() ? Item.Mark.DELIVERED : Item.Mark.SENT;
    }
}
