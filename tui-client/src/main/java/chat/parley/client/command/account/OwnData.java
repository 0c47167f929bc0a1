package chat.parley.client.command.account;

import chat.parley.kit.command.Invocation;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.ConversationPlace;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.Friend;
import chat.parley.protocol.model.Group;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.Self;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.protocol.operation.ApplicationRequest.ApplicationsPage;
import chat.parley.protocol.operation.ApplicationRequest.Direction;
import chat.parley.protocol.operation.ApplicationRequest.ListApplications;
import chat.parley.protocol.operation.ConversationRequest.ConversationsPage;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import chat.parley.protocol.operation.ConversationRequest.History;
import chat.parley.protocol.operation.ConversationRequest.ListConversations;
import chat.parley.protocol.operation.FriendRequest.FriendsPage;
import chat.parley.protocol.operation.FriendRequest.ListBlocked;
import chat.parley.protocol.operation.FriendRequest.ListFriends;
import chat.parley.protocol.operation.FriendRequest.PeoplePage;
import chat.parley.protocol.operation.GroupRequest.GroupsPage;
import chat.parley.protocol.operation.GroupRequest.ListGroups;
import chat.parley.protocol.operation.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/// All that an account may read of itself, page by page, a line each: what it is, what signs in to
/// it, whom it knows, what it has asked and been asked, where it belongs, and what was said there.
final class OwnData {
    private final BlockingLink link;
    private final Consumer<Line> lines;

    /// One thing.
    ///
    /// @param kind what it is: `account`, `device`, `friend`, `blocked`, `application`, `group`,
    ///     `conversation` or `entry`
    /// @param value as on the wire
    record Line(String kind, Record value) {}

    private record Part<T>(List<T> some, boolean more) {}

    OwnData(BlockingLink link, Consumer<Line> lines) {
        this.link = link;
        this.lines = lines;
    }

    /// Reads it.
    ///
    /// @param mine of messages only those that the account wrote
    void read(boolean mine) {
        Self self = ask(new WhoAmI());
        lines.accept(new Line("account", self));
        DevicesCommand.each(
                link,
                device -> {
                    link.allow(Invocation.PATIENCE);
                    lines.accept(new Line("device", device));
                });
        people();
        applications(Direction.RECEIVED);
        applications(Direction.SENT);
        groups();
        for (Id conversation : conversations()) {
            entries(conversation, one -> !mine || isBy(self.profile().id(), one));
        }
    }

    private void people() {
        pages(
                (Optional<Friend> last) -> {
                    Id after = last.map(it -> it.profile().id()).orElse(null);
                    FriendsPage page = ask(new ListFriends(after, null, Limits.PAGE_SIZE));
                    return new Part<>(page.friends(), page.more());
                },
                one -> lines.accept(new Line("friend", one)));
        pages(
                (Optional<Profile> last) -> {
                    Id after = last.map(Profile::id).orElse(null);
                    PeoplePage page = ask(new ListBlocked(after, Limits.PAGE_SIZE));
                    return new Part<>(page.people(), page.more());
                },
                one -> lines.accept(new Line("blocked", one)));
    }

    private void applications(Direction direction) {
        pages(
                (Optional<Application> last) -> {
                    Id before = last.map(Application::id).orElse(null);
                    ApplicationsPage page =
                            ask(new ListApplications(direction, null, before, Limits.PAGE_SIZE));
                    return new Part<>(page.applications(), page.more());
                },
                one -> lines.accept(new Line("application", one)));
    }

    private void groups() {
        pages(
                (Optional<Group> last) -> {
                    String after = last.map(Group::name).orElse(null);
                    GroupsPage page = ask(new ListGroups(after, Limits.PAGE_SIZE));
                    return new Part<>(page.groups(), page.more());
                },
                one -> lines.accept(new Line("group", one)));
    }

    /// Those that are hidden, too. They are listed before any is read, for what is said meanwhile
    /// moves them.
    private List<Id> conversations() {
        List<Id> all = new ArrayList<>();
        for (boolean hidden : new boolean[] {false, true}) {
            pages(
                    (Optional<Conversation> last) -> {
                        ConversationPlace before = last.map(Conversation::place).orElse(null);
                        ConversationsPage page =
                                ask(new ListConversations(before, Limits.PAGE_SIZE, hidden));
                        return new Part<>(page.conversations(), page.more());
                    },
                    one -> {
                        lines.accept(new Line("conversation", one));
                        all.add(one.id());
                    });
        }
        return all;
    }

    private void entries(Id conversation, Predicate<Entry> wanted) {
        pages(
                (Optional<Entry> last) -> {
                    long after = last.map(Entry::seq).orElse(0L);
                    Entries page =
                            ask(new History(conversation, null, after, null, Limits.PAGE_SIZE));
                    return new Part<>(page.entries(), page.more());
                },
                one -> {
                    if (wanted.test(one)) {
                        lines.accept(new Line("entry", one));
                    }
                });
    }

    private static boolean isBy(Id account, Entry entry) {
        Profile sender = entry.sender();
        return sender != null && sender.id().equals(account);
    }

    /// Each has its own time: all of it may take long.
    private <A extends Record> A ask(Request<A> request) {
        link.allow(Invocation.PATIENCE);
        return link.askInTime(request);
    }

    /// One page after the other, each from the last of the one before.
    private static <T> void pages(Function<Optional<T>, Part<T>> page, Consumer<T> action) {
        Optional<T> last = Optional.empty();
        boolean more = true;
        while (more) {
            Part<T> part = page.apply(last);
            part.some().forEach(action);
            more = part.more() && !part.some().isEmpty();
            last = more ? Optional.of(part.some().getLast()) : Optional.empty();
        }
    }
}
