package chat.parley.client.screen.key;

import chat.parley.client.term.input.Key;
import chat.parley.client.words.HelpText;
import chat.parley.protocol.Spelling;
import java.util.Arrays;
import java.util.List;

/// Something that a key does on the screens. The enums that implement it are the tables of keys,
/// one for each kind of screen or thing: help is made from them, and a screen knows no other keys.
/// Which keys they are for a person says the [KeyMap].
public sealed interface KeyAction
        permits ChatKey,
                QuitKey,
                UnsentKey,
                MessageKey,
                SavedKey,
                ComposerKey,
                EditKey,
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

    /// Which keys usually do something, and what help says of it.
    ///
    /// @param usual in the order in which help shows them
    record Binding(HelpText summary, List<Key> usual) {

        /// @param written the keys as [Key] writes them, with a space between two
        Binding(HelpText summary, String written) {
            this(summary, Arrays.stream(written.split(" ")).map(Key::of).toList());
        }
    }

    /// Its usual keys, and what it does.
    Binding binding();

    /// What it is called where keys are set: the same on several screens, where it does the same.
    default String called() {
        return Spelling.of((Enum<?>) this);
    }

    /// What it does, for help.
    default HelpText summary() {
        return binding().summary();
    }

    /// Its keys for whoever sets no others.
    default List<Key> usual() {
        return binding().usual();
    }
}
