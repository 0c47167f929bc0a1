package chat.parley.server.router;

import chat.parley.protocol.operation.AccountRequest;
import chat.parley.protocol.operation.ApplicationRequest;
import chat.parley.protocol.operation.AuthRequest;
import chat.parley.protocol.operation.ConversationRequest;
import chat.parley.protocol.operation.FriendRequest;
import chat.parley.protocol.operation.Request;
import chat.parley.server.session.Caller;
import java.util.concurrent.CompletionStage;

/// Every feature, and the one switch over their families.
public record Features(
        Feature<AccountRequest<?>> accounts,
        Feature<ApplicationRequest<?>> applications,
        Feature<AuthRequest<?>> auth,
        Feature<ConversationRequest<?>> conversations,
        Feature<FriendRequest<?>> friends) {

    /// Hands a request to its feature, whoever asks: access and rates are the router's to check.
    public CompletionStage<? extends Record> answer(Caller caller, Request<?> request) {
        return switch (request) {
            case AccountRequest<?> account -> accounts.answer(caller, account);
            case ApplicationRequest<?> application -> applications.answer(caller, application);
            case AuthRequest<?> signing -> auth.answer(caller, signing);
            case ConversationRequest<?> conversation -> conversations.answer(caller, conversation);
            case FriendRequest<?> friend -> friends.answer(caller, friend);
        };
    }
}
