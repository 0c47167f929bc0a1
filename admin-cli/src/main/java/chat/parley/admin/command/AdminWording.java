package chat.parley.admin.command;

import chat.parley.admin.words.AdminText;
import chat.parley.kit.text.Moments;
import chat.parley.kit.text.PersonText;
import chat.parley.kit.text.Words;
import chat.parley.protocol.Phrase;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.AccountView;
import chat.parley.protocol.model.account.Sanction;
import chat.parley.protocol.model.account.SanctionKind;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Parts of records in words for people.
public final class AdminWording {
    private AdminWording() {}

    public static String moment(Moments moments, @Nullable Instant moment) {
        return moment == null ? "-" : moments.text(moment);
    }

    public static String text(@Nullable String text) {
        return text == null || text.isEmpty() ? "-" : text;
    }

    public static String list(List<String> words) {
        return words.isEmpty() ? "-" : String.join(", ", words);
    }

    /// By their name, also where it is one that stands for a deleted account: administrators tell
    /// these apart.
    public static String person(Words words, Profile profile) {
        return "@" + profile.name() + PersonText.kind(profile, words.language());
    }

    /// Whether one can sign in, and the mutes and bans that are in force, with their ends.
    public static String standing(Words words, Moments moments, AccountView account) {
        Stream<String> state = Stream.of(state(words, account)).filter(one -> !one.isEmpty());
        return joined(Stream.concat(state, each(words, moments, account.sanctions())));
    }

    /// Why nobody can sign in to an account, apart from sanctions; empty where somebody can.
    public static String state(Words words, AccountView account) {
        return switch (account.state()) {
            case ACTIVE -> "";
            case DISABLED -> words.of(AdminText.DISABLED);
            case DELETED -> words.of(AdminText.DELETED);
        };
    }

    /// Mutes and bans that are in force, with their ends.
    public static String standing(Words words, Moments moments, List<Sanction> sanctions) {
        return joined(each(words, moments, sanctions));
    }

    private static Stream<String> each(Words words, Moments moments, List<Sanction> sanctions) {
        return sanctions.stream().map(sanction -> standing(words, moments, sanction));
    }

    private static String joined(Stream<String> parts) {
        String all = parts.collect(Collectors.joining(", "));
        return all.isEmpty() ? "-" : all;
    }

    private static String standing(Words words, Moments moments, Sanction sanction) {
        return until(words, moments, words.of(participle(sanction.kind())), sanction.until());
    }

    /// Something that is so until an end, if there is one.
    public static String until(Words words, Moments moments, String what, @Nullable Instant end) {
        return end == null ? what : words.of(AdminText.UNTIL, what, moment(moments, end));
    }

    private static Phrase participle(SanctionKind kind) {
        return switch (kind) {
            case MUTE -> AdminText.MUTED;
            case BAN -> AdminText.BANNED;
        };
    }
}
