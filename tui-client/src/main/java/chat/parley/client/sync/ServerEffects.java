package chat.parley.client.sync;

import chat.parley.client.state.ClientEvent;
import chat.parley.client.state.ClientEvent.Answered;
import chat.parley.client.state.Outgoing;
import chat.parley.client.state.RefusalDetails;
import chat.parley.client.state.SideEffect.ForServer;
import chat.parley.kit.link.ServerLink;
import chat.parley.kit.transport.Causes;
import chat.parley.protocol.Id;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.AccountRequest.SetPreferences;
import chat.parley.protocol.operation.ConversationRequest.FetchEntries;
import chat.parley.protocol.operation.ConversationRequest.History;
import chat.parley.protocol.operation.ConversationRequest.MarkRead;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.ConversationRequest.ShowConversation;
import chat.parley.protocol.operation.Done;
import chat.parley.protocol.operation.FriendRequest.Block;
import chat.parley.protocol.operation.FriendRequest.DeleteFriend;
import chat.parley.protocol.operation.FriendRequest.Unblock;
import chat.parley.protocol.operation.MessageRequest.ShowMessage;
import chat.parley.protocol.operation.NotificationRequest.MarkNotifications;
import chat.parley.protocol.operation.Request;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/// Asks the server, and tells what it answered. Answers arrive on the link's thread.
public final class ServerEffects {
    /// As many entries as are fetched at once, from the server or the disk.
    static final int PAGE = 100;

    private final ServerLink link;
    private final Consumer<ClientEvent> happened;

    ServerEffects(ServerLink link, Consumer<ClientEvent> happened) {
        this.link = link;
        this.happened = happened;
    }

    void run(ForServer effect) {
        switch (effect) {
            case ForServer.FetchEntries(var id, long after) ->
                    ask(
                            new FetchEntries(id, after, PAGE),
                            page -> new Answered.EntriesFetched(id, after, page),
                            _ -> new Answered.FetchFailed(id));
            case ForServer.FetchNewest(var id) ->
                    ask(
                            new History(id, null, null, null, PAGE),
                            page -> new Answered.NewestFetched(id, page),
                            _ -> new Answered.FetchFailed(id));
            case ForServer.FetchOlder(var id, long before) ->
                    ask(
                            new History(id, before, null, null, PAGE),
                            page -> new Answered.OlderFetched(id, before, page),
                            _ -> new Answered.FetchFailed(id));
            case ForServer.FetchConversation(var id) ->
                    ask(
                            new ShowConversation(id),
                            Answered.ConversationFetched::new,
                            failure ->
                                    isGone(failure)
                                            ? new Answered.ConversationGone(id)
                                            : new Answered.ConversationFetchFailed(id));
            case ForServer.SetView(var request) ->
                    ask(
                            request,
                            now -> new Answered.ViewSet(request, now),
                            failure -> notDone(request, failure));
            case ForServer.FetchAccount(long version) -> fetchAccount(version);
            case ForServer.Send(var message) -> send(message);
            case ForServer.RequestChange(var request) ->
                    ask(
                            request,
                            _ -> new Answered.ChangeMade(request),
                            failure -> notDone(request, failure));
            case ForServer.FetchMessage(var id, long seq) ->
                    ask(
                            new ShowMessage(id, seq),
                            Answered.MessageShown::new,
                            _ -> new Answered.MessageNotShown(id, seq));
            case ForServer.Ack(var id, long seq) -> link.ack(id, seq);
            case ForServer.MarkRead(var id, long seq) ->
                    ask(
                            new MarkRead(id, seq),
                            _ -> new Answered.ReadMarked(id, seq),
                            _ -> new Answered.ReadNotMarked(id));
            case ForServer.DealtWith(var mark) -> link.dealtWith(mark);
            case ForServer.Apply(var request) ->
                    ask(
                            request,
                            application -> new Answered.Applied(request, application),
                            failure -> notDone(request, failure));
            case ForServer.MarkNotifications(var upTo, var as) ->
                    ask(
                            new MarkNotifications(upTo, as),
                            left -> new Answered.NotificationsTold(left.unseen()),
                            _ -> new Answered.NotificationsNotTold());
            case ForServer.EndFriendship(var with) -> {
                DeleteFriend request = new DeleteFriend(with.name());
                ask(
                        request,
                        _ -> new Answered.FriendshipEnded(with),
                        failure -> notDone(request, failure));
            }
            case ForServer.Mark(var request) ->
                    ask(request, Answered.Marked::new, failure -> notDone(request, failure));
            case ForServer.SetBlock(var person, boolean blocked) -> {
                Request<Done> request =
                        blocked ? new Block(person.name()) : new Unblock(person.name());
                ask(
                        request,
                        _ -> new Answered.BlockSet(person, blocked),
                        failure -> notDone(request, failure));
            }
            case ForServer.Prefer(var preferences) -> {
                SetPreferences request = SetPreferences.to(preferences);
                ask(request, Answered.Preferred::new, failure -> notDone(request, failure));
            }
        }
    }

    private void fetchAccount(long version) {
        CompletableFuture<?> _ =
                new AccountFetch(link)
                        .run(version)
                        .whenComplete(
                                (fetched, failure) ->
                                        happened.accept(
                                                failure == null
                                                        ? fetched
                                                        : new Answered.AccountFetchFailed()));
    }

    private void send(Outgoing message) {
        Id conversation = message.conversation();
        String clientId = message.clientId();
        ask(
                new Send(conversation, clientId, message.body(), message.replyTo()),
                sent -> new Answered.MessageStored(clientId, sent),
                failure ->
                        failure instanceof Refused refused
                                ? new Answered.MessageRefused(
                                        conversation,
                                        clientId,
                                        RefusalDetails.of(refused),
                                        refused.retryAfter())
                                : new Answered.MessageLost(conversation, clientId));
    }

    private static boolean isGone(Throwable failure) {
        return failure instanceof Refused refused && RefusalDetails.meansGone(refused.reason());
    }

    private static ClientEvent notDone(Request<?> request, Throwable failure) {
        return failure instanceof Refused refused
                ? new Answered.NotDone(request, RefusalDetails.of(refused))
                : new Answered.AnswerLost(request);
    }

    private <A extends Record> void ask(
            Request<A> request,
            Function<A, ClientEvent> answered,
            Function<Throwable, ClientEvent> failed) {
        CompletableFuture<A> _ =
                link.ask(request)
                        .whenComplete(
                                (answer, failure) ->
                                        happened.accept(
                                                failure == null
                                                        ? answered.apply(answer)
                                                        : failed.apply(Causes.unwrapped(failure))));
    }
}
