package chat.parley.client.look;

import chat.parley.client.state.ConversationState;
import chat.parley.kit.console.VisibleText;
import chat.parley.kit.text.Graphemes;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.group.GroupReference;
import java.util.Locale;
import java.util.stream.Stream;

/// What people and counts are called on the screen.
public final class NameText {
    private NameText() {}

    /// A person or bot in a line of text.
    public static String listed(Profile profile) {
        return DisplayName.of(profile).text();
    }

    /// Whom an application is from or to, other than oneself.
    public static String listed(Application application, boolean mine, Appearance appearance) {
        Profile other = mine ? application.addressee() : application.applicant();
        return other == null ? group(application) : listed(appearance.named(other));
    }

    /// The group that an application is about; empty where it is about a friendship.
    public static String group(Application application) {
        GroupReference group = application.group();
        return group == null ? "" : GroupWords.listed(group.name());
    }

    /// Whether a conversation's other person or group is called so, in any letter case.
    public static boolean isCalled(Conversation conversation, String name) {
        Profile peer = conversation.peer();
        return peer == null
                ? name.equalsIgnoreCase(conversation.title())
                        || name.equalsIgnoreCase(conversation.view().remark())
                : isCalled(peer, name);
    }

    /// Whether an application's other person or its group is called so.
    public static boolean isCalled(Application application, boolean mine, String name) {
        Profile other = mine ? application.addressee() : application.applicant();
        GroupReference group = application.group();
        return (other != null && isCalled(other, name))
                || (group != null && group.name().equalsIgnoreCase(name));
    }

    public static boolean isCalled(Profile profile, String name) {
        return profile.name().equalsIgnoreCase(name) || name.equalsIgnoreCase(profile.nickname());
    }

    /// A name without the signs that people put before it.
    public static String bare(String name) {
        return !name.isEmpty() && "@＠#＃".indexOf(name.charAt(0)) >= 0 ? name.substring(1) : name;
    }

    /// Whether the sign of a group is written before a name.
    public static boolean isGroup(String name) {
        return name.startsWith("#") || name.startsWith("＃");
    }

    public static String shown(Profile profile) {
        return VisibleText.line(profile.displayName());
    }

    /// One grapheme that stands for a person: the one that they chose, or the first of what they
    /// are called.
    public static String avatar(Profile profile) {
        if (profile.kind() == Profile.Kind.BOT) {
            return "🤖";
        }
        String chosen = profile.avatar() == null ? "" : VisibleText.line(profile.avatar());
        if (!chosen.isEmpty()) {
            return chosen.substring(0, Graphemes.next(chosen, 0));
        }
        String name = shown(profile);
        return name.substring(0, Graphemes.next(name, 0)).toUpperCase(Locale.ROOT);
    }

    /// Whether a conversation is meant by a part of its person's or group's name.
    public static boolean match(Conversation conversation, String part) {
        Profile peer = conversation.peer();
        if (peer != null) {
            return match(peer, part);
        }
        String remark = conversation.view().remark();
        return match(part, conversation.title()) || (remark != null && match(part, remark));
    }

    /// Whether somebody is meant by a part of the name or nickname, or by the initials of either:
    /// `zw` finds `张伟`.
    public static boolean match(Profile profile, String part) {
        return match(part, profile.name(), profile.displayName());
    }

    private static boolean match(String part, String... names) {
        String wanted = part.strip().toLowerCase(Locale.ROOT);
        return Stream.of(names)
                .anyMatch(
                        name ->
                                name.toLowerCase(Locale.ROOT).contains(wanted)
                                        || Initials.ofEach(name).startsWith(wanted));
    }

    /// Whether a text contains another, in any letter case.
    public static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.strip().toLowerCase(Locale.ROOT));
    }

    /// `99+` from the limit on.
    public static String count(int count) {
        return count >= ConversationState.UNREAD_LIMIT ? "99+" : Integer.toString(count);
    }
}
