package chat.parley.server.application;

import chat.parley.server.friend.Friendships;
import chat.parley.server.group.JoinRules;
import chat.parley.server.group.Memberships;
import chat.parley.server.sanction.SanctionsInForce;

/// The goal of each kind of application.
public final class ApplicationKinds {
    private final FriendApplicationKind friend;
    private final GroupApplicationKind group;
    private final InvitationApplicationKind invitation;

    public ApplicationKinds(
            Friendships friendships,
            Memberships memberships,
            JoinRules rules,
            SanctionsInForce relationship) {
        friend = new FriendApplicationKind(friendships, relationship);
        group = new GroupApplicationKind(rules, memberships);
        invitation = new InvitationApplicationKind(friendships, rules, memberships);
    }

    ApplicationKind of(Proposal proposal) {
        return switch (proposal.kind()) {
            case FRIEND -> friend;
            case GROUP -> group;
            case INVITATION -> invitation;
        };
    }
}
