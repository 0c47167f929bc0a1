package chat.parley.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fellbaum.jemoji.Emoji;
import net.fellbaum.jemoji.EmojiManager;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Makes the table of emoji from a library that takes too long to load at run time. When the table
/// is stale, the test writes what it should be beside the build and says so.
@Tag("A40")
class EmojiTableTest {
    private static final Path KEPT =
            Path.of("src/main/resources/chat/parley/kit/text", EmojiTable.FILE);
    private static final Path FRESH = Path.of("target", EmojiTable.FILE);

    @Test
    void theTableIsFresh() throws IOException {
        String fresh = String.join("\n", lines()) + "\n";
        Files.createDirectories(FRESH.getParent());
        Files.writeString(FRESH, fresh);
        assertThat(Files.exists(KEPT) ? Files.readString(KEPT) : "")
                .as("copy client-kit/%s to client-kit/%s", FRESH, KEPT)
                .isEqualTo(fresh);
    }

    private static List<String> lines() {
        Set<String> taken = new TreeSet<>();
        return EmojiManager.getAllEmojis().stream()
                .filter(emoji -> !hasSkinTone(emoji))
                .sorted(Comparator.comparing(Emoji::getEmoji))
                .map(emoji -> line(emoji, taken))
                .filter(line -> line.contains(" "))
                .toList();
    }

    /// An emoji and those of its codes that no other had before, GitHub's first.
    private static String line(Emoji emoji, Set<String> taken) {
        return Stream.concat(Stream.of(emoji.getEmoji()), codes(emoji).filter(taken::add))
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> codes(Emoji emoji) {
        return Stream.of(emoji.getGithubAliases(), emoji.getSlackAliases())
                .flatMap(Collection::stream)
                .map(alias -> alias.replace(":", ""))
                .filter(code -> code.matches("[a-z0-9_+-]{1,40}"));
    }

    /// Skin tones multiply the table by three, and hardly anybody writes them by code.
    private static boolean hasSkinTone(Emoji emoji) {
        return emoji.getEmoji().codePoints().anyMatch(c -> c >= 0x1f3fb && c <= 0x1f3ff);
    }
}
