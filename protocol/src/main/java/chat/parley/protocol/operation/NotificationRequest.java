package chat.parley.protocol.operation;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import chat.parley.protocol.constraint.PageLimit;
import chat.parley.protocol.model.notification.Notification;
import chat.parley.protocol.model.notification.NotificationState;
import chat.parley.protocol.operation.Operation.Effect;
import chat.parley.protocol.operation.Operation.Rate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One's inbox: what happened to oneself. Nobody else sees it, or says how far one has seen it.
public sealed interface NotificationRequest<A extends Record> extends Request<A> {

    /// Newest first.
    ///
    /// @param unread only those that were not seen
    /// @param before the last notification of the previous page
    @Field(1)
    @Operation(
            name = "notification.list",
            summary = "List what happened to oneself, page by page",
            effect = Effect.READ,
            rate = Rate.READ)
    record ListNotifications(
            @Field(1) boolean unread, @Field(2) @Nullable Id before, @Field(3) @PageLimit int limit)
            implements NotificationRequest<NotificationsPage> {}

    /// Says of all up to one that a device has them, or that they were seen. What is so already
    /// stays as it is.
    ///
    /// @param upTo the newest of them
    @Field(2)
    @Operation(
            name = "notification.mark",
            summary = "Say up to where one's notifications were received, or read",
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record MarkNotifications(@Field(1) Id upTo, @Field(2) NotificationState state)
            implements NotificationRequest<NotificationCount> {}

    /// A page of notifications.
    ///
    /// @param more whether another page follows
    /// @param unseen how many in all were not seen
    record NotificationsPage(
            @Field(1) List<Notification> notifications,
            @Field(2) boolean more,
            @Field(3) int unseen) {
        public NotificationsPage {
            notifications = List.copyOf(notifications);
        }
    }

    /// What is left to see.
    ///
    /// @param unseen how many in all were not seen
    record NotificationCount(@Field(1) int unseen) {}
}
