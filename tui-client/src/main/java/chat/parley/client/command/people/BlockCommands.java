package chat.parley.client.command.people;

import chat.parley.client.command.Pages;
import chat.parley.client.command.WordedCommand;
import chat.parley.client.words.CommandText;
import chat.parley.kit.command.BareNames;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.Done;
import chat.parley.protocol.operation.FriendRequest.Block;
import chat.parley.protocol.operation.FriendRequest.ListBlocked;
import chat.parley.protocol.operation.FriendRequest.PeoplePage;
import chat.parley.protocol.operation.FriendRequest.Unblock;
import chat.parley.protocol.operation.Request;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Whom one wants to hear nothing of: `friend block`, `unblock`, `blocked`.
final class BlockCommands {
    private BlockCommands() {}

    @Command(
            name = "block",
            description = {
                "Block somebody, a friend or not, who is not told: what they send and ask for is"
                        + " refused, and they see neither whether you are there nor what you read."
            },
            footer = {"", "Example:", "  parley friend block mallory"})
    static final class Begin extends Blocking {
        Begin(Invocation invocation) {
            super(invocation, Block::new, CommandText.BLOCKED_NOW);
        }
    }

    @Command(name = "unblock", description = "Block somebody no longer; a friend is one as before.")
    static final class End extends Blocking {
        End(Invocation invocation) {
            super(invocation, Unblock::new, CommandText.UNBLOCKED_NOW);
        }
    }

    abstract static class Blocking extends WordedCommand {
        @Parameters(paramLabel = "NAME", description = "The person.")
        private String name = "";

        private final Function<String, Request<Done>> wish;
        private final CommandText said;

        Blocking(Invocation invocation, Function<String, Request<Done>> wish, CommandText said) {
            super(invocation);
            this.wish = wish;
            this.said = said;
        }

        @Override
        protected int run(BlockingLink link) {
            String bare = BareNames.person(name);
            link.ask(wish.apply(bare));
            say(said, "@" + bare);
            return done();
        }
    }

    @Command(name = "blocked", description = "List those whom one blocks.")
    static final class Blocked extends WordedCommand {
        Blocked(Invocation invocation) {
            super(invocation);
        }

        @Override
        protected int run(BlockingLink link) {
            new Pages<>(PeoplePage::people, PeoplePage::more, Profile::id)
                    .each((after, size) -> link.ask(new ListBlocked(after, size)), this::show);
            return done();
        }
    }
}
