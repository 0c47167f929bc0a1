package chat.parley.server.application;

import chat.parley.server.friend.Friendships;
import chat.parley.server.group.JoinRules;
import chat.parley.server.group.Memberships;
import chat.parley.server.sanction.Standing;

/// The goal of each kind of application.
public final class Goals {
    private final FriendGoal friend;
    private final GroupGoal group;
    private final InvitationGoal invitation;

    public Goals(
            Friendships friendships, Memberships memberships, JoinRules rules, Standing standing) {
        friend = new FriendGoal(friendships, standing);
        group = new GroupGoal(rules, memberships);
        invitation = new InvitationGoal(friendships, rules, memberships);
    }

    Goal of(Wish wish) {
        return switch (wish.kind()) {
            case FRIEND -> friend;
            case GROUP -> group;
            case INVITATION -> invitation;
        };
    }
}
