package chat.parley.client.screen.chat;

import chat.parley.client.look.DisplayName;
import chat.parley.client.look.Theme;
import chat.parley.client.screen.Destination;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.Highlight;
import chat.parley.client.screen.ListPage;
import chat.parley.client.screen.RequestingScreen;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.key.ListKey;
import chat.parley.client.term.Painter;
import chat.parley.client.term.input.Input;
import chat.parley.client.words.HelpText;
import chat.parley.client.words.ScreenText;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.MessageRequest.ListPins;
import chat.parley.protocol.operation.MessageRequest.Pins;
import chat.parley.protocol.operation.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The pinned messages of a conversation, the latest pinned first.
///
/// @param pins once they came
/// @param row the one that keys act on
record PinsScreen(Id conversation, @Nullable Pins pins, @Nullable String problem, int row)
        implements RequestingScreen {
    private static final int COLUMN = 3;
    private static final int TEXT_COLUMN = COLUMN + ListPage.NAME_COLUMNS + 2;

    static ScreenUpdate opening(Id conversation) {
        PinsScreen asking = new PinsScreen(conversation, null, null, 0);
        return ScreenUpdate.push(asking).and(asking.asking());
    }

    @Override
    public List<Request<?>> awaited() {
        return pins == null && problem == null ? List.of(new ListPins(conversation)) : List.of();
    }

    @Override
    public ScreenUpdate answered(Request<?> request, Record answer, Frame frame) {
        return ScreenUpdate.to(
                answer instanceof Pins came
                        ? new PinsScreen(conversation, came, problem, row)
                        : this);
    }

    @Override
    public PinsScreen failed(Request<?> request, String why) {
        return new PinsScreen(conversation, pins, why, row);
    }

    @Override
    public ScreenUpdate on(Input input, Frame frame) {
        return switch (frame.keys().find(ListKey.class, input).orElse(null)) {
            case BACK -> ScreenUpdate.back();
            case CHOOSE -> chosen();
            case ListKey key -> {
                int size = entries().size();
                int to = Highlight.moved(key, row, size, ListPage.rows(frame));
                yield ScreenUpdate.to(new PinsScreen(conversation, pins, problem, to));
            }
            case null -> ScreenUpdate.to(this);
        };
    }

    private ScreenUpdate chosen() {
        return entries().isEmpty()
                ? ScreenUpdate.to(this)
                : ScreenUpdate.open(new Destination(conversation, entries().get(row).seq()));
    }

    private List<Entry> entries() {
        return pins == null ? List.of() : pins.entries();
    }

    @Override
    public List<HelpText> help() {
        return List.of(HelpText.CHOSEN_MESSAGE);
    }

    @Override
    public void draw(Painter painter, Frame frame) {
        ListPage page = new ListPage(painter, frame, ScreenText.PINS_TITLE);
        if (problem != null) {
            page.text(COLUMN, 0, problem, frame.appearance().theme().trouble());
        } else if (pins == null) {
            page.empty(ScreenText.ONE_MOMENT);
        } else if (entries().isEmpty()) {
            page.empty(ScreenText.NO_PINS);
        }
        page.list(
                entries().size(),
                row,
                (index, at, chosen) -> draw(page, frame, entries().get(index), at, chosen));
        page.hints(ScreenText.PINS_KEYS);
    }

    private static void draw(ListPage page, Frame frame, Entry entry, int at, boolean chosen) {
        Theme theme = frame.appearance().theme();
        page.right(at, frame.appearance().times().brief(entry.sentAt(), frame.state().now()));
        if (entry.sender() != null) {
            Profile by = frame.appearance().named(entry.sender());
            page.name(at, COLUMN, DisplayName.of(by, frame.friends()), chosen);
        }
        page.text(TEXT_COLUMN, at, frame.bodies().preview(entry.body()), theme.text());
    }
}
