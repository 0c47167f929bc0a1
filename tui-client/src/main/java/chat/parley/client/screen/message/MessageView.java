package chat.parley.client.screen.message;

import chat.parley.client.look.Appearance;
import chat.parley.client.look.DisplayName;
import chat.parley.client.look.GroupWords;
import chat.parley.client.look.NameText;
import chat.parley.client.look.PicturePart;
import chat.parley.client.look.StyledLine;
import chat.parley.client.state.ClientState;
import chat.parley.client.state.ConversationState;
import chat.parley.client.term.Painter;
import chat.parley.client.words.ScreenText;
import chat.parley.protocol.Id;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.NotifyLevel;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.GroupSummary;
import chat.parley.protocol.model.group.Rank;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The open conversation: a heading, then its messages. The newest stand at the bottom; scrolled
/// up, nothing moves and a counter tells what came.
public final class MessageView {
    private static final int AIRY_FROM_ROWS = 16;

    private final Appearance appearance;
    private final ClientState state;
    private final ConversationState conversation;
    private final int columns;
    private final int rows;
    private final int headingRows;
    private final Viewport viewport;

    public MessageView(
            Appearance appearance,
            ClientState state,
            ConversationState conversation,
            Emphasis emphasis,
            int columns,
            int rows) {
        this.appearance = appearance;
        this.state = state;
        this.conversation = conversation;
        this.columns = columns;
        this.rows = rows;
        this.headingRows = rows < AIRY_FROM_ROWS ? 1 : 2;
        List<Item> items =
                Transcript.of(
                        conversation, state.account(), appearance.times(), emphasis.highlighted());
        int shown = rows - headingRows;
        this.viewport =
                new Viewport(
                        items,
                        new ItemLines(appearance, state, conversation, columns, shown, emphasis),
                        shown);
    }

    /// What a message of the log is highlighted by.
    public static String key(long seq) {
        return Item.key(seq);
    }

    /// What a message that was not sent is highlighted by.
    public static String unsentKey(String clientId) {
        return Item.key(clientId);
    }

    /// The message in a row of the view, by its seq.
    public Optional<Long> at(ScrollPosition scroll, int row) {
        return row < headingRows
                ? Optional.empty()
                : viewport.at(scroll, row - headingRows).map(Entry::seq);
    }

    /// The newest message that is in view, if only in part, by its seq.
    public Optional<Long> newestWithin(ScrollPosition scroll) {
        return viewport.newestMessage(scroll);
    }

    /// The position nearest to another at which a message is wholly in view; it is held there.
    public ScrollPosition showing(ScrollPosition scroll, long seq) {
        return viewport.showing(scroll, Item.key(seq), since(scroll));
    }

    /// The lines of a page; less than a whole one, so that the eye finds its place.
    public int page() {
        return Math.max(1, rows - headingRows - 2);
    }

    /// The position so many lines further down, or up.
    public ScrollPosition scrolled(ScrollPosition scroll, int lines) {
        return viewport.moved(scroll, lines, since(scroll));
    }

    private long since(ScrollPosition scroll) {
        return scroll instanceof ScrollPosition.Unread
                ? conversation.reading().seen()
                : conversation.log().window().upTo();
    }

    /// The newest entry that is wholly in view; 0 where there is none.
    public long lastSeen(ScrollPosition scroll) {
        return viewport.lastSeen(scroll);
    }

    public boolean showsNewest(ScrollPosition scroll) {
        return viewport.showsNewest(scroll);
    }

    public boolean showsOldest(ScrollPosition scroll) {
        return viewport.showsOldest(scroll);
    }

    /// The seqs of messages that are answered in view, and neither held nor asked for.
    public List<Long> unknownQuotes(ScrollPosition scroll) {
        Quotation quotation = new Quotation(appearance, state, conversation);
        return viewport.answered(scroll).stream().filter(quotation::isUnknown).distinct().toList();
    }

