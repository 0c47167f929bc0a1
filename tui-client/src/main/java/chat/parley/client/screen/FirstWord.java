package chat.parley.client.screen;

import org.jspecify.annotations.Nullable;

/// What was written, with its first word apart: a name, or how long something lasts.
///
/// @param word empty where nothing was written
/// @param rest what follows it, stripped; null where nothing does
public record FirstWord(String word, @Nullable String rest) {

    public static FirstWord of(String written) {
        String[] parts = written.strip().split("\\s+", 2);
        return new FirstWord(parts[0], parts.length > 1 ? parts[1] : null);
    }
}
