package chat.parley.client.screen.chat;

import chat.parley.client.look.DisplayName;
import chat.parley.client.look.GroupWords;
import chat.parley.client.look.NameText;
import chat.parley.client.screen.Choice;
import chat.parley.client.screen.Choice.Candidate;
import chat.parley.client.screen.Composer;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.file.PathCompletion;
import chat.parley.client.screen.key.SlashCommand;
import chat.parley.client.state.ClientState;
import chat.parley.client.state.transfer.PathListing;
import chat.parley.client.words.HelpText;
import chat.parley.kit.text.Emoji;
import chat.parley.kit.text.Words;
import chat.parley.protocol.EverybodyMention;
import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.group.GroupSummary;
import chat.parley.protocol.model.group.Rank;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Completes the word before the caret: `:smi` to an emoji's code, `/ap` to a command, behind a
/// command `al` to a name, `@al` or `al` to a member of the open conversation, `#op` to a group.
///
/// @param listing of the directory that was looked at last
/// @param members whom one can name in the open conversation
record WordCompletion(ClientState state, List<Profile> members, PathListing listing, Words words) {
    private static final int SHORTEST_CODE = 3;
    private static final int MOST_EMOJI = 50;

    WordCompletion {
        members = List.copyOf(members);
    }

    /// In a conversation one names its members, as far as they are known, and whoever spoke there.
    static WordCompletion of(ChatScreen screen, Frame frame) {
        Stream<Profile> spoke =
                frame.state()
                        .open()
                        .map(
                                open ->
                                        Stream.concat(
                                                Stream.ofNullable(open.known().peer()),
                                                open.log().window().entries().reversed().stream()
                                                        .limit(Limits.PAGE_SIZE)
                                                        .map(Entry::sender)
                                                        .flatMap(Stream::ofNullable)))
                        .orElse(Stream.empty());
        Map<Id, Profile> known = new LinkedHashMap<>();
        Stream.concat(screen.members().people().stream(), spoke)
                .forEach(one -> known.putIfAbsent(one.id(), one));
        return new WordCompletion(
                frame.state(),
                List.copyOf(known.values()),
                frame.transfers().listing(),
                frame.appearance().words());
    }

    /// With the word completed to the first candidate, and with each further step to the next.
    Composer complete(Composer composer, int step) {
        if (composer.choice() != null) {
            return composer.choosing(composer.choice().moved(step));
        }
        Choice choice = choice(composer, true);
        List<Candidate> candidates = choice.candidates();
        if (candidates.isEmpty()) {
            return composer;
        }
        Composer chosen = composer.choosing(choice.moved(step > 0 ? 1 : 0));
        return candidates.size() == 1 ? chosen.decided() : chosen;
    }

    /// What to show: those that Tab goes through, or would. Plain words are completed when they are
    /// asked to be, but nothing is shown while one types them.
    Optional<Choice> shown(Composer composer) {
        if (composer.choice() != null) {
            return Optional.of(composer.choice());
        }
        return Optional.of(choice(composer, false)).filter(one -> !one.candidates().isEmpty());
    }

    /// What the word before the caret may become; that may be nothing.
    private Choice choice(Composer composer, boolean asked) {
        Optional<PathCompletion> path = PathCompletion.inLine(composer.beforeCaret());
        if (path.isPresent()) {
            return path.get().choice(listing, true);
        }
        int begin = composer.beforeCaret().length() - word(composer).length();
        return new Choice(candidates(composer, asked), Choice.NONE, begin);
    }

    /// @param asked whether a plain word is to become a name, too
    private List<Candidate> candidates(Composer composer, boolean asked) {
        String word = word(composer);
        if (word.startsWith(":") && word.length() >= SHORTEST_CODE) {
            return emoji(word.substring(1));
        }
        String before = composer.beforeCaret();
        boolean command = before.startsWith("/") || before.startsWith("／");
        if (command && !word.isEmpty()) {
            return before.length() == word.length()
                    ? commands(word.substring(1).toLowerCase(Locale.ROOT))
                    : names(word);
        }
        if (NameText.isGroup(word)) {
            return groups(NameText.bare(word));
        }
        if (namesSomebody(composer)) {
            String part = word.substring(1);
            return Stream.concat(members(part).stream(), everybody(part)).toList();
        }
        return asked && !word.isEmpty() ? members(word) : List.of();
    }

    private static List<Candidate> emoji(String prefix) {
        return Emoji.beginningWith(prefix, MOST_EMOJI).stream()
                .map(
                        one ->
                                new Candidate(
                                        ":" + one.code() + ": ",
                                        ":" + one.code() + ":",
                                        one.emoji()))
                .toList();
    }

    private List<Candidate> commands(String prefix) {
        return Arrays.stream(SlashCommand.values())
                .filter(one -> one.word().startsWith(prefix))
                .map(
                        one ->
                                new Candidate(
                                        "/" + one.word() + " ",
                                        one.usage(words),
                                        words.of(one.summary())))
                .toList();
    }

    /// Whether the word before the caret begins to name somebody.
    static boolean namesSomebody(Composer composer) {
        String word = word(composer);
        return word.startsWith("@") || word.startsWith("＠");
    }

    private String called(Profile person) {
        return DisplayName.of(person, state.account().friends()).text();
    }

    /// Members of the open conversation; each is named as they sign in, whatever they are called.
    private List<Candidate> members(String part) {
        return members.stream()
                .filter(one -> !one.id().equals(state.account().id()))
                .filter(one -> NameText.match(one, part))
                .map(one -> new Candidate("@" + one.name() + " ", called(one), ""))
                .toList();
    }

    /// All members, for those who may name them so; last, for nobody is to name them by a slip.
    private Stream<Candidate> everybody(String part) {
        boolean may =
                state.open()
                        .map(one -> one.known().group())
                        .filter(group -> group.rank() != Rank.MEMBER)
                        .isPresent();
        String usual = words.of(HelpText.EVERYBODY);
        String begun = part.toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(usual), EverybodyMention.NAMES.stream())
                .filter(name -> may && name.startsWith(begun))
                .limit(1)
                .map(
                        name ->
                                new Candidate(
                                        "@" + name + " ",
                                        "@" + name,
                                        words.of(HelpText.NAMES_EVERYBODY)));
    }

    private List<Candidate> groups(String part) {
        String prefix = part.toLowerCase(Locale.ROOT);
        return state.byActivity().stream()
                .map(one -> one.known().group())
                .flatMap(Stream::ofNullable)
                .map(GroupSummary::name)
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(prefix))
                .map(name -> new Candidate("#" + name + " ", GroupWords.listed(name), ""))
                .toList();
    }

    /// Behind a command: whoever one talks to, or who waits for an answer.
    private List<Candidate> names(String word) {
        if (NameText.isGroup(word)) {
            return groups(NameText.bare(word));
        }
        String part = NameText.bare(word);
        Stream<Profile> friends =
                state.byActivity().stream()
                        .map(one -> one.known().peer())
                        .flatMap(Stream::ofNullable);
        Stream<Profile> applicants =
                state.account().applications().all().stream()
                        .flatMap(one -> Stream.of(one.applicant(), one.addressee()))
                        .flatMap(Stream::ofNullable);
        return Stream.concat(friends, applicants)
                .filter(one -> !one.id().equals(state.account().id()))
                .filter(one -> NameText.match(one, part))
                .map(one -> new Candidate(one.name() + " ", called(one), ""))
                .distinct()
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
