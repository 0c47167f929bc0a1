package chat.parley.client.tui;

import chat.parley.client.state.ConversationState;
import chat.parley.kit.console.VisibleText;
import chat.parley.kit.text.Graphemes;
import chat.parley.protocol.operation.Profile;
import java.util.Locale;
import java.util.stream.Stream;

/// What people and counts are called on the screen.
final class Names {
    private Names() {}

    /// A person or bot in a list: `@bob`, `🤖 parley`.
    static String listed(Profile profile) {
        return switch (profile.kind()) {
            case PERSON -> "@" + shown(profile);
            case BOT -> "🤖 " + shown(profile);
        };
    }

    static String shown(Profile profile) {
        return VisibleText.line(profile.displayName());
    }

    /// One grapheme that stands for a person.
    static String avatar(Profile profile) {
        if (profile.kind() == Profile.Kind.BOT) {
            return "🤖";
        }
        String name = shown(profile);
        return name.substring(0, Graphemes.next(name, 0)).toUpperCase(Locale.ROOT);
    }

    /// Whether somebody is meant by a part of the name or nickname, or by the initials of either:
    /// `zw` finds `张伟`.
    static boolean match(Profile profile, String part) {
        String wanted = part.strip().toLowerCase(Locale.ROOT);
        return Stream.of(profile.name(), profile.displayName())
                .anyMatch(
                        name ->
                                name.toLowerCase(Locale.ROOT).contains(wanted)
                                        || Initials.ofEach(name).startsWith(wanted));
    }

    /// `99+` from the limit on.
    static String count(int count) {
        return count >= ConversationState.UNREAD_LIMIT ? "99+" : Integer.toString(count);
    }
}
