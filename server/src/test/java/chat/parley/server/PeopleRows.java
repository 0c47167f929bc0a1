package chat.parley.server;

import static chat.parley.server.Allowed.CREW;
import static chat.parley.server.Allowed.FRIENDS;
import static chat.parley.server.Allowed.only;
import static chat.parley.server.Allowed.own;
import static chat.parley.server.Asker.BLOCKED;
import static chat.parley.server.Asker.GROUP_ADMIN;
import static chat.parley.server.Asker.OWNER;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.model.notification.NotificationState;
import chat.parley.protocol.operation.ApplicationRequest.Accept;
import chat.parley.protocol.operation.ApplicationRequest.ApplyFriend;
import chat.parley.protocol.operation.ApplicationRequest.ApplyGroup;
import chat.parley.protocol.operation.ApplicationRequest.Cancel;
import chat.parley.protocol.operation.ApplicationRequest.Direction;
import chat.parley.protocol.operation.ApplicationRequest.ListApplications;
import chat.parley.protocol.operation.ApplicationRequest.Refuse;
import chat.parley.protocol.operation.FriendRequest.Block;
import chat.parley.protocol.operation.FriendRequest.DeleteFriend;
import chat.parley.protocol.operation.FriendRequest.FindPeople;
import chat.parley.protocol.operation.FriendRequest.ListBlocked;
import chat.parley.protocol.operation.FriendRequest.ListFriends;
import chat.parley.protocol.operation.FriendRequest.MarkFriend;
import chat.parley.protocol.operation.FriendRequest.Unblock;
import chat.parley.protocol.operation.NotificationRequest.ListNotifications;
import chat.parley.protocol.operation.NotificationRequest.MarkNotifications;
import java.util.List;

/// Friends, and what people ask each other and groups for. Rows of the table of [Allowed].
final class PeopleRows {
    private PeopleRows() {}

    static final List<Allowed> ALL =
            List.of(
                    // friends
                    own(_ -> new ListFriends(null, null, 10)),
                    own(_ -> new FindPeople("ali", null, 10)),
                    only(Reason.NOT_FRIENDS, _ -> new DeleteFriend("alice"), FRIENDS),
                    only(Reason.NOT_FRIENDS, _ -> new MarkFriend("alice", "Al", true), FRIENDS),
                    own(_ -> new Block("alice")),
                    own(_ -> new Unblock("alice")),
                    own(_ -> new ListBlocked(null, 10)),
                    // notifications
                    own(_ -> new ListNotifications(false, null, 10)),
                    own(_ -> new MarkNotifications(new Id(1), NotificationState.READ)),
                    // applications
                    own(_ -> new ApplyFriend("alice", null))
                            .but(Reason.ALREADY_FRIENDS, FRIENDS)
                            .but(Reason.NOT_AVAILABLE, BLOCKED),
                    own(_ -> new ApplyGroup("crew", null)).but(Reason.ALREADY_MEMBER, CREW),
                    own(_ -> new ListApplications(Direction.RECEIVED, null, null, 10)),
                    only(Reason.NOT_FOUND, scene -> new Accept(scene.toAlice())),
                    only(Reason.NOT_FOUND, scene -> new Refuse(scene.toAlice())),
                    only(Reason.NOT_FOUND, scene -> new Cancel(scene.toAlice())),
                    only(Reason.NOT_FOUND, scene -> new Accept(scene.toCrew()), GROUP_ADMIN, OWNER),
                    only(Reason.NOT_FOUND, scene -> new Refuse(scene.toCrew()), GROUP_ADMIN, OWNER),
                    only(Reason.NOT_FOUND, scene -> new Cancel(scene.toCrew()))
                            .but(Reason.FORBIDDEN, GROUP_ADMIN, OWNER));
}
