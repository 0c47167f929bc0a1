package chat.parley.client.screen.message;

import chat.parley.client.picture.PictureShelf;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which messages of a transcript are shown otherwise than the rest.
///
/// @param highlighted the key of the item that keys act on
/// @param unfolded the seqs of those of which all is shown
/// @param pictures what there is of theirs
public record Emphasis(@Nullable String highlighted, Set<Long> unfolded, PictureShelf pictures) {
    public static final Emphasis NONE = new Emphasis(null, Set.of(), PictureShelf.EMPTY);

    public Emphasis {
        unfolded = Set.copyOf(unfolded);
    }

    /// A message of the log that keys act on.
    public static Emphasis of(long seq) {
        return new Emphasis(Item.key(seq), Set.of(), PictureShelf.EMPTY);
    }
}
