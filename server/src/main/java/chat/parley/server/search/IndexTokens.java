package chat.parley.server.search;

import chat.parley.protocol.Id;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What messages are found by. Words of scripts with spaces are tokens as they are. Of others each
/// character is one, and each two that stand side by side: so a word of one or two characters is
/// one token, and a longer one all pairs of it, which makes candidates that are looked at again.
/// Where a message stands, who wrote it and what it has are tokens, too, which no text can have.
final class IndexTokens {
    /// Longer words are cut, and found by their beginning.
    static final int WORD_CHARACTERS = 64;

    /// Of the private use area: no text has these in its tokens.
    private static final char CONVERSATION = '\uE000';
    private static final char SENDER = '\uE001';
    private static final char TRAIT = '\uE002';

    private IndexTokens() {}

    /// All of a message's, in one text.
    static String of(IndexedMessage message) {
        Set<String> tokens = new LinkedHashSet<>();
        tokens.add(conversation(message.conversation()));
        tokens.add(sender(message.sender()));
        message.traits().forEach(trait -> tokens.add(trait(trait)));
        for (WordRun run : WordRun.of(message.text())) {
            if (run.spaced()) {
                tokens.add(cut(run));
            } else {
                addCharacters(tokens, run.characters());
            }
        }
        return String.join(" ", tokens);
    }

    private static void addCharacters(Set<String> tokens, int[] characters) {
        for (int i = 0; i < characters.length; i++) {
            tokens.add(new String(characters, i, 1));
            if (i > 0) {
                tokens.add(new String(characters, i - 1, 2));
            }
        }
    }

    private static String cut(WordRun run) {
        int[] characters = run.characters();
        return characters.length <= WORD_CHARACTERS
                ? run.text()
                : new String(characters, 0, WORD_CHARACTERS);
    }

    /// What messages with a run have, for the index's query language (FTS5).
    ///
    /// @param open whether the run may go on, as the beginning of a word
    static List<String> query(WordRun run, boolean open) {
        int[] characters = run.characters();
        if (run.spaced()) {
            return List.of(quoted(cut(run)) + (open ? "*" : ""));
        }
        if (characters.length == 1) {
            return List.of(quoted(run.text()));
        }
        Set<String> pairs = new LinkedHashSet<>();
        for (int i = 1; i < characters.length; i++) {
            pairs.add(quoted(new String(characters, i - 1, 2)));
        }
        return List.copyOf(pairs);
    }

    /// For one of some conversations.
    static String query(List<Id> conversations) {
        return conversations.stream()
                .map(id -> quoted(conversation(id)))
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    static String querySender(Id account) {
        return quoted(sender(account));
    }

    static String query(MessageTrait trait) {
        return quoted(trait(trait));
    }

    private static String conversation(Id id) {
        return CONVERSATION + Long.toString(id.value(), Character.MAX_RADIX);
    }

    private static String sender(Id id) {
        return SENDER + Long.toString(id.value(), Character.MAX_RADIX);
    }

    private static String trait(MessageTrait trait) {
        return TRAIT + trait.key();
    }

    private static String quoted(String token) {
        return '"' + token + '"';
    }
}
