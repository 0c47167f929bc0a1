package chat.parley.client.screen.file;

import chat.parley.client.state.transfer.WrittenPath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands behind `/file`: a path, more of them as long as they cannot be mistaken for words
/// (`/tmp/a.log ~/b.png ./c`), and the text that goes with them.
///
/// @param text null for none
public record FileArguments(List<String> paths, @Nullable String text) {
    private static final int LONGEST_PASTE = 4_096;

    public FileArguments {
        paths = List.copyOf(paths);
    }

    public static FileArguments read(String written) {
        List<String> paths = new ArrayList<>();
        WrittenPath next = WrittenPath.at(written, 0);
        int end = 0;
        while (!next.path().isEmpty() && (paths.isEmpty() || next.isUnmistakable())) {
            paths.add(next.path());
            end = next.end();
            next = WrittenPath.at(written, end);
        }
        String text = written.substring(end).strip();
        return new FileArguments(paths, text.isEmpty() ? null : text);
    }

    /// Whether a text that was pasted may be the path of one file, as terminals write it when a
    /// file is dropped on them.
    public static boolean mayBeDropped(String pasted) {
        String text = pasted.strip();
        if (text.length() > LONGEST_PASTE || text.indexOf('\n') >= 0) {
            return false;
        }
        WrittenPath path = WrittenPath.at(text, 0);
        return path.end() == text.length() && path.isUnmistakable();
    }
}
