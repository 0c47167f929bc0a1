package chat.parley.server.application;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.ApplicationKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What somebody asks for. Of the same proposal, by what each kind is about, one at most is
/// pending.
///
/// @param addressee who is asked; null where a group is
/// @param group what it is about, unless it is a friendship
record Proposal(
        ApplicationKind kind,
        Id applicant,
        @Nullable Id addressee,
        @Nullable Id group,
        @Nullable String text) {

    static Proposal friendship(Id applicant, Id addressee, @Nullable String text) {
        return new Proposal(ApplicationKind.FRIEND, applicant, addressee, null, text);
    }

    static Proposal membership(Id applicant, Id group, @Nullable String text) {
        return new Proposal(ApplicationKind.GROUP, applicant, null, group, text);
    }

    static Proposal invitation(Id applicant, Id addressee, Id group, @Nullable String text) {
        return new Proposal(ApplicationKind.INVITATION, applicant, addressee, group, text);
    }

    /// The side that is asked: somebody, or a group.
    record Side(@Nullable Id account, @Nullable Id group) {}

    Side asked() {
        return new Side(addressee, addressee == null ? group : null);
    }

    /// Who is asked.
    ///
    /// @throws IllegalStateException where a group is
    Id askedOne() {
        return Optional.ofNullable(addressee).orElseThrow(IllegalStateException::new);
    }

    /// The applicant, or who is asked: the one of them that somebody is not.
    ///
    /// @throws IllegalStateException where a group is asked
    Id otherThan(Id one) {
        return one.equals(applicant) ? askedOne() : applicant;
    }

    /// The group that it is about.
    ///
    /// @throws IllegalStateException where it is about none
    Id aboutGroup() {
        return Optional.ofNullable(group).orElseThrow(IllegalStateException::new);
    }

    /// The same wish, whatever is said with it.
    Proposal wordless() {
        return new Proposal(kind, applicant, addressee, group, null);
    }

    /// What the other side would ask for if it wanted the same: when it does, the two cross.
    Proposal fromOtherSide() {
        return switch (kind) {
            case FRIEND -> friendship(askedOne(), applicant, null);
            case GROUP -> invitation(applicant, applicant, aboutGroup(), null);
            case INVITATION -> membership(askedOne(), aboutGroup(), null);
        };
    }
}
