package chat.parley.server.application;

import chat.parley.server.access.AccessControl;
import chat.parley.server.friend.Friendships;
import chat.parley.server.group.JoinRules;
import chat.parley.server.group.Memberships;

/// The rule of each kind of application.
final class ApplicationRules {
    private final FriendApplicationRule friend;
    private final GroupApplicationRule group;
    private final InvitationRule invitation;

    ApplicationRules(
            Friendships friendships,
            Memberships memberships,
            JoinRules rules,
            AccessControl access) {
        friend = new FriendApplicationRule(friendships, access);
        group = new GroupApplicationRule(rules, memberships);
        invitation = new InvitationRule(friendships, rules, memberships);
    }

    ApplicationRule of(Proposal proposal) {
        return switch (proposal.kind()) {
            case FRIEND -> friend;
            case GROUP -> group;
            case INVITATION -> invitation;
        };
    }
}
