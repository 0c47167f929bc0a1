package chat.parley.client.screen.key;

import chat.parley.client.term.input.Key;
import chat.parley.client.words.HelpText;
import java.util.Arrays;
import java.util.List;

/// Which keys do something, and what help says of it.
///
/// @param keys in the order in which help shows them
record KeyBinding(HelpText summary, List<Key> keys) {

    /// @param written the keys as [Key] writes them, with a space between two
    KeyBinding(HelpText summary, String written) {
        this(summary, Arrays.stream(written.split(" ")).map(Key::of).toList());
    }
}
