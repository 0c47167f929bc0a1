package chat.parley.server.group;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.operation.GroupRequest.Invite;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Transaction;
import java.util.concurrent.CompletionStage;

/// The ways into a group that take somebody's consent, kept by whoever keeps applications.
public interface Admissions {
    /// Carries the operation out.
    CompletionStage<Application> invite(Caller caller, Invite invite);

    /// Brings a friend of the inviter in, and asks anybody else to come.
    void invite(Transaction tx, Id inviter, Id group, Id invitee);

    /// Voids everything that waits for a decision about a group: nobody joins it any more.
    void end(Transaction tx, Id group);
}
