package chat.parley.protocol.model.notification;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.group.GroupReference;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that happened to oneself, kept until newer ones take its place.
///
/// @param id rises: what is newer has a higher one
/// @param happenedAt the last time, where it happened more than once
/// @param actor who did it; null for the host
/// @param group where it was done, by the name that it had then
/// @param conversation where it leads to
/// @param seq the newest message that it tells of
/// @param count how often it happened: more than once for mentions alone
/// @param text the reason, what was said with an application, one's roles, or the beginning of what
///     was announced
/// @param until when it ends, if it does
/// @param receivedAt when the first of one's devices had it
/// @param readAt when one saw it
public record Notification(
        @Field(1) Id id,
        @Field(2) NotificationKind kind,
        @Field(3) Instant happenedAt,
        @Field(4) @Nullable Profile actor,
        @Field(5) @Nullable GroupReference group,
        @Field(6) @Nullable Id conversation,
        @Field(7) @Nullable Long seq,
        @Field(8) int count,
        @Field(9) @Nullable String text,
        @Field(10) @Nullable Instant until,
        @Field(11) @Nullable Instant receivedAt,
        @Field(12) @Nullable Instant readAt) {

    public boolean wasRead() {
        return readAt != null;
    }

    /// The same under what others see of its actor now, if this is them.
    public Notification named(Profile person) {
        return actor == null || !actor.id().equals(person.id())
                ? this
                : new Notification(
                        id,
                        kind,
                        happenedAt,
                        person,
                        group,
                        conversation,
                        seq,
                        count,
                        text,
                        until,
                        receivedAt,
                        readAt);
    }

    /// In a state that was reached at a moment; earlier stamps stay.
    public Notification reaching(NotificationState state, Instant at) {
        Instant received = receivedAt == null ? at : receivedAt;
        Instant read = readAt == null && state == NotificationState.READ ? at : readAt;
        return new Notification(
                id,
                kind,
                happenedAt,
                actor,
                group,
                conversation,
                seq,
                count,
                text,
                until,
                received,
                read);
    }
}
