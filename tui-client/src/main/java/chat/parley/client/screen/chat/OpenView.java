package chat.parley.client.screen.chat;

import chat.parley.client.screen.Frame;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.StatusLine;
import chat.parley.client.screen.message.Emphasis;
import chat.parley.client.screen.message.MessageView;
import chat.parley.client.screen.message.Quotation;
import chat.parley.client.screen.message.ScrollPosition;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.ConversationState;
import chat.parley.client.state.DeviceSettings.ReadTrigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is before somebody's eyes of the open conversation, and what follows from it: how far they
/// have read, where the view is held, which quotations are missing.
final class OpenView {
    private final ChatScreen screen;
    private final Frame frame;
    private final Optional<ConversationState> open;

    OpenView(ChatScreen screen, Frame frame) {
        this.screen = screen;
        this.frame = frame;
        this.open = frame.state().open();
    }

    /// The conversation's messages at the size that they have.
    Optional<MessageView> messages() {
        ChatLayout layout = ChatLayout.of(frame, screen);
        return open.map(
                one ->
                        new MessageView(
                                frame.appearance(),
                                frame.state(),
                                one,
                                new Emphasis(highlighted(), screen.unfolded(), frame.pictures()),
                                layout.paneColumns(),
                                layout.paneRows()));
    }

    private @Nullable String highlighted() {
        return switch (screen.mode()) {
            case ChatMode.Writing(), ChatMode.SearchingSent _ -> null;
            case ChatMode.ChoosingUnsent(var clientId) -> MessageView.unsentKey(clientId);
            case ChatMode.Selecting(long seq) -> MessageView.key(seq);
            case ChatMode.Editing(long seq, _) -> MessageView.key(seq);
        };
    }

    boolean showsNewest() {
        return screen.scroll() instanceof ScrollPosition.Bottom
                ? open.isPresent()
                : messages().map(view -> view.showsNewest(screen.scroll())).orElse(false);
    }

    /// The screen that belongs to the picture as it is now: with the newest line in view it is
    /// followed again, unless a message is selected, which nothing that comes moves.
    ScreenUpdate settled() {
        ChatScreen settled =
                screen.mode() instanceof ChatMode.Selecting(long seq) ? holding(seq) : following();
        ChatScreen said = settled.with(stillTrue(settled.aside()));
        return new OpenView(said, frame).told().and(CommandLine.settled(said, frame));
    }

    /// What was said of a state of things is said no longer once that is over.
    private StatusLine stillTrue(StatusLine aside) {
        boolean over =
                (aside instanceof StatusLine.NotConnected && frame.state().connection().signedIn())
                        || (aside instanceof StatusLine.Closed
                                && open.flatMap(frame.state()::closed).isEmpty());
        return over ? StatusLine.NOTHING : aside;
    }

    private ChatScreen holding(long seq) {
        return messages()
                .map(view -> screen.with(view.showing(screen.scroll(), seq)))
                .orElse(screen);
    }

    private ChatScreen following() {
        boolean led = frame.focused() && !readByKey() && nothingNewSeen();
        ChatScreen there = led ? screen.with(new ScrollPosition.Unread()) : screen;
        boolean follows =
                there.scroll() instanceof ScrollPosition.Bottom
                        || new OpenView(there, frame).showsNewest();
        return follows ? there.with(new ScrollPosition.Bottom()) : there;
    }

    /// Whether more was missed than the eye has caught, and none of it was seen yet.
    private boolean nothingNewSeen() {
        return screen.scroll() instanceof ScrollPosition.Bottom
                && open.filter(ConversationState::nothingNewSeen).isPresent();
    }

    /// With how far was read, and which quotations are asked for.
    private ScreenUpdate told() {
        ScreenUpdate update = ScreenUpdate.to(screen);
        List<Long> unknown = unknownQuotations();
        long seen = seen();
        if (open.isPresent() && !unknown.isEmpty()) {
            update = update.and(new Wished.Quote(open.get().id(), unknown));
        }
        boolean more = open.filter(one -> one.reading().seen() < seen).isPresent();
        return more ? update.and(new Wished.See(seen)) : update;
    }

    /// What is answered in view or in the line, and is not held.
    private List<Long> unknownQuotations() {
        if (open.isEmpty() || !frame.state().connection().signedIn()) {
            return List.of();
        }
        ConversationState one = open.get();
        List<Long> unknown = new ArrayList<>();
        if (one.log().window().answersElsewhere() || !one.outbox().isEmpty()) {
            messages().map(view -> view.unknownQuotes(screen.scroll())).ifPresent(unknown::addAll);
        }
        Long answered = one.draft().replyTo();
        if (answered != null
                && new Quotation(frame.appearance(), frame.state(), one).isUnknown(answered)) {
            unknown.add(answered);
        }
        return unknown;
    }

    private boolean readByKey() {
        return frame.settings().readBy() == ReadTrigger.KEY;
    }

    /// Up to where the conversation is read by being in view or open, where something of it was not
    /// before; 0 where nothing was.
    private long seen() {
        long last = open.map(one -> one.log().window().lastSeq()).orElse(0L);
        boolean unseen = open.filter(one -> one.reading().seen() < last).isPresent();
        if (!frame.focused() || !unseen) {
            return 0;
        }
        return switch (frame.settings().readBy()) {
            case SEEN -> messages().map(view -> view.lastSeen(screen.scroll())).orElse(0L);
            case OPENED -> last;
            case KEY -> 0;
        };
    }
}
