package chat.parley.server.model;

import chat.parley.protocol.model.ApplicationKind;
import chat.parley.protocol.model.ApplicationState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody asks for.
///
/// @param addressee who is asked; null where a group is
/// @param group null for a friendship
/// @param unasked whether nobody had to decide
record ModelApplication(
        ApplicationKind kind,
        String applicant,
        @Nullable String addressee,
        @Nullable String group,
        ApplicationState state,
        @Nullable Instant decidedAt,
        boolean unasked) {

    private static ModelApplication asked(
            ApplicationKind kind, String by, @Nullable String of, @Nullable String group) {
        return new ModelApplication(kind, by, of, group, ApplicationState.PENDING, null, false);
    }

    static ModelApplication friendship(String applicant, String addressee) {
        return asked(ApplicationKind.FRIEND, applicant, addressee, null);
    }

    static ModelApplication membership(String applicant, String group) {
        return asked(ApplicationKind.GROUP, applicant, null, group);
    }

    static ModelApplication invitation(String inviter, String invited, String group) {
        return asked(ApplicationKind.INVITATION, inviter, invited, group);
    }

    boolean isPending() {
        return state == ApplicationState.PENDING;
    }

    String invited() {
        return String.valueOf(addressee);
    }

    String about() {
        return String.valueOf(group);
    }

    /// The two sides of a friendship and an invitation: the one that somebody is not.
    String otherThan(String one) {
        return one.equals(applicant) ? invited() : applicant;
    }

    /// Whether both are one wish, of which one at a time may be pending.
    boolean isSameWish(ModelApplication other) {
        return kind == other.kind
                && String.valueOf(addressee).equals(String.valueOf(other.addressee))
                && String.valueOf(group).equals(String.valueOf(other.group))
                && (kind == ApplicationKind.INVITATION || applicant.equals(other.applicant));
    }

    /// What the other side would ask for if it wanted the same.
    ModelApplication fromOtherSide() {
        return switch (kind) {
            case FRIEND -> friendship(invited(), applicant);
            case GROUP -> invitation(applicant, applicant, about());
            case INVITATION -> membership(invited(), about());
        };
    }

    ModelApplication decided(ApplicationState end, Instant now) {
        return new ModelApplication(kind, applicant, addressee, group, end, now, unasked);
    }

    ModelApplication grantedUnasked(Instant now) {
        ApplicationState granted =
                kind == ApplicationKind.INVITATION
                        ? ApplicationState.ADDED
                        : ApplicationState.ACCEPTED;
        return new ModelApplication(kind, applicant, addressee, group, granted, now, true);
    }

    @Override
    public String toString() {
        return kind
                + " "
                + applicant
                + " > "
                + (addressee == null ? "" : addressee + " ")
                + (group == null ? "" : "#" + group);
    }
}
