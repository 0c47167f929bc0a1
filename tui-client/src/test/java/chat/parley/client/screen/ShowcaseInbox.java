package chat.parley.client.screen;

import static chat.parley.client.state.ClientSimulation.START;
import static chat.parley.client.state.ClientSimulation.person;

import chat.parley.client.state.ClientEvent.Linked;
import chat.parley.kit.link.LinkEvent;
import chat.parley.protocol.Id;
import chat.parley.protocol.event.Event.NotificationPosted;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.group.GroupReference;
import chat.parley.protocol.model.notification.Notification;
import chat.parley.protocol.model.notification.NotificationKind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What happened to Alice, for the pictures in the documentation.
final class ShowcaseInbox {
    private static final Profile BOB = person(2, "bob");
    private static final GroupReference OPS = new GroupReference(new Id(50), "ops");
    private static final GroupReference RELEASE = new GroupReference(new Id(51), "发布");

    private ShowcaseInbox() {}

    /// The inbox, with some of it new.
    static ScreenStage shown() {
        ScreenStage stage = Showcase.morning().size(80, 24);
        told(stage, 1, -2900, NotificationKind.FRIEND_ACCEPTED, person(9, "李雷"), null, null);
        told(stage, 2, -1500, NotificationKind.GROUP_ADDED, person(10, "张三"), RELEASE, null);
        told(stage, 3, -90, NotificationKind.PROMOTED, BOB, OPS, null);
        stage.press("F9", "Esc");
        told(stage, 4, 2, NotificationKind.FRIEND_ASKED, person(8, "grace"), null, "Met you there");
        told(stage, 5, 8, NotificationKind.MENTIONED, person(6, "dana"), OPS, null);
        return stage.press("F9");
    }

    private static void told(
            ScreenStage stage,
            int number,
            int minute,
            NotificationKind kind,
            Profile actor,
            @Nullable GroupReference group,
            @Nullable String text) {
        Notification one =
                new Notification(
                        new Id(900 + number),
                        kind,
                        START.plus(Duration.ofMinutes(minute)),
                        actor,
                        group,
                        null,
                        null,
                        kind == NotificationKind.MENTIONED ? 3 : 1,
                        text,
                        null,
                        null,
                        null);
        stage.happens(new Linked(new LinkEvent.Pushed(new NotificationPosted(one, 1, 2 + number))));
    }
}
