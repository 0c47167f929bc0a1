package chat.parley.client.tui;

import chat.parley.client.state.ClientState;
import chat.parley.client.state.ConversationState;
import chat.parley.client.term.Painter;
import chat.parley.client.words.ScreenText;
import chat.parley.protocol.Id;
import chat.parley.protocol.operation.ConversationRequest.Entry;
import chat.parley.protocol.operation.Profile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The open conversation: a heading, then its messages. The newest stand at the bottom; scrolled
/// up, nothing moves and a counter tells what came.
final class MessageView {
    private static final int AIRY_FROM_ROWS = 16;

    private final Look look;
    private final ClientState state;
    private final ConversationState conversation;
    private final int columns;
    private final int rows;
    private final int headingRows;
    private final Viewport viewport;

    /// @param highlighted the client id of the message that keys act on
    MessageView(
            Look look,
            ClientState state,
            ConversationState conversation,
            @Nullable String highlighted,
            int columns,
            int rows) {
        this.look = look;
        this.state = state;
        this.conversation = conversation;
        this.columns = columns;
        this.rows = rows;
        this.headingRows = rows < AIRY_FROM_ROWS ? 1 : 2;
        List<Item> items =
                Transcript.of(conversation, state.account().id(), look.times(), highlighted);
        ItemLines layout = new ItemLines(look, columns, state.now(), state.connection().signedIn());
        this.viewport = new Viewport(items, layout, rows - headingRows);
    }

    /// Scrolls by pages; less than a whole one, so that the eye finds its place.
    Scroll paged(Scroll scroll, int pages) {
        int page = Math.max(1, rows - headingRows - 2);
        return viewport.moved(scroll, pages * page, conversation.log().window().upTo());
    }

    boolean showsNewest(Scroll scroll) {
        return viewport.showsNewest(scroll);
    }

    boolean showsOldest(Scroll scroll) {
        return viewport.showsOldest(scroll);
    }

    void draw(Painter painter, Scroll scroll) {
        drawHeading(painter);
        Painter below = painter.region(0, headingRows, columns, rows - headingRows);
        List<Line> lines = viewport.lines(scroll);
        int blank = Math.max(0, below.rows() - lines.size());
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).draw(below, blank + i);
        }
        if (scroll instanceof Scroll.Pinned(_, _, long newest)) {
            drawCounter(below, newest);
        }
    }

    private void drawHeading(Painter painter) {
        Profile peer = conversation.known().peer();
        String name = Names.listed(conversation.known());
        int at = painter.text(2, 0, name, look.theme().strong()) + 3;
        StringBuilder more = new StringBuilder();
        if (peer != null && peer.nickname() != null) {
            more.append(peer.name()).append("   ");
        }
        if (!conversation.known().writable()) {
            more.append(look.words().of(ScreenText.READ_ONLY)).append("   ");
        }
        if (peer != null && peer.signature() != null) {
            more.append(peer.signature());
        }
        String clipped = look.widths().clip(more.toString(), Math.max(0, columns - at - 1));
        painter.text(at, 0, clipped, look.theme().faint());
    }

    /// Over the last line, at the right, since it is in nobody's way there.
    private void drawCounter(Painter painter, long newest) {
        Id self = state.account().id();
        long count =
                conversation.log().window().entries().stream()
                        .filter(entry -> entry.seq() > newest && isOthers(entry, self))
                        .count();
        String text =
                count == 0
                        ? look.words().of(ScreenText.JUMP_DOWN)
                        : look.words()
                                .of(
                                        ScreenText.NEW,
                                        Names.count((int) Math.min(count, Integer.MAX_VALUE)));
        painter.textRight(
                1,
                painter.rows() - 1,
                " " + look.glyphs().down() + " " + text + " ",
                count == 0 ? look.theme().faint() : look.theme().badge());
    }

    private static boolean isOthers(Entry entry, @Nullable Id self) {
        return entry.sender() != null && !entry.sender().id().equals(self);
    }
}
