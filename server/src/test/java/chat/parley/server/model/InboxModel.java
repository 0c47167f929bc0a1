package chat.parley.server.model;

import chat.parley.protocol.model.notification.NotificationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What happened to people, as their inboxes tell it.
final class InboxModel {
    private final Map<String, List<Told>> told = new TreeMap<>();

    /// One thing that happened.
    record Told(NotificationKind kind, String actor, @Nullable String group, boolean read) {}

    InboxModel() {}

    InboxModel(InboxModel before) {
        before.told.forEach((who, all) -> told.put(who, new ArrayList<>(all)));
    }

    /// The newest first.
    List<Told> of(String who) {
        return told.getOrDefault(who, List.of()).reversed();
    }

    void tell(String who, NotificationKind kind, String actor, @Nullable String group) {
        told.computeIfAbsent(who, _ -> new ArrayList<>()).add(new Told(kind, actor, group, false));
    }

    /// Somebody has looked at all.
    void see(String who) {
        read(who, _ -> true);
    }

    /// Somebody has dealt with what another asked.
    void settle(String who, NotificationKind asked, String actor, @Nullable String group) {
        read(who, one -> new Told(asked, actor, group, one.read()).equals(one));
    }

    private void read(String who, Predicate<Told> which) {
        told.getOrDefault(who, new ArrayList<>())
                .replaceAll(
                        one ->
                                which.test(one)
                                        ? new Told(one.kind(), one.actor(), one.group(), true)
                                        : one);
    }
}