    public void draw(Painter painter, ScrollPosition scroll) {
        drawHeading(painter);
        if (headingRows > 1) {
            viewport.above(scroll).ifPresent(above -> drawAbove(painter, above));
        }
        Painter below = painter.region(0, headingRows, columns, rows - headingRows);
        List<StyledLine> lines = viewport.lines(scroll);
        int blank = Math.max(0, below.rows() - lines.size());
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).draw(below, blank + i);
        }
        drawPictures(below, lines, blank);
        if (!viewport.showsNewest(scroll)) {
            drawCounter(below, scroll);
        }
    }

    /// Those that are wholly in view, in pixels where the terminal takes them.
    private static void drawPictures(Painter below, List<StyledLine> lines, int top) {
        for (int i = 0; i < lines.size(); i++) {
            PicturePart part = lines.get(i).part();
            if (part != null && part.row() == 0 && i + part.rows() <= lines.size()) {
                below.picture(part.column(), top + i, part.columns(), part.rows(), part.picture());
            }
        }
    }

    private void drawCounter(Painter below, ScrollPosition scroll) {
        switch (scroll) {
            case ScrollPosition.Bottom() -> {}
            case ScrollPosition.Unread() -> drawCounter(below, conversation.reading().seen());
            case ScrollPosition.Pinned(_, _, long newest) -> drawCounter(below, newest);
        }
    }

    private void drawHeading(Painter painter) {
        Profile peer = conversation.known().peer();
        int at =
                DisplayName.of(appearance.named(conversation.known()), state.account().friends())
                                .within(columns - 3, appearance.widths())
                                .draw(
                                        painter,
                                        2,
                                        0,
                                        appearance.theme().strong(),
                                        appearance.theme().faint())
                        + 3;
        String more = String.join("   ", peer == null ? aboutGroup() : about(peer));
        String clipped = appearance.widths().clip(more, Math.max(0, columns - at - 1));
        painter.text(at, 0, clipped, appearance.theme().faint());
    }

    /// Of when and whom the topmost line is, where neither is in view.
    private void drawAbove(Painter painter, Viewport.Above above) {
        LocalDate day = appearance.times().day(above.entry().sentAt());
        String text = appearance.times().day(day, state.now());
        int at = painter.text(2, 1, text, appearance.theme().faint());
        Profile sender = above.sender();
        if (sender != null) {
            at = painter.text(at + 1, 1, appearance.glyphs().dot(), appearance.theme().faint());
            Profile named = appearance.named(sender);
            painter.text(
                    at + 1,
                    1,
                    DisplayName.of(named, state.account().friends()).text(),
                    appearance.theme().person(sender));
        }
    }

    private List<String> about(Profile peer) {
        List<String> parts = new ArrayList<>();
        addView(parts);
        if (peer.signature() != null) {
            parts.add(peer.signature());
        }
        return parts;
    }

    private List<String> aboutGroup() {
        GroupWords words = new GroupWords(appearance, state.now());
        GroupSummary group = conversation.known().group();
        List<String> parts = new ArrayList<>();
        if (group != null) {
            parts.add(words.members(conversation.members()));
            if (group.state() != GroupState.NORMAL) {
                parts.add(words.state(group.state(), mutedUntil()));
            }
            if (group.rank() != Rank.MEMBER) {
                parts.add(words.rank(group.rank()));
            }
        }
        addView(parts);
        return parts;
    }

    /// When a muted group becomes normal again, as far as it concerns oneself.
    private @Nullable Instant mutedUntil() {
        Penalty penalty = conversation.known().penalty();
        return penalty == null || conversation.known().closed() != Reason.GROUP_MUTED
                ? null
                : penalty.until();
    }

    private void addView(List<String> parts) {
        if (state.closed(conversation).isPresent()) {
            parts.add(appearance.words().of(ScreenText.READ_ONLY));
        }
        if (conversation.view().pinned()) {
            parts.add(appearance.words().of(ScreenText.PINNED));
        }
        if (conversation.view().isQuiet(state.now())) {
            parts.add(quiet());
        }
    }

    private String quiet() {
        Instant until = conversation.view().silencedUntil();
        return until == null || conversation.view().level() == NotifyLevel.NONE
                ? appearance.words().of(ScreenText.QUIET)
                : appearance
                        .words()
                        .of(ScreenText.QUIET_UNTIL, appearance.times().moment(until, state.now()));
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
                        ? appearance.words().of(ScreenText.JUMP_DOWN)
                        : appearance
                                .words()
                                .of(
                                        ScreenText.NEW,
                                        NameText.count((int) Math.min(count, Integer.MAX_VALUE)));
        painter.textRight(
                1,
                painter.rows() - 1,
                " " + appearance.glyphs().down() + " " + text + " ",
                count == 0 ? appearance.theme().faint() : appearance.theme().badge());
    }

    private static boolean isOthers(Entry entry, @Nullable Id self) {
        return entry.sender() != null && !entry.sender().id().equals(self);
    }
}
