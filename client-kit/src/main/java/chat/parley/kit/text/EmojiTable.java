package chat.parley.kit.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/// The table of emoji, read when the first code is met. A line of the file is an emoji and its
/// codes, the customary one first.
final class EmojiTable {
    static final String FILE = "emoji.txt";

    /// From code to emoji, in the order of the alphabet.
    static final NavigableMap<String, String> CODES;

    /// From emoji to its first code.
    static final Map<String, String> EMOJI;

    static {
        TreeMap<String, String> codes = new TreeMap<>();
        Map<String, String> emoji = new HashMap<>();
        for (String line : lines()) {
            List<String> words = List.of(line.split(" ", -1));
            emoji.put(words.getFirst(), words.get(1));
            words.subList(1, words.size()).forEach(code -> codes.put(code, words.getFirst()));
        }
        CODES = Collections.unmodifiableNavigableMap(codes);
        EMOJI = Collections.unmodifiableMap(emoji);
    }

    private EmojiTable() {}

    private static List<String> lines() {
        try (InputStream file = EmojiTable.class.getResourceAsStream(FILE);
                BufferedReader reader =
                        new BufferedReader(
                                new InputStreamReader(
                                        Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
