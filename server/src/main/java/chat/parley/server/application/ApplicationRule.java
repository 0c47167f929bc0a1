package chat.parley.server.application;

import chat.parley.protocol.Id;
import chat.parley.protocol.Refused;
import chat.parley.server.storage.Sql;
import java.util.List;

/// What the applications of one kind are for. How they are asked, decided and told of is the same
/// for all: see [Decisions].
sealed interface ApplicationRule
        permits FriendApplicationRule, GroupApplicationRule, InvitationRule {

    /// Lets a wish pass that makes sense now. Asked when it is made, and again before it is granted
    /// to somebody who had to wait.
    ///
    /// @param asker who makes or grants it, and is told
    /// @throws Refused if it does not, and why
    Grant check(Sql sql, Proposal proposal, Id asker);

    /// Whether a wish that is pending can still be granted as far as whoever made it is concerned.
    boolean stands(Sql sql, Proposal proposal);

    /// Who may accept and refuse it; the first of them decides.
    List<Id> deciders(Sql sql, Proposal proposal);
}
