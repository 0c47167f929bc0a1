package chat.parley.client.screen.key;

import chat.parley.client.term.input.Key;
import chat.parley.client.words.HelpText;
import java.util.Arrays;
import java.util.List;

/// Something that a key does on the screens. The enums that implement it are the live key map, one
/// for each kind of screen or thing: help is made from them, and a screen knows no other keys. What
/// edits text is the line editor's.
public sealed interface KeyAction
        permits ChatKey,
                QuitKey,
                UnsentKey,
                ComposerKey,
                WritingKey,
                FieldKey,
                ListKey,
                ConfirmKey,
                ApplicationKey,
                PeopleKey,
                CardKey,
                GroupListKey,
                GroupCardKey,
                SignKey,
                EndedKey,
                GlobalKey {

    /// What it does, for help.
    HelpText summary();

    /// The keys that do it, each as [Key] writes it, with a space between two.
    String written();

    default List<Key> keys() {
        return Arrays.stream(written().split(" ")).map(Key::of).toList();
    }

    /// The keys as help shows them.
    default String shown() {
        return written().replace(" ", ", ");
    }
}
