package chat.parley.client.command.people;

import chat.parley.client.command.Pages;
import chat.parley.client.command.WordedCommand;
import chat.parley.client.words.CommandText;
import chat.parley.kit.command.BareNames;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.Span;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.Friend;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.FriendRequest;
import chat.parley.protocol.operation.FriendRequest.FindPeople;
import chat.parley.protocol.operation.FriendRequest.FriendsPage;
import chat.parley.protocol.operation.FriendRequest.ListFriends;
import chat.parley.protocol.operation.FriendRequest.PeoplePage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Friends, and people who could become some.
@Command(
        name = "friend",
        description = "List, mark, block, end and find friends.",
        subcommands = {
            FriendCommand.All.class,
            FriendCommand.Delete.class,
            FriendCommand.Find.class,
            FriendMarkCommands.Remark.class,
            FriendMarkCommands.Star.class,
            FriendMarkCommands.Unstar.class,
            BlockCommands.Begin.class,
            BlockCommands.End.class,
            BlockCommands.Blocked.class
        },
        synopsisSubcommandLabel =
                "(list | delete | find | remark | star | unstar | block | unblock | blocked)",
        footer = {
            "",
            "Examples:",
            "  parley friend find li",
            "  parley friend remark bob 'Bob from ops'",
            "  parley friend block mallory"
        })
public final class FriendCommand {

    @Command(
            name = "list",
            description = "List one's friends.",
            footer = {"", "Example:", "  parley friends --name li"})
    public static final class All extends WordedCommand {
        @Option(
                names = "--name",
                paramLabel = "TEXT",
                description = "Only those whose name, nickname or remark contains this.")
        private @Nullable String name;

        public All(Invocation invocation) {
            super(invocation);
        }

        @Override
        protected int run(BlockingLink link) {
            new Pages<>(FriendsPage::friends, FriendsPage::more, All::key)
                    .each(
                            (after, size) -> link.ask(new ListFriends(after, name, size)),
                            friend -> output().show(friend, this::print));
            return done();
        }

        private static Id key(Friend friend) {
            return friend.profile().id();
        }

        private void print(Friend friend) {
            String since = wording().of(CommandText.SINCE, wording().moment(friend.since()));
            output().line(Span.strong(wording().friend(friend)), Span.quiet("  " + since));
        }
    }

    @Command(
            name = "delete",
            description = "End a friendship, for both; the history stays readable.")
    static final class Delete extends WordedCommand {
        @Parameters(paramLabel = "NAME", description = "The friend.")
        private String name = "";

        Delete(Invocation invocation) {
            super(invocation);
        }

        @Override
        protected int run(BlockingLink link) {
            link.ask(new FriendRequest.DeleteFriend(BareNames.person(name)));
            say(CommandText.NO_LONGER_FRIENDS);
            return done();
        }
    }

    @Command(name = "find", description = "Find people by a part of their name.")
    static final class Find extends WordedCommand {
        @Parameters(paramLabel = "TEXT", description = "The part, in any letter case.")
        private String part = "";

        Find(Invocation invocation) {
            super(invocation);
        }

        @Override
        protected int run(BlockingLink link) {
            new Pages<>(PeoplePage::people, PeoplePage::more, Profile::id)
                    .each((after, size) -> link.ask(new FindPeople(part, after, size)), this::show);
            return done();
        }
    }
}
