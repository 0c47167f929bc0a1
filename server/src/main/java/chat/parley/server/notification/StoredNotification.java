package chat.parley.server.notification;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.notification.Notification;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A notification as it is stored, with an id in place of a name.
record StoredNotification(
        Id id,
        NotificationDraft draft,
        Instant happenedAt,
        int times,
        @Nullable Instant receivedAt,
        @Nullable Instant readAt) {

    Notification named(Map<Id, Profile> people) {
        return new Notification(
                id,
                draft.kind(),
                happenedAt,
                draft.actor() == null ? null : people.get(draft.actor()),
                draft.group(),
                draft.conversation(),
                draft.seq(),
                times,
                draft.text(),
                draft.until(),
                receivedAt,
                readAt);
    }
}
