package chat.parley.client.screen.key;

import chat.parley.client.term.input.Key;
import chat.parley.client.words.HelpText;
import java.util.List;
import java.util.stream.Collectors;

/// Something that a key does on the screens. The enums that implement it are the live key map, one
/// for each kind of screen or thing: help is made from them, and a screen knows no other keys. What
/// edits text is the line editor's.
public sealed interface KeyAction
        permits ChatKey,
                QuitKey,
                UnsentKey,
                MessageKey,
                SavedKey,
                ComposerKey,
                WritingKey,
                FieldKey,
                ListKey,
                ConfirmKey,
                ApplicationKey,
                PeopleKey,
                SearchKey,
                CardKey,
                GroupListKey,
                GroupCardKey,
                SettingsKey,
                AccountKey,
                SignKey,
                EndedKey,
                GlobalKey {

    /// Its keys, and what it does.
    KeyBinding binding();

    /// What it does, for help.
    default HelpText summary() {
        return binding().summary();
    }

    default List<Key> keys() {
        return binding().keys();
    }

    /// The keys as help shows them.
    default String shown() {
        return keys().stream().map(Key::toString).collect(Collectors.joining(", "));
    }
}
