package chat.parley.client.screen.chat;

import chat.parley.client.look.Theme;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.ListPage;
import chat.parley.client.screen.Picker;
import chat.parley.client.screen.Screen;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.key.ListKey;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.ClientState;
import chat.parley.client.term.Painter;
import chat.parley.client.term.input.Input;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.text.Emoji;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.ReactionCount;
import chat.parley.protocol.operation.MessageRequest.ReactToMessage;
import java.util.List;
import java.util.Optional;

/// Picks an emoji to react to a message with: one that is common, or by a part of its name. One
/// that oneself has reacted with is taken back.
///
/// @param seq the message's
record ReactionScreen(Id conversation, long seq, Picker picker) implements Screen {
    private static final int EMOJI_COLUMN = 3;
    private static final int CODE_COLUMN = 7;
    private static final int MOST = 50;

    /// Asks that an emoji be drawn as one, which some are without.
    private static final String DRAWN_AS_EMOJI = "\ufe0f";

    private static final List<String> COMMON =
            List.of("👍", "❤️", "😂", "🎉", "😮", "😢", "👀", "🔥", "👏", "🙏", "✅", "🚀");

    @Override
    public ScreenUpdate on(Input input, Frame frame) {
        List<Emoji.Named> found = found();
        Optional<ListKey> key = Picker.key(input, frame);
        return switch (key.orElse(null)) {
            case BACK -> ScreenUpdate.back();
            case CHOOSE ->
                    picker.picked(found)
                            .map(one -> react(one.emoji(), frame.state()))
                            .orElse(ScreenUpdate.to(this));
            case UP, DOWN, PAGE_UP, PAGE_DOWN -> picking(key, input, found, frame);
            case null -> picking(key, input, found, frame);
        };
    }

    private ScreenUpdate picking(
            Optional<ListKey> key, Input input, List<Emoji.Named> found, Frame frame) {
        return ScreenUpdate.to(
                new ReactionScreen(conversation, seq, picker.on(key, input, found.size(), frame)));
    }

    private ScreenUpdate react(String emoji, ClientState state) {
        return ScreenUpdate.back()
                .and(
                        new Wished.RequestChange(
                                new ReactToMessage(
                                        conversation, seq, emoji, !isMine(emoji, state))));
    }

    private boolean isMine(String emoji, ClientState state) {
        return state
                .conversation(conversation)
                .flatMap(one -> one.log().window().find(seq))
                .stream()
                .flatMap(entry -> entry.reacted().stream())
                .filter(ReactionCount::mine)
                .anyMatch(one -> bare(one.emoji()).equals(bare(emoji)));
    }

    private static String bare(String emoji) {
        return emoji.replace(DRAWN_AS_EMOJI, "");
    }

    private List<Emoji.Named> found() {
        String part = picker.part().replace(":", "");
        return part.isEmpty()
                ? COMMON.stream()
                        .map(emoji -> new Emoji.Named(Emoji.code(emoji).orElse(""), emoji))
                        .toList()
                : Emoji.beginningWith(part, MOST);
    }

    @Override
    public void draw(Painter painter, Frame frame) {
        ListPage page = new ListPage(painter, frame, ScreenText.REACTION_TITLE);
        page.question(picker.query(), ScreenText.REACTION_FILTER);
        List<Emoji.Named> found = found();
        if (found.isEmpty()) {
            page.empty(ScreenText.NO_EMOJI);
        }
        page.list(
                found.size(),
                picker.row(),
                (index, row, chosen) -> draw(page, frame, found.get(index), row, chosen));
        page.hints(ScreenText.REACTION_KEYS);
    }

    private void draw(ListPage page, Frame frame, Emoji.Named one, int row, boolean chosen) {
        Theme theme = frame.appearance().theme();
        if (isMine(one.emoji(), frame.state())) {
            page.right(row, frame.appearance().words().of(ScreenText.TAKES_BACK));
        }
        page.text(EMOJI_COLUMN, row, one.emoji(), theme.text());
        page.text(
                CODE_COLUMN,
                row,
                one.code().isEmpty() ? "" : ":" + one.code() + ":",
                chosen ? theme.strong() : theme.text());
    }
}
