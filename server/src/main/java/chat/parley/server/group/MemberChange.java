package chat.parley.server.group;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.group.Rank;
import chat.parley.server.administration.ChangeRequest;
import chat.parley.server.group.model.GroupAccess;
import chat.parley.server.group.model.GroupPermission;
import chat.parley.server.group.model.Membership;
import chat.parley.server.group.model.StoredGroup;
import chat.parley.server.log.Stays;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A change of one of the members of a group that a caller asks for.
///
/// @param access what the caller may do in the group
/// @param profile of the member
/// @param at when it is carried out
record MemberChange(
        ChangeRequest request,
        GroupAccess access,
        Profile profile,
        Membership membership,
        Instant at) {

    StoredGroup group() {
        return access.group();
    }

    Id account() {
        return profile.id();
    }

    Rank rank() {
        return membership.rank();
    }

    boolean is(Rank rank) {
        return rank() == rank;
    }

    boolean isMuted() {
        return membership.standing(at).mutedUntil() != null;
    }

    /// Lets an act on the member pass.
    ///
    /// @return whether it is a right of the server that allows it
    /// @throws Refused if nothing does
    boolean require(GroupPermission permission) {
        return access.require(permission, membership);
    }

    /// Whether the member may write, in words.
    String voice() {
        return voice(membership.standing(at).mutedUntil());
    }

    /// The same for whoever is muted until a moment; null if they are not.
    static String voice(@Nullable Instant mutedUntil) {
        if (mutedUntil == null) {
            return "may write";
        }
        return mutedUntil.equals(Stays.FOR_EVER) ? "muted" : "muted until " + mutedUntil;
    }
}
