package chat.parley.client.state;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.notification.Notification;
import chat.parley.protocol.model.notification.NotificationState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What happened to oneself, as far as it is held here.
///
/// @param newest as many as were fetched, and what came since, newest first
/// @param unseen how many in all were not seen
public record NotificationsState(List<Notification> newest, int unseen) {
    public static final NotificationsState NONE = new NotificationsState(List.of(), 0);

    public NotificationsState {
        newest = List.copyOf(newest);
    }

    /// The id of the newest, if there is any.
    public Optional<Id> head() {
        return newest.stream().findFirst().map(Notification::id);
    }

    /// Whether one is newer than all that are held.
    public boolean isNews(Notification one) {
        return head().map(head -> one.id().compareTo(head) > 0).orElse(true);
    }

    /// Whether a device has not said yet that it has what is held here.
    public boolean holdsUnreceived() {
        return newest.stream().anyMatch(one -> one.receivedAt() == null);
    }

    /// With one that was told.
    public NotificationsState with(Notification told, int nowUnseen) {
        return new NotificationsState(
                Stream.concat(
                                Stream.of(told),
                                newest.stream().filter(one -> !one.id().equals(told.id())))
                        .sorted(Comparator.comparing(Notification::id).reversed())
                        .toList(),
                nowUnseen);
    }

    /// With what others see of somebody now.
    public NotificationsState named(Profile person) {
        return new NotificationsState(
                newest.stream().map(one -> one.named(person)).toList(), unseen);
    }

    public NotificationsState with(int nowUnseen) {
        return new NotificationsState(newest, nowUnseen);
    }

    /// With all up to one on in a state.
    /// With all that are known moved on.
    public NotificationsState marked(NotificationState state, Instant at, int nowUnseen) {
        return new NotificationsState(
                newest.stream().map(one -> one.reaching(state, at)).toList(), nowUnseen);
    }

    /// With those from one up to another moved on.
    public NotificationsState marked(
            Id from, Id upTo, NotificationState state, Instant at, int nowUnseen) {
        return new NotificationsState(
                newest.stream()
                        .map(
                                one ->
                                        one.id().compareTo(from) < 0 || one.id().compareTo(upTo) > 0
                                                ? one
                                                : one.reaching(state, at))
                        .toList(),
                nowUnseen);
    }
}
