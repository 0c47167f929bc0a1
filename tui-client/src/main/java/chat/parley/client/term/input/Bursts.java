package chat.parley.client.term.input;

import chat.parley.client.term.input.Input.Paste;
import chat.parley.client.term.input.Input.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Tells a paste from typing on a terminal that does not mark pastes: nobody types two line breaks
/// within 10 ms. Whatever follows an Enter without a pause is held until there is one; with a
/// second Enter in it, it was a paste and is inserted. A lone Enter is an Enter, always.
final class Bursts implements Consumer<Input> {
    static final int SILENCE_MILLIS = 10;
    /// Beyond this many inputs without a pause nobody is typing: do not wait for the end.
    private static final int LONGEST = 100_000;

    /// The same, of what was typed in them.
    private static final int LONGEST_CHARACTERS = 1 << 20;

    private final Consumer<Input> listener;
    private final List<Input> held = new ArrayList<>();
    private int characters;

    Bursts(Consumer<Input> listener) {
        this.listener = listener;
    }

    @Override
    public void accept(Input input) {
        if (held.isEmpty() && !input.equals(Key.ENTER)) {
            listener.accept(input);
            return;
        }
        held.add(input);
        if (input instanceof Typed(String text)) {
            characters += text.length();
        }
        if (held.size() >= LONGEST || characters >= LONGEST_CHARACTERS) {
            release();
        }
    }

    boolean isHolding() {
        return !held.isEmpty();
    }

    /// The burst is over.
    void release() {
        List<Input> burst = List.copyOf(held);
        held.clear();
        characters = 0;
        long breaks = burst.stream().filter(Bursts::isLineBreak).count();
        if (breaks > 1) {
            insert(burst);
        } else {
            burst.forEach(listener);
        }
    }

    /// Runs of text become one paste each; a key between them stays a key.
    private void insert(List<Input> burst) {
        StringBuilder text = new StringBuilder();
        for (Input input : burst) {
            if (isLineBreak(input)) {
                text.append('\n');
            } else if (input instanceof Typed(String typed)) {
                text.append(typed);
            } else if (input.equals(Key.TAB)) {
                text.append('\t');
            } else {
                flush(text);
                listener.accept(input);
            }
        }
        flush(text);
    }

    private void flush(StringBuilder text) {
        if (!text.isEmpty()) {
            listener.accept(new Paste(text.toString()));
            text.setLength(0);
        }
    }

    private static boolean isLineBreak(Input input) {
        return input.equals(Key.ENTER) || input.equals(Key.LINE_FEED);
    }
}
