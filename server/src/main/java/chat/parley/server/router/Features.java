package chat.parley.server.router;

import chat.parley.protocol.operation.AccountRequest;
import chat.parley.protocol.operation.ApplicationRequest;
import chat.parley.protocol.operation.AuditRequest;
import chat.parley.protocol.operation.AuthRequest;
import chat.parley.protocol.operation.ConversationRequest;
import chat.parley.protocol.operation.FriendRequest;
import chat.parley.protocol.operation.GroupRequest;
import chat.parley.protocol.operation.PresenceRequest;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.operation.RoleRequest;
import chat.parley.protocol.operation.SanctionRequest;
import chat.parley.protocol.operation.ServerRequest;
import chat.parley.server.session.Caller;
import java.util.concurrent.CompletionStage;

/// Every feature, and the one switch over their families.
public record Features(
        Feature<AccountRequest<?>> accounts,
        Feature<ApplicationRequest<?>> applications,
        Feature<AuditRequest<?>> audit,
        Feature<AuthRequest<?>> auth,
        Feature<ConversationRequest<?>> conversations,
        Feature<FriendRequest<?>> friends,
        Feature<GroupRequest<?>> groups,
        Feature<PresenceRequest<?>> presence,
        Feature<RoleRequest<?>> roles,
        Feature<SanctionRequest<?>> sanctions,
        Feature<ServerRequest<?>> server) {

    /// Hands a request to its feature, whoever asks: access and rates are the router's to check.
    public CompletionStage<? extends Record> answer(Caller caller, Request<?> request) {
        return switch (request) {
            case AccountRequest<?> account -> accounts.answer(caller, account);
            case ApplicationRequest<?> application -> applications.answer(caller, application);
            case AuditRequest<?> looking -> audit.answer(caller, looking);
            case AuthRequest<?> signing -> auth.answer(caller, signing);
            case ConversationRequest<?> conversation -> conversations.answer(caller, conversation);
            case FriendRequest<?> friend -> friends.answer(caller, friend);
            case GroupRequest<?> group -> groups.answer(caller, group);
            case PresenceRequest<?> asking -> presence.answer(caller, asking);
            case RoleRequest<?> role -> roles.answer(caller, role);
            case SanctionRequest<?> sanction -> sanctions.answer(caller, sanction);
            case ServerRequest<?> asking -> server.answer(caller, asking);
        };
    }
}
