package chat.parley.client.command.account;

import chat.parley.client.command.Pages;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.Conversation;
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
import java.util.function.Consumer;
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
        new Pages<>(FriendsPage::friends, FriendsPage::more, (Friend one) -> one.profile().id())
                .each(
                        (after, size) -> ask(new ListFriends(after, null, size)),
                        one -> lines.accept(new Line("friend", one)));
        new Pages<>(PeoplePage::people, PeoplePage::more, Profile::id)
                .each(
                        (after, size) -> ask(new ListBlocked(after, size)),
                        one -> lines.accept(new Line("blocked", one)));
    }

    private void applications(Direction direction) {
        new Pages<>(ApplicationsPage::applications, ApplicationsPage::more, Application::id)
                .each(
                        (before, size) -> ask(new ListApplications(direction, null, before, size)),
                        one -> lines.accept(new Line("application", one)));
    }

    private void groups() {
        new Pages<>(GroupsPage::groups, GroupsPage::more, Group::name)
                .each(
                        (after, size) -> ask(new ListGroups(after, size)),
                        one -> lines.accept(new Line("group", one)));
    }

    /// Those that are hidden, too. They are listed before any is read, for what is said meanwhile
    /// moves them.
    private List<Id> conversations() {
        List<Id> all = new ArrayList<>();
        for (boolean hidden : new boolean[] {false, true}) {
            new Pages<>(
                            ConversationsPage::conversations,
                            ConversationsPage::more,
                            Conversation::place)
                    .each(
                            (before, size) -> ask(new ListConversations(before, size, hidden)),
                            one -> {
                                lines.accept(new Line("conversation", one));
                                all.add(one.id());
                            });
        }
        return all;
    }

    private void entries(Id conversation, Predicate<Entry> wanted) {
        new Pages<>(Entries::entries, Entries::more, Entry::seq)
                .each(
                        (after, size) -> ask(above(conversation, after == null ? 0 : after, size)),
                        one -> {
                            if (wanted.test(one)) {
                                lines.accept(new Line("entry", one));
                            }
                        });
    }

    private static History above(Id conversation, long seq, int size) {
        return new History(conversation, null, seq, null, size);
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
}
