package chat.parley.client.screen.message;

import chat.parley.client.look.Appearance;
import chat.parley.client.look.BodyText;
import chat.parley.client.look.DisplayName;
import chat.parley.client.look.NameText;
import chat.parley.client.look.StyledLine;
import chat.parley.client.markup.Markup;
import chat.parley.client.picture.CellExtent;
import chat.parley.client.picture.PictureShelf;
import chat.parley.client.state.ClientState;
import chat.parley.client.state.ConversationState;
import chat.parley.client.state.FriendsState;
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
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The lines that an item of the transcript takes at a width. What is counted here is what is
/// drawn, so that the last line is always reachable.
///
/// @param columns of the message view
/// @param rows of it
record ItemLines(
        Appearance appearance,
        ClientState state,
        ConversationState conversation,
        int columns,
        int rows,
        Emphasis emphasis) {
    /// Longer lines are hard to read, and on a wide screen far from those they answer.
    private static final int READING_COLUMNS = 100;

    private static final int MARGIN = 2;
    private static final int INDENT = 4;

    /// Besides a picture.
    private static final int LINES_BESIDE = 3;

    /// Before what has become of a message.
    private static final int GAP = 2;

    ItemLines {
        columns = Math.min(columns, READING_COLUMNS);
    }

    /// For what is counted down.
    Instant now() {
        return state.now();
    }

    /// Whether waiting messages are about to go.
    boolean connected() {
        return state.connection().signedIn();
    }

    /// Who is reading; null until they are known.
    @Nullable Profile self() {
        return state.account().self();
    }

    boolean isHighlighted(Item item) {
        return item.key().equals(emphasis.highlighted());
    }

    /// What is left of a message is no longer anybody's words.
    Style style(Item item, Body body, Style usual) {
        Style style =
                switch (body) {
                    case Body.Recalled _ -> appearance.theme().faint().italic();
                    case Body.Content _, Body.Notice _, Body.Change _ -> usual;
                };
        return isHighlighted(item) ? appearance.theme().highlighted() : style;
    }

    /// What a message says, within some columns; of the message of a program its card.
    ///
    /// @param seq 0 where it is not in the log yet
    Markup markup(Body body, long seq, int columns) {
        if (body instanceof Body.Custom custom) {
            CustomCard card = new CustomCard(custom, appearance, columns);
            return emphasis.unfolded().contains(seq) ? card.unfolded() : card.folded();
        }
        return new BodyText(appearance, now()).markup(body);
    }

    List<StyledLine> of(Item item) {
        return switch (item) {
            case Item.Top(var state) -> top(state);
            case Item.Day(var date) ->
                    rule(appearance.times().day(date, now()), appearance.theme().line());
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
        quoted(entry.replyTo(), INDENT, columns - INDENT - MARGIN).ifPresent(lines::add);
        List<StyledLine> words = words(item);
        if (!item.opensGroup()) {
            words.set(words.size() - 1, ended(item, words.getLast()));
        }
        lines.addAll(words);
        lines.addAll(pictures(entry.body(), entry.seq(), INDENT, columns - INDENT - MARGIN));
        lines.addAll(new ReactionLines(appearance, INDENT, columns - MARGIN).of(entry.reacted()));
        return marked(item, lines);
    }

    /// Where a message ends that stands under the name of one before it: with its time, or with a
    /// sign where that was told in the same minute; nothing where there is no room.
    private StyledLine ended(Item.Theirs item, StyledLine last) {
        String sign =
                item.opensMinute()
                        ? appearance.times().clock(item.entry().sentAt())
                        : appearance.glyphs().dot();
        int at = columns - 1 - appearance.widths().of(sign);
        int end =
                last.pieces().stream()
                        .mapToInt(piece -> piece.column() + appearance.widths().of(piece.text()))
                        .max()
                        .orElse(0);
        return end + GAP > at ? last : last.and(at, sign, appearance.theme().faint());
    }

    /// The words, with what became of them behind the last line, or below it where there is no
    /// room.
    private List<StyledLine> words(Item.Theirs item) {
        Body body = item.entry().body();
        String bar = item.mentions() ? appearance.glyphs().bar() : "";
        String own = item.mentions() && self() != null ? self().name() : null;
        Style style = style(item, body, appearance.theme().text());
        int room = columns - INDENT - MARGIN;
        MessageText text =
                MessageText.of(
                        markup(body, item.entry().seq(), room),
                        style,
                        INDENT,
                        room,
                        appearance,
                        MentionedHere.in(body, own));
        List<StyledLine> lines = new ArrayList<>();
        for (StyledLine line : text.lines()) {
            lines.add(line.and(MARGIN, bar, appearance.theme().badge()));
        }
        int end = text.end();
        String became = became(item.entry());
        if (!became.isEmpty()) {
            boolean fits = end + GAP + appearance.widths().of(became) <= columns - MARGIN;
            StyledLine last = fits ? lines.removeLast() : StyledLine.EMPTY;
            lines.add(last.and(fits ? end + GAP : INDENT, became, appearance.theme().faint()));
        }
        return lines;
    }

    /// The pictures of a message that is unfolded.
    List<StyledLine> pictures(Body body, long seq, int left, int room) {
        if (!(body instanceof Body.Files(_, var files, _, _))
                || !emphasis.unfolded().contains(seq)) {
            return List.of();
        }
        return files.stream()
                .flatMap(file -> emphasis.pictures().of(file.id()).stream())
                .flatMap(shown -> picture(shown, left, room).stream())
                .toList();
    }

    /// The name of its file, what goes with it and who sent it stay in view beside it.
    private List<StyledLine> picture(PictureShelf.Shown shown, int left, int room) {
        return switch (shown) {
            case PictureShelf.Ready(var picture) ->
                    emphasis.pictures()
                            .lines(picture, left, new CellExtent(room, rows - LINES_BESIDE));
            case PictureShelf.Coming() -> List.of(said(ScreenText.PICTURE_COMING, left));
            case PictureShelf.Missing() -> List.of(said(ScreenText.PICTURE_MISSING, left));
        };
    }

    private StyledLine said(ScreenText text, int left) {
        return StyledLine.of(left, words().of(text), appearance.theme().faint());
    }

    /// What has become of a message, in a word or two; empty where it is as it was sent.
    String became(Entry entry) {
        List<String> words = new ArrayList<>();
        if (entry.editedAt() != null) {
            words.add(words().of(ScreenText.EDITED));
        }
        if (entry.pinned()) {
            words.add(words().of(ScreenText.MESSAGE_PINNED));
        }
        return String.join(" " + appearance.glyphs().dot() + " ", words);
    }

    /// The beginning of what a message answers, if it answers one.
    Optional<StyledLine> quoted(@Nullable Long replyTo, int left, int room) {
        return Optional.ofNullable(replyTo)
                .map(seq -> new Quotation(appearance, state, conversation).line(seq, room))
                .map(line -> StyledLine.of(left, line, appearance.theme().faint()));
    }

    /// With a sign before each line of the item that keys act on.
    List<StyledLine> marked(Item item, List<StyledLine> lines) {
        return !isHighlighted(item)
                ? lines
                : lines.stream()
                        .map(
                                line ->
                                        line.equals(StyledLine.EMPTY)
                                                ? line
                                                : line.and(
                                                        0,
                                                        appearance.glyphs().mark(),
                                                        appearance.theme().accent()))
                        .toList();
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
    /// they like; what one calls somebody oneself takes it.
    StyledLine heading(Profile author, String clock) {
        Profile sender = appearance.named(author);
        String avatar = NameText.avatar(sender);
        int nameAt = MARGIN + appearance.widths().of(avatar) + 1;
        String time = "  " + clock;
        int room = Math.max(1, columns - nameAt - appearance.widths().of(time));
        DisplayName name = called(sender).within(room, appearance.widths());
        Style hue = appearance.theme().person(sender);
        String shown = name.nickname().isEmpty() ? name.account() : name.nickname();
        String behind = name.text().substring(shown.length()) + time;
        return StyledLine.of(MARGIN, avatar, hue)
                .and(nameAt, shown, hue)
                .and(nameAt + appearance.widths().of(shown), behind, appearance.theme().faint());
    }

    /// The avatar says what is a bot. Of whoever has no account any more nothing else is said.
    private DisplayName called(Profile sender) {
        FriendsState friends = state.account().friends();
        Profile called = friends.called(sender);
        return called.nickname() == null || called.wasDeleted()
                ? new DisplayName("", NameText.shown(sender), false)
                : new DisplayName(
                        NameText.shown(called),
                        "@" + sender.name(),
                        friends.remark(sender.id()).isPresent());
    }

    private List<String> wrapped(Body body, int width) {
        return new Wrapper(appearance.widths())
                .lines(new BodyText(appearance, now()).text(body), Math.max(2, width));
    }
}
