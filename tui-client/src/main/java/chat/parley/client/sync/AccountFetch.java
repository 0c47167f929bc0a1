package chat.parley.client.sync;

import chat.parley.client.state.ClientEvent.Answered.AccountFetched;
import chat.parley.client.state.FriendsState;
import chat.parley.client.state.NotificationsState;
import chat.parley.kit.link.ServerLink;
import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.ConversationPlace;
import chat.parley.protocol.model.Friend;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.Self;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.protocol.operation.ApplicationRequest.ApplicationsPage;
import chat.parley.protocol.operation.ApplicationRequest.Direction;
import chat.parley.protocol.operation.ApplicationRequest.ListApplications;
import chat.parley.protocol.operation.ConversationRequest.ConversationsPage;
import chat.parley.protocol.operation.ConversationRequest.ListConversations;
import chat.parley.protocol.operation.FriendRequest.FriendsPage;
import chat.parley.protocol.operation.FriendRequest.ListBlocked;
import chat.parley.protocol.operation.FriendRequest.ListFriends;
import chat.parley.protocol.operation.FriendRequest.PeoplePage;
import chat.parley.protocol.operation.NotificationRequest.ListNotifications;
import chat.parley.protocol.operation.NotificationRequest.NotificationsPage;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

/// Asks for everything of an account: who one is, and all conversations, applications and friends.
final class AccountFetch {
    private static final int PAGE = Limits.PAGE_SIZE;

    private final ServerLink link;

    AccountFetch(ServerLink link) {
        this.link = link;
    }

    /// @param version that was heard of before asking
    CompletableFuture<AccountFetched> run(long version) {
        CompletableFuture<Self> self = link.ask(new WhoAmI());
        CompletableFuture<List<Application>> received = applications(Direction.RECEIVED);
        CompletableFuture<List<Application>> sent = applications(Direction.SENT);
        CompletableFuture<List<Conversation>> shown = conversations(false);
        CompletableFuture<List<Conversation>> hidden = conversations(true);
        CompletableFuture<List<Friend>> friends = friends();
        CompletableFuture<List<Profile>> blocked = blocked();
        CompletableFuture<NotificationsPage> inbox =
                link.ask(new ListNotifications(false, null, PAGE));
        return CompletableFuture.allOf(self, received, sent, shown, hidden, friends, blocked, inbox)
                .thenApply(
                        _ ->
                                new AccountFetched(
                                        version,
                                        self.join(),
                                        both(shown.join(), hidden.join()),
                                        both(received.join(), sent.join()),
                                        new FriendsState(friends.join(), blocked.join()),
                                        new NotificationsState(
                                                inbox.join().notifications(),
                                                inbox.join().unseen())));
    }

    private CompletableFuture<List<Application>> applications(Direction direction) {
        Function<ApplicationsPage, Id> last = page -> page.applications().getLast().id();
        return new PageFetch<>(link, ApplicationsPage::applications, ApplicationsPage::more, last)
                .all(before -> new ListApplications(direction, null, before, PAGE));
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private CompletableFuture<List<Conversation>> conversations(boolean hidden) {
        return new PageFetch<>(
                        link,
                        ConversationsPage::conversations,
                        ConversationsPage::more,
                        AccountFetch::last)
                .all(before -> new ListConversations(before, PAGE, hidden));
    }

    private static ConversationPlace last(ConversationsPage page) {
        return page.conversations().getLast().place();
    }

    private CompletableFuture<List<Friend>> friends() {
        Function<FriendsPage, Id> last = page -> page.friends().getLast().profile().id();
        return new PageFetch<>(link, FriendsPage::friends, FriendsPage::more, last)
                .all(after -> new ListFriends(after, null, PAGE));
    }

    private CompletableFuture<List<Profile>> blocked() {
        Function<PeoplePage, Id> last = page -> page.people().getLast().id();
        return new PageFetch<>(link, PeoplePage::people, PeoplePage::more, last)
                .all(after -> new ListBlocked(after, PAGE));
    }
}
