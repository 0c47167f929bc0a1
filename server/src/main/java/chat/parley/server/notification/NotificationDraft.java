package chat.parley.server.notification;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.group.GroupReference;
import chat.parley.protocol.model.notification.NotificationKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is to be told, whomever it is for.
///
/// @param actor who did it; null for the host
/// @param group where it was done
/// @param conversation where it leads to
/// @param seq the message that it tells of
/// @param text the reason, what was said, or roles
/// @param until when it ends, if it does
public record NotificationDraft(
        NotificationKind kind,
        @Nullable Id actor,
        @Nullable GroupReference group,
        @Nullable Id conversation,
        @Nullable Long seq,
        @Nullable String text,
        @Nullable Instant until) {

    public static NotificationDraft of(NotificationKind kind, @Nullable Id actor) {
        return new NotificationDraft(kind, actor, null, null, null, null, null);
    }

    public NotificationDraft in(@Nullable GroupReference where) {
        return new NotificationDraft(kind, actor, where, conversation, seq, text, until);
    }

    public NotificationDraft leadingTo(@Nullable Id opened) {
        return new NotificationDraft(kind, actor, group, opened, seq, text, until);
    }

    /// About a message.
    public NotificationDraft at(Id where, long message) {
        return new NotificationDraft(kind, actor, group, where, message, text, until);
    }

    public NotificationDraft saying(@Nullable String said) {
        return new NotificationDraft(kind, actor, group, conversation, seq, said, until);
    }

    public NotificationDraft until(@Nullable Instant end) {
        return new NotificationDraft(kind, actor, group, conversation, seq, text, end);
    }
}
