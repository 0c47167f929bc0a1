package chat.parley.client.screen.chat;

import chat.parley.client.look.DisplayName;
import chat.parley.client.look.Theme;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.Highlight;
import chat.parley.client.screen.ListPage;
import chat.parley.client.screen.RequestingScreen;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.SearchResults;
import chat.parley.client.screen.key.KeyMap;
import chat.parley.client.screen.key.ListKey;
import chat.parley.client.term.Painter;
import chat.parley.client.term.input.Input;
import chat.parley.client.words.ScreenText;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import chat.parley.protocol.operation.ConversationRequest.History;
import chat.parley.protocol.operation.Request;
import java.util.List;

/// A message that is far above what is held, among those around it.
///
/// @param around as they came
/// @param row the one that keys act on
/// @param awaited what it has asked and was not told yet
record AroundScreen(Entry message, SearchResults<Entry> around, int row, List<Request<?>> awaited)
        implements RequestingScreen {
    private static final int COLUMN = 3;
    private static final int TEXT_COLUMN = COLUMN + ListPage.NAME_COLUMNS + 2;

    AroundScreen {
        awaited = List.copyOf(awaited);
    }

    static ScreenUpdate opening(Entry message) {
        History asked =
                new History(message.conversation(), null, null, message.seq(), SearchResults.PAGE);
        AroundScreen asking = new AroundScreen(message, SearchResults.begun(""), 0, List.of(asked));
        return ScreenUpdate.push(asking).and(asking.asking());
    }

    @Override
    public ScreenUpdate on(Input input, Frame frame) {
        return switch (KeyMap.find(ListKey.class, input).orElse(null)) {
            case BACK -> ScreenUpdate.back();
            case ListKey key -> {
                int size = around.found().size();
                int to = Highlight.moved(key, row, size, ListPage.rows(frame));
                yield ScreenUpdate.to(new AroundScreen(message, around, to, awaited));
            }
            case null -> ScreenUpdate.to(this);
        };
    }

    @Override
    public ScreenUpdate answered(Request<?> request, Record answer, Frame frame) {
        if (!(answer instanceof Entries page)) {
            return ScreenUpdate.to(this);
        }
        List<Entry> found = page.entries().stream().filter(Entry::carriesMessage).toList();
        List<Long> seqs = found.stream().map(Entry::seq).toList();
        return ScreenUpdate.to(
                new AroundScreen(
                        message,
                        around.with(found, false),
                        Math.max(0, seqs.indexOf(message.seq())),
                        List.of()));
    }

    @Override
    public AroundScreen failed(Request<?> request, String why) {
        return new AroundScreen(message, around.failed(why), row, List.of());
    }

    @Override
    public void draw(Painter painter, Frame frame) {
        String called =
                frame.state()
                        .conversation(message.conversation())
                        .map(one -> DisplayName.of(frame.state().called(one)).text())
                        .orElse("");
        ListPage page = new ListPage(painter, frame, called);
        if (around.found().isEmpty()) {
            page.nothing(around, ScreenText.NO_SAVED);
        }
        page.list(
                around.found().size(),
                row,
                (index, at, chosen) -> draw(page, frame, around.found().get(index), at, chosen));
        page.hints(ScreenText.PINS_KEYS);
    }

    private static void draw(ListPage page, Frame frame, Entry entry, int at, boolean chosen) {
        Theme theme = frame.appearance().theme();
        page.right(at, frame.appearance().times().brief(entry.sentAt(), frame.state().now()));
        if (entry.sender() != null) {
            page.name(at, COLUMN, DisplayName.of(entry.sender()), chosen);
        }
        page.text(TEXT_COLUMN, at, frame.bodies().preview(entry.body()), theme.text());
    }
}
