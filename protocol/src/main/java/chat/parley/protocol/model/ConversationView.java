package chat.parley.protocol.model;

import chat.parley.protocol.Field;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How one of its people sees a conversation, which concerns nobody else.
///
/// @param level of what in it they are told
/// @param silencedUntil it is quiet until then, and has its level again; null where it is not
///     silenced
/// @param unreadFrom the seq from which on it counts as unread, whatever was read; null where it is
///     not marked so
/// @param remark what they call the group; null where they have no name of their own for it
public record ConversationView(
        @Field(1) boolean hidden,
        @Field(2) boolean pinned,
        @Field(3) NotifyLevel level,
        @Field(4) @Nullable Instant silencedUntil,
        @Field(5) @Nullable Long unreadFrom,
        @Field(6) @Nullable String remark) {

    /// Without a name of one's own.
    public ConversationView(
            boolean hidden,
            boolean pinned,
            NotifyLevel level,
            @Nullable Instant silencedUntil,
            @Nullable Long unreadFrom) {
        this(hidden, pinned, level, silencedUntil, unreadFrom, null);
    }

    /// Not marked as unread.
    public ConversationView(
            boolean hidden, boolean pinned, NotifyLevel level, @Nullable Instant silencedUntil) {
        this(hidden, pinned, level, silencedUntil, null);
    }

    /// One that nothing was said of but its level.
    public static ConversationView at(NotifyLevel level) {
        return new ConversationView(false, false, level, null);
    }

    /// The level that holds at a moment.
    public NotifyLevel levelAt(Instant now) {
        return silencedUntil != null && now.isBefore(silencedUntil) ? NotifyLevel.NONE : level;
    }

    /// Whether it is quiet at a moment.
    public boolean isQuiet(Instant now) {
        return levelAt(now) == NotifyLevel.NONE;
    }

    public ConversationView shown() {
        return new ConversationView(false, pinned, level, silencedUntil, unreadFrom, remark);
    }

    /// No longer marked as unread.
    public ConversationView unmarked() {
        return new ConversationView(hidden, pinned, level, silencedUntil, null, remark);
    }
}
