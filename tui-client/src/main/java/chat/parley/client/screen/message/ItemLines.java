package chat.parley.client.screen.message;

import chat.parley.client.look.Appearance;
import chat.parley.client.look.BodyText;
import chat.parley.client.look.NameText;
import chat.parley.client.look.StyledLine;
import chat.parley.client.term.Style;
import chat.parley.client.term.Wrapper;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.text.Words;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.Profile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The lines that an item of the transcript takes at a width. What is counted here is what is
/// drawn, so that the last line is always reachable.
///
/// @param columns of the message view
/// @param now for what is counted down
/// @param connected whether waiting messages are about to go
/// @param self who is reading; null until they are known
record ItemLines(
        Appearance appearance,
        int columns,
        Instant now,
        boolean connected,
        @Nullable Profile self) {
    /// Longer lines are hard to read, and on a wide screen far from those they answer.
    private static final int READING_COLUMNS = 100;

    private static final int MARGIN = 2;
    private static final int INDENT = 4;

    ItemLines {
        columns = Math.min(columns, READING_COLUMNS);
    }

    List<StyledLine> of(Item item) {
        return switch (item) {
            case Item.Top(var state) -> top(state);
            case Item.Day(var date) ->
                    rule(appearance.times().day(date, now), appearance.theme().line());
            case Item.New(int count) ->
                    rule(
                            words().of(ScreenText.NEW, NameText.count(count)),
                            appearance.theme().accent());
            case Item.Gap() ->
                    List.of(
                            centered(
                                    words().of(ScreenText.FETCHING_MISSING),
                                    appearance.theme().faint()));
            case Item.Theirs theirs -> theirs(theirs);
            case Item.Own own -> new OwnLines(this).of(own);
            case Item.Pending pending -> new OwnLines(this).of(pending);
        };
    }

    private Words words() {
        return appearance.words();
    }

    private List<StyledLine> top(Item.Top.State state) {
        return switch (state) {
            case BEGINNING -> List.of(StyledLine.EMPTY);
            case MORE ->
                    List.of(
                            centered(
                                    appearance.glyphs().up()
                                            + " "
                                            + words().of(ScreenText.MORE_ABOVE),
                                    appearance.theme().faint()));
            case FETCHING ->
                    List.of(
                            centered(
                                    words().of(ScreenText.FETCHING_OLDER),
                                    appearance.theme().faint()));
        };
    }

    private List<StyledLine> rule(String label, Style style) {
        int room = columns - MARGIN - 1 - appearance.widths().of(label) - 2;
        int left = Math.max(1, room / 2);
        StyledLine line =
                StyledLine.of(MARGIN, appearance.glyphs().rule().repeat(left), style)
                        .and(MARGIN + left + 1, label, ruleLabel(style))
                        .and(
                                MARGIN + left + appearance.widths().of(label) + 2,
                                appearance.glyphs().rule().repeat(Math.max(1, room - left)),
                                style);
        return List.of(StyledLine.EMPTY, line);
    }

    private Style ruleLabel(Style rule) {
        return rule.equals(appearance.theme().line()) ? appearance.theme().faint() : rule;
    }

    private StyledLine centered(String text, Style style) {
        return StyledLine.of(
                Math.max(MARGIN, (columns - appearance.widths().of(text)) / 2), text, style);
    }

    private List<StyledLine> theirs(Item.Theirs item) {
        Entry entry = item.entry();
        Profile sender = entry.sender();
        if (sender == null || entry.body() instanceof Body.Notice) {
            return notice(entry.body(), item.opensGroup());
        }
        List<StyledLine> lines = new ArrayList<>();
        if (item.opensGroup()) {
            lines.add(StyledLine.EMPTY);
            lines.add(heading(sender, appearance.times().clock(entry.sentAt())));
        }
        String bar = item.mentions() ? appearance.glyphs().bar() : "";
        String text = new BodyText(appearance, now).text(entry.body());
        String own = item.mentions() && self != null ? self.name() : null;
        Passages passages = Passages.of(text, appearance.theme().text(), appearance, own);
        for (Wrapper.Line line :
                TextBlock.lines(text, columns - INDENT - MARGIN, appearance.widths())) {
            lines.add(
                    passages.line(INDENT, line.begin(), line.end(), appearance)
                            .and(MARGIN, bar, appearance.theme().badge()));
        }
        return lines;
    }

    /// What the server wrote.
    private List<StyledLine> notice(Body body, boolean opensGroup) {
        Stream<StyledLine> lines =
                wrapped(body, columns - 2 * MARGIN).stream()
                        .map(text -> centered(text, appearance.theme().faint()));
        return opensGroup
                ? Stream.concat(Stream.of(StyledLine.EMPTY), lines).toList()
                : lines.toList();
    }

    /// A nickname leaves room for the account behind it, for everybody can call themselves what
    /// they like.
    StyledLine heading(Profile sender, String clock) {
        String avatar = NameText.avatar(sender);
        String behind = (sender.nickname() == null ? "" : " @" + sender.name()) + "  " + clock;
        int nameAt = MARGIN + appearance.widths().of(avatar) + 1;
        int room = Math.max(1, columns - nameAt - appearance.widths().of(behind));
        String name = appearance.widths().clip(NameText.shown(sender), room);
        Style hue = appearance.theme().person(sender.name());
        return StyledLine.of(MARGIN, avatar, hue)
                .and(nameAt, name, hue)
                .and(nameAt + appearance.widths().of(name), behind, appearance.theme().faint());
    }

    private List<String> wrapped(Body body, int width) {
        return new Wrapper(appearance.widths())
                .lines(new BodyText(appearance, now).text(body), Math.max(2, width));
    }
}
