package chat.parley.server.application;

import chat.parley.protocol.Id;
import chat.parley.protocol.Refused;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.util.List;

/// What the applications of one kind are for. How they are asked, decided and told of is the same
/// for all: see [Decisions].
sealed interface Goal permits FriendGoal, GroupGoal, InvitationGoal {

    /// Lets a wish pass that makes sense now. Asked when it is made, and again before it is granted
    /// to somebody who had to wait.
    ///
    /// @throws Refused if it does not, and why
    void check(Sql sql, Wish wish);

    /// Whether a wish that is pending can still be granted as far as whoever made it is concerned.
    boolean stands(Sql sql, Wish wish);

    /// Whether a wish, to which nobody has said anything yet, is granted at once.
    ///
    /// @throws Refused if it cannot be asked for
    boolean isGrantedAtOnce(Sql sql, Wish wish);

    /// Who may accept and refuse it; the first of them decides.
    List<Id> deciders(Sql sql, Wish wish);

    /// Grants what [#check] let pass.
    ///
    /// @param decider whose consent came last
    /// @return the conversation that it opens
    /// @throws Refused if it cannot be granted any more
    Id grant(Transaction tx, Wish wish, Id decider);
}
