package chat.parley.client.screen.message;

import chat.parley.client.look.Appearance;
import chat.parley.client.look.Arrangement;
import chat.parley.client.look.FeedbackLines;
import chat.parley.client.look.StyledLine;
import chat.parley.client.state.Outgoing;
import chat.parley.client.state.Outgoing.Progress;
import chat.parley.client.term.Style;
import chat.parley.client.term.Wrapper;
import chat.parley.client.words.ScreenText;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lines that one's own messages take, each with how far it has come: set apart to the right
/// with one left edge for all of them, so that a run of them is one block; or, one-sided, at the
/// left under one's own name.
///
/// @param around what else decides how messages look
record OwnLines(ItemLines around) {
    private static final int MARGIN = 2;
    private static final int INDENT = 4;
    /// As much of the width is left free before one's own words: a fifth.
    private static final int FREE = 5;

    List<StyledLine> of(Item.Own own) {
        String clock = appearance().times().clock(own.entry().sentAt());
        Entry entry = own.entry();
        StyledLine mark = with(around.became(entry), mark(own.mark(), clock));
        Style style = around.style(own, entry.body(), appearance().theme().own());
        List<StyledLine> lines =
                block(
                        new Words(entry.body(), entry.seq(), entry.replyTo(), style),
                        own.opensGroup(),
                        mark,
                        clock);
        lines.addAll(around.pictures(entry.body(), entry.seq(), left(), textColumns()));
        lines.addAll(
                new ReactionLines(appearance(), left(), columns() - MARGIN).of(entry.reacted()));
        return around.marked(own, lines);
    }

    /// What somebody wrote, and how it looks.
    ///
    /// @param seq 0 where it is not in the log yet
    /// @param replyTo what it answers
    private record Words(Body body, long seq, @Nullable Long replyTo, Style style) {}

    /// What has become of it, before how far it has come.
    private StyledLine with(String became, StyledLine mark) {
        int at = -markColumns(mark) - MARGIN - appearance().widths().of(became);
        return became.isEmpty() ? mark : mark.and(at, became, appearance().theme().faint());
    }

    /// The mark stands behind the last line, or below it where there is no room.
    private List<StyledLine> block(Words words, boolean opensGroup, StyledLine mark, String clock) {
        List<StyledLine> lines = new ArrayList<>();
        if (opensGroup) {
            lines.add(StyledLine.EMPTY);
            if (oneSided() && around.self() != null) {
                lines.add(around.heading(around.self(), clock));
            }
        }
        around.quoted(words.replyTo(), left(), textColumns()).ifPresent(lines::add);
        MessageText text =
                MessageText.of(
                        around.markup(words.body(), words.seq(), textColumns()),
                        words.style(),
                        left(),
                        textColumns(),
                        appearance(),
                        MentionedHere.in(words.body(), null));
        lines.addAll(text.lines());
        boolean fits = text.end() + MARGIN <= columns() - markColumns(mark);
        StyledLine last = fits ? lines.removeLast() : StyledLine.EMPTY;
        for (StyledLine.Piece piece : mark.pieces()) {
            last = last.and(columns() + piece.column(), piece.text(), piece.style());
        }
        lines.add(last);
        return lines;
    }

    private boolean oneSided() {
        return appearance().arrangement() == Arrangement.ONE_SIDED;
    }

    private int left() {
        return oneSided() ? INDENT : Math.max(INDENT, columns() / FREE);
    }

    private int textColumns() {
        return columns() - left() - MARGIN;
    }

    private Appearance appearance() {
        return around.appearance();
    }

    private int columns() {
        return around.columns();
    }

    private static int markColumns(StyledLine mark) {
        return -mark.pieces().stream().mapToInt(StyledLine.Piece::column).min().orElse(0);
    }

    /// Columns count from the right edge.
    private StyledLine mark(Item.Mark mark, String clock) {
        int clockAt = -appearance().widths().of(clock) - 1;
        StyledLine line = StyledLine.of(clockAt, clock, appearance().theme().faint());
        return switch (mark) {
            case SENT -> line.and(clockAt - 2, "✓", appearance().theme().faint());
            case DELIVERED -> line.and(clockAt - 3, "✓✓", appearance().theme().faint());
            case READ -> line.and(clockAt - 3, "✓✓", appearance().theme().badge());
        };
    }

    List<StyledLine> of(Item.Pending pending) {
        Outgoing message = pending.message();
        return switch (message.progress()) {
            case Progress.Stored(_, var sentAt) ->
                    block(
                            words(pending, appearance().theme().own()),
                            pending.opensGroup(),
                            mark(Item.Mark.SENT, appearance().times().clock(sentAt)),
                            clock(pending));
            case Progress.Refused(var refusal) ->
                    refused(
                            pending,
                            new FeedbackLines(appearance(), around.now()).refusal(refusal));
            case Progress.Waiting _ -> waiting(pending, ScreenText.WAITING);
            case Progress.UnderWay _ -> waiting(pending, ScreenText.SENDING);
            case Progress.Retrying(var at, _) ->
                    around.connected()
                            ? waiting(pending, ScreenText.RETRY_IN, seconds(at))
                            : waiting(pending, ScreenText.WAITING);
        };
    }

    private long seconds(Instant at) {
        return Math.max(0, Duration.between(around.now(), at).toSeconds());
    }

    private List<StyledLine> waiting(Item.Pending pending, ScreenText progress, Object... filling) {
        String state = appearance().words().of(progress, filling);
        StyledLine mark =
                StyledLine.of(
                                -appearance().widths().of(state) - 1,
                                state,
                                appearance().theme().faint())
                        .and(
                                -appearance().widths().of(state) - 3,
                                appearance().glyphs().off(),
                                appearance().theme().faint());
        return block(
                words(pending, appearance().theme().pending()),
                pending.opensGroup(),
                mark,
                clock(pending));
    }

    private List<StyledLine> refused(Item.Pending pending, String reason) {
        String unsent = appearance().words().of(ScreenText.NOT_SENT);
        int unsentAt = -appearance().widths().of(unsent) - 1;
        StyledLine mark =
                StyledLine.of(unsentAt, unsent, appearance().theme().trouble())
                        .and(unsentAt - 2, "✗", appearance().theme().trouble());
        Style style =
                pending.highlighted()
                        ? appearance().theme().highlighted()
                        : appearance().theme().text();
        List<StyledLine> lines =
                block(words(pending, style), pending.opensGroup(), mark, clock(pending));
        String keys =
                appearance()
                        .words()
                        .of(pending.highlighted() ? ScreenText.UNSENT_KEYS : ScreenText.UNSENT_HOW);
        addBelow(lines, reason, appearance().theme().trouble());
        addBelow(lines, keys, appearance().theme().faint());
        return lines;
    }

    private void addBelow(List<StyledLine> lines, String text, Style style) {
        for (String line :
                new Wrapper(appearance().widths()).lines(text, Math.max(2, textColumns()))) {
            lines.add(StyledLine.of(left(), line, style));
        }
    }

    private static Words words(Item.Pending pending, Style style) {
        return new Words(pending.message().body(), 0, pending.message().replyTo(), style);
    }

    private String clock(Item.Pending pending) {
        return appearance().times().clock(pending.message().writtenAt());
    }
}
