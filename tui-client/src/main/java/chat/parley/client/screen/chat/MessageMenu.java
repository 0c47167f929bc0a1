package chat.parley.client.screen.chat;

import chat.parley.client.screen.Frame;
import chat.parley.client.screen.Highlight;
import chat.parley.client.screen.ListPage;
import chat.parley.client.screen.Screen;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.key.ListKey;
import chat.parley.client.screen.key.MessageKey;
import chat.parley.client.term.Painter;
import chat.parley.client.term.input.Input;
import chat.parley.client.words.HelpText;
import chat.parley.client.words.ScreenText;
import java.util.List;

/// What can be done with a message, to choose from with the mouse or the arrows; its keys do the
/// same.
///
/// @param chat the screen that it lies over, where the message is selected
/// @param row the one that keys act on
record MessageMenu(ChatScreen chat, long seq, int row) implements Screen {
    private static final int KEY_COLUMN = 3;
    private static final int LABEL_COLUMN = 8;

    static MessageMenu of(ChatScreen chat, long seq) {
        return new MessageMenu(chat, seq, 0);
    }

    @Override
    public ScreenUpdate on(Input input, Frame frame) {
        List<MessageKey> all = MessageActions.offered(seq, frame);
        if (input instanceof Input.Mouse mouse && mouse.action() == Input.Mouse.Action.PRESS) {
            return ScreenUpdate.back(); // beside the list
        }
        return switch (frame.keys().find(ListKey.class, input).orElse(null)) {
            case BACK -> ScreenUpdate.back();
            case CHOOSE -> all.isEmpty() ? ScreenUpdate.back() : done(all.get(at(all)), frame);
            case ListKey key -> {
                int to = Highlight.moved(key, at(all), all.size(), ListPage.rows(frame));
                yield ScreenUpdate.to(new MessageMenu(chat, seq, to));
            }
            case null ->
                    frame.keys()
                            .find(MessageKey.class, input)
                            .filter(all::contains)
                            .map(key -> done(key, frame))
                            .orElse(ScreenUpdate.to(this));
        };
    }

    private int at(List<MessageKey> all) {
        return Highlight.within(row, all.size());
    }

    private ScreenUpdate done(MessageKey key, Frame frame) {
        return ScreenUpdate.back().and(MessageActions.does(chat, seq, key, frame));
    }

    @Override
    public List<HelpText> help() {
        return List.of(HelpText.CHOSEN_MESSAGE);
    }

    @Override
    public void draw(Painter painter, Frame frame) {
        ListPage page = new ListPage(painter, frame, ScreenText.MESSAGE_TITLE);
        List<MessageKey> all = MessageActions.offered(seq, frame);
        page.list(
                all.size(),
                row,
                (index, at, chosen) -> {
                    MessageKey key = all.get(index);
                    page.text(
                            KEY_COLUMN,
                            at,
                            frame.keys().shown(key),
                            frame.appearance().theme().faint());
                    page.text(
                            LABEL_COLUMN,
                            at,
                            frame.appearance()
                                    .words()
                                    .of(MessageActions.does(key, chat, seq, frame)),
                            chosen
                                    ? frame.appearance().theme().strong()
                                    : frame.appearance().theme().text());
                });
        page.hints(ScreenText.MESSAGE_KEYS);
    }
}
