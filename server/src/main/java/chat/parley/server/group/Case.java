package chat.parley.server.group;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.GroupRequest.Rank;
import chat.parley.protocol.operation.Profile;
import chat.parley.server.audit.Made;
import chat.parley.server.audit.Order;
import chat.parley.server.log.Stays;
import chat.parley.server.storage.Sql;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One member of a group, before whoever orders something about them.
record Case(Ground ground, Order order, Footing footing, Profile profile, Membership member) {

    /// Looks at the member whom an order is about.
    ///
    /// @throws Refused if there is no such group, account or member, or if the caller may not know
    static Case of(Ground ground, Sql sql, Order order, String group, String name) {
        Footing footing = ground.footings().of(sql, order.caller(), group);
        footing.require(Act.LIST_MEMBERS);
        Profile profile = ground.people().required(sql, name);
        Membership member =
                MemberTable.find(sql, footing.group().id(), profile.id())
                        .orElseThrow(() -> new Refused(Reason.NOT_A_MEMBER));
        return new Case(ground, order, footing, profile, member);
    }

    StoredGroup group() {
        return footing.group();
    }

    Id account() {
        return profile.id();
    }

    boolean is(Rank rank) {
        return member.rank() == rank;
    }

    boolean isMuted() {
        return member.standing(ground.now()).mutedUntil() != null;
    }

    /// Lets an act on the member pass.
    ///
    /// @return whether it is a right of the server that allows it
    /// @throws Refused if nothing does
    boolean require(Act act) {
        return footing.require(act, member);
    }

    /// What every notice about it says.
    Words words(Sql sql) {
        return Words.by(ground.actor(sql, order.caller()))
                .about(profile.name())
                .because(order.reason());
    }

    /// Whether the member may write, in words.
    String voice() {
        return voice(member.standing(ground.now()).mutedUntil());
    }

    static String voice(@Nullable Instant mutedUntil) {
        if (mutedUntil == null) {
            return "may write";
        }
        return mutedUntil.equals(Stays.FOR_EVER) ? "muted" : "muted until " + mutedUntil;
    }

    Made made(String before, String after, boolean byRight) {
        String who = "@" + profile.name() + " ";
        return new Made(
                group().target(),
                who + before,
                who + after,
                1,
                ground.live().online(account()),
                byRight);
    }
}
