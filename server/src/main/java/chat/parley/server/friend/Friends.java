package chat.parley.server.friend;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.Friend;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.Done;
import chat.parley.protocol.operation.FriendRequest;
import chat.parley.protocol.operation.FriendRequest.DeleteFriend;
import chat.parley.protocol.operation.FriendRequest.FindPeople;
import chat.parley.protocol.operation.FriendRequest.ListFriends;
import chat.parley.protocol.operation.FriendRequest.PeoplePage;
import chat.parley.server.access.AccessControl;
import chat.parley.server.account.AccountName;
import chat.parley.server.account.Directory;
import chat.parley.server.friend.FriendTable.Link;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// Friends as each sees them: the list, finding people, ending a friendship.
public final class Friends {
    private final Database database;
    private final AccessControl access;
    private final Friendships friendships;
    private final Directory people;

    public Friends(
            Infrastructure base, AccessControl access, Friendships friendships, Directory people) {
        this.database = base.database();
        this.access = access;
        this.friendships = friendships;
        this.people = people;
    }

    /// Carries a request out. Reads have answered when this returns; writes answer once they are
    /// durable.
    public CompletionStage<? extends Record> answer(Caller caller, FriendRequest<?> request) {
        Id me = caller.signedIn();
        return switch (request) {
            case ListFriends list -> CompletableFuture.completedStage(list(me, list));
            case FindPeople find -> CompletableFuture.completedStage(find(me, find));
            case DeleteFriend delete -> delete(caller, delete.name());
        };
    }

    private FriendRequest.FriendsPage list(Id me, ListFriends list) {
        long after = list.after() == null ? 0 : list.after().value();
        String name = list.name();
        int limit = list.limit() + 1;
        List<Link> links =
                database.read(
                        sql ->
                                name == null
                                        ? FriendTable.page(sql, me, after, limit)
                                        : FriendTable.named(
                                                sql, me, AccountName.pattern(name), after, limit));
        Page<Link> page = Page.of(links, list.limit());
        return new FriendRequest.FriendsPage(friends(page.rows()), page.more());
    }

    private List<Friend> friends(List<Link> links) {
        Map<Id, Profile> profiles = people.profiles(links.stream().map(Link::friend).toList());
        List<Friend> friends = new ArrayList<>();
        for (Link link : links) {
            Profile profile = profiles.get(link.friend());
            if (profile != null) {
                friends.add(new Friend(profile, link.conversation(), link.since()));
            }
        }
        return friends;
    }

    private PeoplePage find(Id me, FindPeople find) {
        long after = find.after() == null ? 0 : find.after().value();
        List<Profile> found =
                database.read(
                        sql -> people.matching(sql, find.name(), me, after, find.limit() + 1));
        Page<Profile> page = Page.of(found, find.limit());
        return new PeoplePage(page.rows(), page.more());
    }

    private CompletionStage<Done> delete(Caller caller, String name) {
        return access.writer(caller)
                .submit(
                        tx -> {
                            Profile friend = people.required(tx, name);
                            friendships.end(tx, caller.signedIn(), friend.id());
                            return new Done();
                        });
    }
}
