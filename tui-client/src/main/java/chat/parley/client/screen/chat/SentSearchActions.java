package chat.parley.client.screen.chat;

import chat.parley.client.screen.Composer;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.SentSearch;
import chat.parley.client.screen.key.ChatKey;
import chat.parley.client.screen.key.WritingKey;
import chat.parley.client.term.input.Input;
import chat.parley.client.term.input.Key;
import java.util.Optional;

/// What keys do while one looks back through what was sent: they narrow, go on, take what was found
/// or give the line back. Any other takes it and does what it does in the line.
record SentSearchActions(ChatScreen screen, SentSearch search, Frame frame) {

    static ScreenUpdate begin(ChatScreen screen) {
        return screen.mode() instanceof ChatMode.Writing
                ? ScreenUpdate.to(screen.searching(SentSearch.from(screen.composer())))
                : ScreenUpdate.to(screen);
    }

    ScreenUpdate on(Input input) {
        return switch (input) {
            case Input.Typed(var text) -> looking(search.with(text));
            case Input.Paste(var text) when !text.contains("\n") -> looking(search.with(text));
            case Key key -> onKey(key);
            case Input _ -> taken(input);
        };
    }

    private ScreenUpdate onKey(Key key) {
        Optional<WritingKey> decided = frame.keys().find(WritingKey.class, key);
        if (decided.isPresent()) {
            return switch (decided.get()) {
                case SUBMIT -> taken();
                case GIVE_UP -> ScreenUpdate.to(left());
            };
        }
        if (frame.keys().does(ChatKey.SEARCH_SENT, key)) {
            return looking(search.older());
        }
        if (frame.keys().does(ChatKey.PALETTE, key)) {
            return ScreenUpdate.to(left());
        }
        String shorter = edited(search.part(), key);
        boolean shortens = search.part().startsWith(shorter) && !shorter.equals(search.part());
        return shortens ? looking(search.shortened(shorter)) : taken(key);
    }

    private String edited(String part, Key key) {
        return Composer.EMPTY.withText(part).on(key, frame, frame.columns()).text();
    }

    private ScreenUpdate looking(SentSearch changed) {
        return ScreenUpdate.to(screen.searching(changed));
    }

    private ChatScreen left() {
        return screen.with(ChatMode.WRITING).with(search.line());
    }

    private ScreenUpdate taken() {
        return left().edited(search.shown(), frame);
    }

    private ScreenUpdate taken(Input then) {
        ChatScreen there = screen.with(ChatMode.WRITING).with(search.shown());
        return taken().and(there.on(then, frame));
    }
}
