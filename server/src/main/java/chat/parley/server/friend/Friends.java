package chat.parley.server.friend;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.Friend;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.Done;
import chat.parley.protocol.operation.FriendRequest;
import chat.parley.protocol.operation.FriendRequest.Block;
import chat.parley.protocol.operation.FriendRequest.DeleteFriend;
import chat.parley.protocol.operation.FriendRequest.FindPeople;
import chat.parley.protocol.operation.FriendRequest.ListBlocked;
import chat.parley.protocol.operation.FriendRequest.ListFriends;
import chat.parley.protocol.operation.FriendRequest.MarkFriend;
import chat.parley.protocol.operation.FriendRequest.PeoplePage;
import chat.parley.protocol.operation.FriendRequest.Unblock;
import chat.parley.server.access.AccessControl;
import chat.parley.server.account.Directory;
import chat.parley.server.account.People;
import chat.parley.server.account.name.AccountName;
import chat.parley.server.friend.FriendTable.Link;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Page;
import chat.parley.server.storage.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// Friends as each sees them: the list, what one keeps of them, finding people, ending a
/// friendship, blocking.
public final class Friends {
    private final Database database;
    private final AccessControl access;
    private final Friendships friendships;
    private final FriendMarks marks;
    private final Blocks blocks;
    private final Directory people;

    public Friends(
            Infrastructure base, AccessControl access, Friendships friendships, People people) {
        this.database = base.database();
        this.access = access;
        this.friendships = friendships;
        this.marks = new FriendMarks(base, people);
        this.blocks = friendships.blocks();
        this.people = people.directory();
    }

    /// Carries a request out. Reads have answered when this returns; writes answer once they are
    /// durable.
    public CompletionStage<? extends Record> answer(Caller caller, FriendRequest<?> request) {
        Id me = caller.signedIn();
        return switch (request) {
            case ListFriends list -> CompletableFuture.completedStage(list(me, list));
            case FindPeople find -> CompletableFuture.completedStage(find(me, find));
            case DeleteFriend delete -> delete(caller, delete.name());
            case MarkFriend mark -> {
                MarkFriend checked = FriendMarks.checked(mark);
                yield access.writer(caller).submit(tx -> marks.mark(tx, me, checked));
            }
            case Block(String name) -> change(caller, name, blocks::block);
            case Unblock(String name) -> change(caller, name, blocks::unblock);
            case ListBlocked list -> CompletableFuture.completedStage(blocked(me, list));
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
                friends.add(link.friend(profile));
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

    private PeoplePage blocked(Id me, ListBlocked list) {
        long after = list.after() == null ? 0 : list.after().value();
        Page<Id> page =
                Page.of(
                        database.read(sql -> BlockTable.page(sql, me, after, list.limit() + 1)),
                        list.limit());
        Map<Id, Profile> profiles = people.profiles(page.rows());
        return new PeoplePage(
                page.rows().stream().map(profiles::get).filter(Objects::nonNull).toList(),
                page.more());
    }

    /// A friend who blocks one is no friend as far as one can tell.
    private CompletionStage<Done> delete(Caller caller, String name) {
        return change(
                caller,
                name,
                (tx, me, friend) -> {
                    if (FriendTable.link(tx, me, friend.id()).isEmpty()) {
                        throw new Refused(Reason.NOT_FRIENDS);
                    }
                    friendships.end(tx, me, friend.id());
                });
    }

    private interface PersonChange {
        void make(Transaction tx, Id me, Profile person);
    }

    private CompletionStage<Done> change(Caller caller, String name, PersonChange change) {
        return access.writer(caller)
                .submit(
                        tx -> {
                            change.make(tx, caller.signedIn(), people.required(tx, name));
                            return new Done();
                        });
    }
}
