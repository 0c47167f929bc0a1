package chat.parley.client.look;

import chat.parley.client.state.FriendsState;
import chat.parley.client.term.Painter;
import chat.parley.client.term.Style;
import chat.parley.kit.console.VisibleText;
import chat.parley.kit.text.Widths;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.Group;
import chat.parley.protocol.model.Profile;
import org.jspecify.annotations.Nullable;

/// What somebody or a group is called: `陈丽 @chenli`, `@bob`, `🤖 parley`, `#ops`. Everybody can
/// take the nickname of another, but nobody the name of another's account: so the account stands
/// wherever it decides whom one writes to, and the nickname gives way to it.
///
/// @param nickname what they call themselves, or one calls them; empty where that is the name
/// @param account by its name and sign
/// @param own whether the nickname is one's own for them, which nobody else can take: then the
///     account gives way
public record DisplayName(String nickname, String account, boolean own) {
    /// Less of a nickname says nothing.
    private static final int NARROWEST_NICKNAME = 3;

    /// Somebody's.
    ///
    /// @param profile as [Appearance#named] has it
    public static DisplayName of(Profile profile) {
        if (profile.wasDeleted()) {
            return new DisplayName("", VisibleText.line(profile.displayName()), false);
        }
        String bot = profile.kind() == Profile.Kind.BOT ? "🤖 " : "";
        String name = VisibleText.line(profile.name());
        return profile.nickname() == null
                ? new DisplayName("", bot.isEmpty() ? "@" + name : bot + name, false)
                : new DisplayName(bot + VisibleText.line(profile.nickname()), "@" + name, false);
    }

    /// Somebody as one calls them oneself, where one does.
    ///
    /// @param profile as [Appearance#named] has it
    public static DisplayName of(Profile profile, FriendsState friends) {
        DisplayName called = of(friends.called(profile));
        return new DisplayName(
                called.nickname, called.account, friends.remark(profile.id()).isPresent());
    }

    /// The same of a conversation's other person, or its group.
    public static DisplayName of(Conversation conversation, FriendsState friends) {
        Profile peer = conversation.peer();
        return peer == null ? of(conversation) : of(peer, friends);
    }

    /// A conversation, by its other person or its group.
    public static DisplayName of(Conversation conversation) {
        Profile peer = conversation.peer();
        return peer == null ? group(conversation.view().remark(), conversation.title()) : of(peer);
    }

    public static DisplayName of(Group group) {
        return group(null, group.name());
    }

    /// A group.
    ///
    /// @param remark what one calls it; null where one has no name of one's own for it
    public static DisplayName group(@Nullable String remark, String name) {
        return new DisplayName(
                remark == null ? "" : VisibleText.line(remark),
                GroupWords.listed(name),
                remark != null);
    }

    public String text() {
        return (nickname + " " + account).strip();
    }

    /// As much of it as has room: the account first, but where the nickname is one's own.
    public DisplayName within(int columns, Widths widths) {
        int left = columns - widths.of(account) - 1;
        if (widths.of(nickname) <= left) {
            return this;
        }
        if (own) {
            int behind = columns - widths.of(nickname) - 1;
            return new DisplayName(
                    widths.clip(nickname, columns),
                    behind < NARROWEST_NICKNAME ? "" : widths.clip(account, behind),
                    true);
        }
        return left < NARROWEST_NICKNAME
                ? new DisplayName("", widths.clip(account, columns), false)
                : new DisplayName(widths.clip(nickname, left), account, false);
    }

    /// Draws it; answers the column behind it.
    ///
    /// @param behind how the account looks behind a nickname
    public int draw(Painter painter, int column, int row, Style style, Style behind) {
        return nickname.isEmpty()
                ? painter.text(column, row, account, style)
                : painter.text(
                        painter.text(column, row, nickname, style) + 1, row, account, behind);
    }
}
