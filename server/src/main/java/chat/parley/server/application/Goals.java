package chat.parley.server.application;

import chat.parley.server.friend.Friendships;
import chat.parley.server.group.Gate;
import chat.parley.server.group.Memberships;

/// The goal of each kind of application.
public final class Goals {
    private final FriendGoal friend;
    private final GroupGoal group;
    private final InvitationGoal invitation;

    public Goals(Friendships friendships, Gate gate, Memberships memberships) {
        friend = new FriendGoal(friendships, gate);
        group = new GroupGoal(gate, memberships);
        invitation = new InvitationGoal(friendships, gate, memberships);
    }

    Goal of(Wish wish) {
        return switch (wish.kind()) {
            case FRIEND -> friend;
            case GROUP -> group;
            case INVITATION -> invitation;
        };
    }
}
