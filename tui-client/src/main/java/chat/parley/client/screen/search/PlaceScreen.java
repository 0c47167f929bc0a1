package chat.parley.client.screen.search;

import chat.parley.client.screen.Destination;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.ListPage;
import chat.parley.client.screen.RequestingScreen;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.key.ListKey;
import chat.parley.client.screen.message.Emphasis;
import chat.parley.client.screen.message.MessageView;
import chat.parley.client.screen.message.ScrollPosition;
import chat.parley.client.term.Painter;
import chat.parley.client.term.input.Input;
import chat.parley.client.words.ScreenText;
import chat.parley.protocol.Id;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import chat.parley.protocol.operation.ConversationRequest.History;
import chat.parley.protocol.operation.Request;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A place of a conversation that lies before all that this client holds of it: the messages around
/// it, which grow in both directions as one looks on.
///
/// @param seq the message that one came for
/// @param stretch what has come of the conversation
/// @param asked what the server is asked for; null while it is not
/// @param problem why nothing came
public record PlaceScreen(
        Id conversation,
        long seq,
        Stretch stretch,
        ScrollPosition scroll,
        @Nullable History asked,
        @Nullable String problem)
        implements RequestingScreen {
    private static final int PAGE = 50;

    public static ScreenUpdate opening(Id conversation, long seq) {
        PlaceScreen asking =
                new PlaceScreen(
                        conversation,
                        seq,
                        Stretch.NONE,
                        new ScrollPosition.Bottom(),
                        new History(conversation, null, null, seq, PAGE),
                        null);
        return ScreenUpdate.push(asking).and(asking.asking());
    }

    @Override
    public List<Request<?>> awaited() {
        return asked == null ? List.of() : List.of(asked);
    }

    @Override
    public ScreenUpdate answered(Request<?> request, Record answer, Frame frame) {
        if (asked == null || !(answer instanceof Entries page)) {
            return ScreenUpdate.to(this);
        }
        Stretch longer = stretch.with(asked, page);
        PlaceScreen grown = with(longer, asIfSeen(longer), null);
        return ScreenUpdate.to(asked.around() == null ? grown : grown.shown(frame));
    }

    /// What was fetched is not new.
    private ScrollPosition asIfSeen(Stretch longer) {
        return scroll instanceof ScrollPosition.Pinned(String key, int above, _)
                ? new ScrollPosition.Pinned(key, above, longer.last())
                : scroll;
    }

    /// With the message that one came for in the middle, as far as there is something below it.
    private PlaceScreen shown(Frame frame) {
        return view(frame).map(view -> with(stretch, middle(view), asked)).orElse(this);
    }

    private ScrollPosition middle(MessageView view) {
        ScrollPosition top = view.showing(scroll, seq);
        return view.showing(view.scrolled(top, -view.page() / 2), seq);
    }

    @Override
    public PlaceScreen failed(Request<?> request, String why) {
        return new PlaceScreen(conversation, seq, stretch, scroll, null, why);
    }

    @Override
    public ScreenUpdate on(Input input, Frame frame) {
        return switch (frame.keys().find(ListKey.class, input).orElse(null)) {
            case BACK -> ScreenUpdate.back();
            case CHOOSE -> ScreenUpdate.open(new Destination(conversation));
            case UP -> scrolled(frame, -1);
            case DOWN -> scrolled(frame, 1);
            case PAGE_UP -> scrolled(frame, -pageLines(frame));
            case PAGE_DOWN -> scrolled(frame, pageLines(frame));
            case null -> ScreenUpdate.to(this);
        };
    }

    private int pageLines(Frame frame) {
        return view(frame).map(MessageView::page).orElse(1);
    }

    /// At either end what lies beyond is fetched.
    private ScreenUpdate scrolled(Frame frame, int lines) {
        Optional<MessageView> view = view(frame);
        if (view.isEmpty()) {
            return ScreenUpdate.to(this);
        }
        ScrollPosition to = held(view.get(), view.get().scrolled(scroll, lines));
        boolean end = lines < 0 ? view.get().showsOldest(to) : view.get().showsNewest(to);
        Optional<History> beyond =
                end && asked == null
                        ? stretch.beyond(conversation, lines < 0, PAGE)
                        : Optional.empty();
        return beyond.map(request -> with(stretch, to, request).asking())
                .orElseGet(() -> ScreenUpdate.to(with(stretch, to, asked)));
    }

    /// At the lower end the position is held, too, or what comes would move it.
    private ScrollPosition held(MessageView view, ScrollPosition to) {
        return to instanceof ScrollPosition.Bottom ? view.showing(to, stretch.last()) : to;
    }

    private PlaceScreen with(Stretch grown, ScrollPosition to, @Nullable History request) {
        return new PlaceScreen(conversation, seq, grown, to, request, null);
    }

    /// Nothing where the conversation is not known, or nothing has come.
    private Optional<MessageView> view(Frame frame) {
        return stretch.isEmpty()
                ? Optional.empty()
                : frame.state()
                        .conversation(conversation)
                        .map(stretch::of)
                        .map(
                                one ->
                                        new MessageView(
                                                frame.appearance(),
                                                frame.state(),
                                                one,
                                                Emphasis.of(seq),
                                                frame.columns(),
                                                ListPage.rows(frame)));
    }

    @Override
    public void draw(Painter painter, Frame frame) {
        ListPage page = new ListPage(painter, frame, ScreenText.PLACE_TITLE);
        Optional<MessageView> view = view(frame);
        if (problem != null) {
            page.text(3, 0, problem, frame.appearance().theme().trouble());
        } else if (view.isEmpty()) {
            page.empty(ScreenText.ONE_MOMENT);
        }
        view.ifPresent(shown -> page.body(rows -> shown.draw(rows, scroll)));
        page.hints(ScreenText.PLACE_KEYS);
    }
}
