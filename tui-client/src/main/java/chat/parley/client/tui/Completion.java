package chat.parley.client.tui;

import chat.parley.client.state.ClientState;
import chat.parley.kit.text.Emoji;
import chat.parley.kit.text.Words;
import chat.parley.protocol.operation.Profile;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Completes the word before the caret: `:smi` to an emoji's code, `/ap` to a command, and behind a
/// command `al` to a name.
final class Completion {
    private static final int SHORTEST_CODE = 3;
    private static final int SHOWN = 8;

    private Completion() {}

    /// What a word may become.
    ///
    /// @param text takes the word's place
    /// @param label shown for it
    record Candidate(String text, String label) {}

    /// With the word completed to the first candidate.
    static Composer complete(Composer composer, ClientState state, Words words) {
        String word = word(composer);
        return candidates(composer, state, words).stream()
                .findFirst()
                .map(one -> composer.replaceBefore(word.length(), one.text()))
                .orElse(composer);
    }

    /// The candidates on one line; empty when there are none.
    static String hint(Composer composer, ClientState state, Words words) {
        return candidates(composer, state, words).stream()
                .limit(SHOWN)
                .map(Candidate::label)
                .collect(Collectors.joining("   "));
    }

    private static List<Candidate> candidates(Composer composer, ClientState state, Words words) {
        String word = word(composer);
        if (word.startsWith(":") && word.length() >= SHORTEST_CODE) {
            return emoji(word.substring(1));
        }
        String before = composer.beforeCaret();
        boolean command = before.startsWith("/") || before.startsWith("／");
        if (!command || word.isEmpty()) {
            return List.of();
        }
        return before.length() == word.length()
                ? commands(word.substring(1).toLowerCase(Locale.ROOT), words)
                : names(word, state);
    }

    private static List<Candidate> emoji(String prefix) {
        return Emoji.beginningWith(prefix, SHOWN).stream()
                .map(
                        one ->
                                new Candidate(
                                        ":" + one.code() + ": ",
                                        one.emoji() + " :" + one.code() + ":"))
                .toList();
    }

    private static List<Candidate> commands(String prefix, Words words) {
        return Arrays.stream(SlashCommand.values())
                .filter(one -> one.word().startsWith(prefix))
                .map(one -> new Candidate("/" + one.word() + " ", one.usage(words)))
                .toList();
    }

    private static List<Candidate> names(String word, ClientState state) {
        String prefix = (word.startsWith("@") ? word.substring(1) : word).toLowerCase(Locale.ROOT);
        Stream<String> friends =
                state.byActivity().stream()
                        .map(one -> one.known().peer())
                        .flatMap(Stream::ofNullable)
                        .map(Profile::name);
        Stream<String> applicants =
                state.account().applications().all().stream()
                        .flatMap(one -> Stream.of(one.applicant(), one.addressee()))
                        .flatMap(Stream::ofNullable)
                        .map(Profile::name);
        return Stream.concat(friends, applicants)
                .distinct()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(prefix))
                .map(name -> new Candidate(name + " ", name))
                .toList();
    }

    private static String word(Composer composer) {
        String before = composer.beforeCaret();
        int begin = before.length();
        while (begin > 0 && !Character.isWhitespace(before.charAt(begin - 1))) {
            begin--;
        }
        return before.substring(begin);
    }
}
