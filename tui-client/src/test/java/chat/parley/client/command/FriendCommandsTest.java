package chat.parley.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.kit.console.ExitCode;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.notification.NotificationState;
import chat.parley.protocol.operation.ApplicationRequest;
import chat.parley.protocol.operation.FriendRequest;
import chat.parley.protocol.operation.NotificationRequest.ListNotifications;
import chat.parley.protocol.operation.NotificationRequest.MarkNotifications;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FriendCommandsTest extends CommandTest {

    @Test
    @Tag("A17")
    void applyingToAFriendTakesAText() {
        signIn();
        assertThat(parley("apply", "friend", "bob", "-m", "hello")).isZero();
        assertThat(server.requests())
                .containsExactly(new ApplicationRequest.ApplyFriend("bob", "hello"));
    }

    @Test
    @Tag("A20")
    @Tag("C9")
    void applicationsAreDecidedByNameOrById() {
        signIn();
        assertThat(parley("applications", "list")).isZero();
        assertThat(console.printed()).startsWith("900  @bob (Bobby) to @alice  pending");
        assertThat(parley("applications", "refuse", "@Bob")).isZero();
        assertThat(server.requests()).contains(new ApplicationRequest.Refuse(new Id(900)));
        assertThat(parley("applications", "accept", "900")).isEqualTo(ExitCode.REFUSED);
        assertThat(console.complained()).contains("ALREADY_HANDLED");
        assertThat(parley("applications", "refuse", "@carol")).isEqualTo(ExitCode.NOT_FOUND);
    }

    @Test
    @Tag("C11")
    void friendsAreMarkedAndPeopleBlocked() {
        signIn();
        assertThat(parley("friend", "remark", "bob", "Bob from ops")).isZero();
        assertThat(parley("friend", "remark", "bob")).isZero();
        assertThat(parley("friend", "star", "@bob", "-o", "json")).isZero();
        assertThat(parley("friend", "unstar", "bob")).isZero();
        assertThat(parley("friend", "block", "bob")).isZero();
        assertThat(parley("friend", "blocked")).isZero();
        assertThat(parley("friend", "unblock", "bob")).isZero();
        assertThat(server.requests())
                .contains(
                        new FriendRequest.MarkFriend("bob", "Bob from ops", null),
                        new FriendRequest.MarkFriend("bob", "", null),
                        new FriendRequest.MarkFriend("bob", null, true),
                        new FriendRequest.MarkFriend("bob", null, false),
                        new FriendRequest.Block("bob"),
                        new FriendRequest.Unblock("bob"));
    }

    @Test
    @Tag("A25")
    @Tag("C10")
    void friendsAreListedFoundAndEnded() {
        signIn();
        assertThat(parley("friends")).isZero();
        assertThat(parley("friend", "find", "bo", "-o", "json")).isZero();
        assertThat(console.printed()).contains("@bob (Bobby)  since").contains("\"name\":\"bob\"");
        assertThat(parley("friend", "delete", "@bob")).isZero();
        assertThat(server.requests()).contains(new FriendRequest.DeleteFriend("bob"));
    }

    @Test
    @Tag("C13")
    @Tag("C14")
    void theInboxIsListedAndMarkedReadApart() {
        signIn();
        assertThat(parley("notifications", "--unread")).isZero();
        assertThat(console.printed())
                .contains("@bob (Bobby) mentioned you in #ops, the last of 3 times  new");
        assertThat(server.requests()).contains(new ListNotifications(true, null, 200));
        assertThat(server.requests()).noneMatch(MarkNotifications.class::isInstance);
        assertThat(parley("notifications", "read")).as(console.complained()).isZero();
        assertThat(server.requests())
                .contains(new MarkNotifications(new Id(950), NotificationState.READ));
        assertThat(parley("notifications", "-o", "json")).isZero();
        assertThat(console.printed()).contains("\"kind\":\"mentioned\"", "\"count\":3");
    }
}
