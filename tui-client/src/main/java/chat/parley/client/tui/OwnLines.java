package chat.parley.client.tui;

import chat.parley.client.command.Arrangement;
import chat.parley.client.state.Outgoing;
import chat.parley.client.state.Outgoing.Progress;
import chat.parley.client.term.Style;
import chat.parley.client.term.Wrapper;
import chat.parley.client.words.ScreenText;
import chat.parley.protocol.body.Body;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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
        String clock = look().times().clock(own.entry().sentAt());
        StyledLine mark = mark(own.mark(), clock);
        return block(own.entry().body(), own.opensGroup(), look().theme().own(), mark, clock);
    }

    /// The mark stands behind the last line, or below it where there is no room.
    private List<StyledLine> block(
            Body body, boolean opensGroup, Style style, StyledLine mark, String clock) {
        List<StyledLine> lines = new ArrayList<>();
        if (opensGroup) {
            lines.add(StyledLine.EMPTY);
            if (oneSided() && around.self() != null) {
                lines.add(around.heading(around.self(), clock));
            }
        }
        String text = new BodyText(look(), around.now()).text(body);
        Passages passages = Passages.of(text, style, look(), null);
        List<Wrapper.Line> texts = TextBlock.lines(text, textColumns(), look().widths());
        for (Wrapper.Line line : texts) {
            lines.add(passages.line(left(), line.begin(), line.end(), look()));
        }
        int end = left() + look().widths().of(texts.getLast().of(text));
        boolean fits = end + MARGIN <= columns() - markColumns(mark);
        StyledLine last = fits ? lines.removeLast() : StyledLine.EMPTY;
        for (StyledLine.Piece piece : mark.pieces()) {
            last = last.and(columns() + piece.column(), piece.text(), piece.style());
        }
        lines.add(last);
        return lines;
    }

    private boolean oneSided() {
        return look().arrangement() == Arrangement.ONE_SIDED;
    }

    private int left() {
        return oneSided() ? INDENT : Math.max(INDENT, columns() / FREE);
    }

    private int textColumns() {
        return columns() - left() - MARGIN;
    }

    private Appearance look() {
        return around.look();
    }

    private int columns() {
        return around.columns();
    }

    private static int markColumns(StyledLine mark) {
        return -mark.pieces().stream().mapToInt(StyledLine.Piece::column).min().orElse(0);
    }

    /// Columns count from the right edge.
    private StyledLine mark(Item.Mark mark, String clock) {
        int clockAt = -look().widths().of(clock) - 1;
        StyledLine line = StyledLine.of(clockAt, clock, look().theme().faint());
        return switch (mark) {
            case SENT -> line.and(clockAt - 2, "✓", look().theme().faint());
            case DELIVERED -> line.and(clockAt - 3, "✓✓", look().theme().faint());
            case READ -> line.and(clockAt - 3, "✓✓", look().theme().badge());
        };
    }

    List<StyledLine> of(Item.Pending pending) {
        Outgoing message = pending.message();
        return switch (message.progress()) {
            case Progress.Stored(_, var sentAt) ->
                    block(
                            message.body(),
                            pending.opensGroup(),
                            look().theme().own(),
                            mark(Item.Mark.SENT, look().times().clock(sentAt)),
                            clock(pending));
            case Progress.Refused(var refusal) ->
                    refused(pending, new NoticeLines(look(), around.now()).refusal(refusal));
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
        String state = look().words().of(progress, filling);
        StyledLine mark =
                StyledLine.of(-look().widths().of(state) - 1, state, look().theme().faint())
                        .and(
                                -look().widths().of(state) - 3,
                                look().glyphs().off(),
                                look().theme().faint());
        return block(
                pending.message().body(),
                pending.opensGroup(),
                look().theme().pending(),
                mark,
                clock(pending));
    }

    private List<StyledLine> refused(Item.Pending pending, String reason) {
        String unsent = look().words().of(ScreenText.NOT_SENT);
        int unsentAt = -look().widths().of(unsent) - 1;
        StyledLine mark =
                StyledLine.of(unsentAt, unsent, look().theme().trouble())
                        .and(unsentAt - 2, "✗", look().theme().trouble());
        List<StyledLine> lines =
                new ArrayList<>(
                        block(
                                pending.message().body(),
                                pending.opensGroup(),
                                pending.highlighted()
                                        ? look().theme().highlighted()
                                        : look().theme().text(),
                                mark,
                                clock(pending)));
        String keys =
                look().words()
                        .of(pending.highlighted() ? ScreenText.UNSENT_KEYS : ScreenText.UNSENT_HOW);
        addBelow(lines, reason, look().theme().trouble());
        addBelow(lines, keys, look().theme().faint());
        return lines;
    }

    private void addBelow(List<StyledLine> lines, String text, Style style) {
        for (String line : new Wrapper(look().widths()).lines(text, Math.max(2, textColumns()))) {
            lines.add(StyledLine.of(left(), line, style));
        }
    }

    private String clock(Item.Pending pending) {
        return look().times().clock(pending.message().writtenAt());
    }
}
