package chat.parley.client.tui;

import chat.parley.client.state.Happening.Answered.AccountFetched;
import chat.parley.kit.link.ServerLink;
import chat.parley.protocol.operation.AccountRequest.Self;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.protocol.operation.ApplicationRequest.Application;
import chat.parley.protocol.operation.ApplicationRequest.ApplicationsPage;
import chat.parley.protocol.operation.ApplicationRequest.Direction;
import chat.parley.protocol.operation.ApplicationRequest.ListApplications;
import chat.parley.protocol.operation.ConversationRequest.Conversation;
import chat.parley.protocol.operation.ConversationRequest.ListConversations;
import chat.parley.protocol.operation.ConversationRequest.PageKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Asks for everything of an account: who one is, the latest applications, every conversation.
final class AccountFetch {
    private static final int PAGE = 200;

    private final ServerLink link;

    AccountFetch(ServerLink link) {
        this.link = link;
    }

    /// @param version that was heard of before asking
    CompletableFuture<AccountFetched> run(long version) {
        CompletableFuture<Self> self = link.ask(new WhoAmI());
        CompletableFuture<ApplicationsPage> received = applications(Direction.RECEIVED);
        CompletableFuture<ApplicationsPage> sent = applications(Direction.SENT);
        List<Conversation> all = new ArrayList<>();
        CompletableFuture<List<Conversation>> conversations =
                conversations(null, false, all).thenCompose(_ -> conversations(null, true, all));
        return CompletableFuture.allOf(self, received, sent, conversations)
                .thenApply(
                        _ ->
                                new AccountFetched(
                                        version,
                                        self.join(),
                                        conversations.join(),
                                        all(received.join(), sent.join())));
    }

    private CompletableFuture<ApplicationsPage> applications(Direction direction) {
        return link.ask(new ListApplications(direction, null, null, PAGE));
    }

    private static List<Application> all(ApplicationsPage received, ApplicationsPage sent) {
        return Stream.concat(received.applications().stream(), sent.applications().stream())
                .toList();
    }

    private CompletableFuture<List<Conversation>> conversations(
            @Nullable PageKey before, boolean hidden, List<Conversation> soFar) {
        return link.ask(new ListConversations(before, PAGE, hidden))
                .thenCompose(
                        page -> {
                            soFar.addAll(page.conversations());
                            if (!page.more() || page.conversations().isEmpty()) {
                                return CompletableFuture.completedFuture(soFar);
                            }
                            Conversation last = page.conversations().getLast();
                            return conversations(
                                    new PageKey(
                                            last.lastActivity(), last.id(), last.view().pinned()),
                                    hidden,
                                    soFar);
                        });
    }
}
