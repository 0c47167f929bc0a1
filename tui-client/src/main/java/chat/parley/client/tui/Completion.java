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

/// Completes the word before the caret: `:smi` to an emoji's code, `/ap` to a command, behind a
/// command `al` to a name, and in a group `@al` to a member.
///
/// @param members whom one can name in the open group
record Completion(ClientState state, List<Profile> members, Words words) {
    private static final int SHORTEST_CODE = 3;
    private static final int SHOWN = 8;

    Completion {
        members = List.copyOf(members);
    }

    /// What a word may become.
    ///
    /// @param text takes the word's place
    /// @param label shown for it
    record Candidate(String text, String label) {}

    /// With the word completed to the first candidate.
    Composer complete(Composer composer) {
        String word = word(composer);
        return candidates(composer).stream()
                .findFirst()
                .map(one -> composer.replaceBefore(word.length(), one.text()))
                .orElse(composer);
    }

    /// The candidates on one line; empty when there are none.
    String hint(Composer composer) {
        return candidates(composer).stream()
                .limit(SHOWN)
                .map(Candidate::label)
                .collect(Collectors.joining("   "));
    }

    private List<Candidate> candidates(Composer composer) {
        String word = word(composer);
        if (word.startsWith(":") && word.length() >= SHORTEST_CODE) {
            return emoji(word.substring(1));
        }
        String before = composer.beforeCaret();
        boolean command = before.startsWith("/") || before.startsWith("／");
        if (!command && namesSomebody(composer)) {
            return members(word.substring(1));
        }
        if (!command || word.isEmpty()) {
            return List.of();
        }
        return before.length() == word.length()
                ? commands(word.substring(1).toLowerCase(Locale.ROOT))
                : names(word);
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

    private List<Candidate> commands(String prefix) {
        return Arrays.stream(SlashCommand.values())
                .filter(one -> one.word().startsWith(prefix))
                .map(one -> new Candidate("/" + one.word() + " ", one.usage(words)))
                .toList();
    }

    /// Whether the word before the caret begins to name somebody.
    static boolean namesSomebody(Composer composer) {
        String word = word(composer);
        return word.startsWith("@") || word.startsWith("＠");
    }

    /// Members of the open group; each is named as they sign in, whatever they are called here.
    private List<Candidate> members(String part) {
        return members.stream()
                .filter(one -> !one.id().equals(state.account().id()))
                .filter(one -> Names.match(one, part))
                .map(one -> new Candidate("@" + one.name() + " ", Names.listed(one)))
                .toList();
    }

    private List<Candidate> names(String word) {
        String prefix = GroupOrders.bare(word).toLowerCase(Locale.ROOT);
        Stream<String> groups =
                state.byActivity().stream()
                        .map(one -> one.known().group())
                        .flatMap(Stream::ofNullable)
                        .map(group -> "#" + group.name());
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
        return Stream.of(friends, applicants, groups)
                .flatMap(names -> names)
                .distinct()
                .filter(name -> word.startsWith("#") == name.startsWith("#"))
                .filter(name -> GroupOrders.bare(name).toLowerCase(Locale.ROOT).startsWith(prefix))
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
