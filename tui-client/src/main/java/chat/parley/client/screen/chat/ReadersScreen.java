package chat.parley.client.screen.chat;

import chat.parley.client.screen.Frame;
import chat.parley.client.screen.ListPage;
import chat.parley.client.screen.RequestingScreen;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.key.ListKey;
import chat.parley.client.state.ClientState;
import chat.parley.client.state.ConversationState;
import chat.parley.client.term.Painter;
import chat.parley.client.term.input.Input;
import chat.parley.client.words.GroupText;
import chat.parley.client.words.ScreenText;
import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.ConversationKind;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.operation.ConversationRequest.ListReaders;
import chat.parley.protocol.operation.ConversationRequest.ReadersPage;
import chat.parley.protocol.operation.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who has read a message and when, and who has not.
///
/// @param seq the message's
/// @param read those who have, once they came
/// @param unread those who have not
record ReadersScreen(
        Id conversation,
        long seq,
        @Nullable ReadersPage read,
        @Nullable ReadersPage unread,
        @Nullable String problem)
        implements RequestingScreen {
    /// About one's own newest message of the open conversation, else the newest of all.
    static Optional<ScreenUpdate> opening(ClientState state) {
        Id self = state.account().id();
        return state.open()
                .flatMap(
                        open -> {
                            List<Entry> said = said(open);
                            return said.stream()
                                    .filter(entry -> Objects.equals(self, sender(entry)))
                                    .reduce((_, last) -> last)
                                    .or(() -> said.stream().reduce((_, last) -> last))
                                    .map(entry -> opening(open.id(), entry.seq()));
                        });
    }

    /// About one message.
    static ScreenUpdate opening(Id conversation, long seq) {
        ReadersScreen about = of(conversation, seq);
        return ScreenUpdate.push(about).and(about.asking());
    }

    private static ReadersScreen of(Id conversation, long seq) {
        return new ReadersScreen(conversation, seq, null, null, null);
    }

    /// Those who have read it and those who have not, as far as they did not come.
    @Override
    public List<Request<?>> awaited() {
        List<Request<?>> awaited = new ArrayList<>();
        if (read == null && problem == null) {
            awaited.add(request(true));
        }
        if (unread == null && problem == null) {
            awaited.add(request(false));
        }
        return awaited;
    }

    private ListReaders request(boolean haveRead) {
        return new ListReaders(conversation, seq, haveRead, null, Limits.PAGE_SIZE);
    }

    private static @Nullable Id sender(Entry entry) {
        return entry.sender() == null ? null : entry.sender().id();
    }

    /// What people said, as far as it is held.
    private static List<Entry> said(ConversationState conversation) {
        return conversation.log().window().entries().stream()
                .filter(entry -> entry.body() instanceof Body.Content)
                .toList();
    }

    @Override
    public ScreenUpdate on(Input input, Frame frame) {
        return switch (frame.keys().find(ListKey.class, input).orElse(null)) {
            case BACK -> ScreenUpdate.back();
            case UP -> moved(frame.state(), -1);
            case DOWN -> moved(frame.state(), 1);
            case CHOOSE, PAGE_UP, PAGE_DOWN -> ScreenUpdate.to(this);
            case null -> ScreenUpdate.to(this);
        };
    }

    private ScreenUpdate moved(ClientState state, int step) {
        List<Long> seqs =
                state.conversation(conversation).stream()
                        .flatMap(one -> said(one).stream())
                        .map(Entry::seq)
                        .toList();
        int to = seqs.indexOf(seq) + step;
        return to < 0 || to >= seqs.size()
                ? ScreenUpdate.to(this)
                : of(conversation, seqs.get(to)).asking();
    }

    @Override
    public ScreenUpdate answered(Request<?> request, Record answer, Frame frame) {
        if (!(answer instanceof ReadersPage page)) {
            return ScreenUpdate.to(this);
        }
        return ScreenUpdate.to(
                request.equals(request(true))
                        ? new ReadersScreen(conversation, seq, page, unread, problem)
                        : new ReadersScreen(conversation, seq, read, page, problem));
    }

    @Override
    public ReadersScreen failed(Request<?> request, String why) {
        return new ReadersScreen(conversation, seq, read, unread, why);
    }

    @Override
    public void draw(Painter painter, Frame frame) {
        ListPage page = new ListPage(painter, frame, GroupText.READERS_TITLE);
        ReceiptLines lines = new ReceiptLines(page, frame);
        Optional<Entry> message = message(frame.state());
        message.ifPresent(lines::drawMessage);
        if (problem != null) {
            lines.say(problem, frame.appearance().theme().trouble());
        } else if (read == null || unread == null) {
            lines.say(
                    frame.appearance().words().of(ScreenText.ONE_MOMENT),
                    frame.appearance().theme().faint());
        } else if (message.isPresent() && isToOne(message.get(), frame.state())) {
            lines.drawOne(message.get(), read, unread);
        } else {
            lines.drawAll(read, unread);
        }
        page.hints(GroupText.READERS_KEYS);
    }

    private Optional<Entry> message(ClientState state) {
        return state.conversation(conversation).stream()
                .flatMap(one -> said(one).stream())
                .filter(entry -> entry.seq() == seq)
                .findFirst();
    }

    /// Whether it is one's own, to one other.
    private boolean isToOne(Entry message, ClientState state) {
        return Objects.equals(state.account().id(), sender(message))
                && state.conversation(conversation)
                        .filter(one -> one.known().kind() == ConversationKind.PAIR)
                        .isPresent();
    }
}
