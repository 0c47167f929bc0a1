package chat.parley.client.command.people;

import chat.parley.client.command.WordedCommand;
import chat.parley.client.words.CommandText;
import chat.parley.kit.command.BareNames;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.model.Friend;
import chat.parley.protocol.operation.FriendRequest.MarkFriend;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// What one keeps of a friend, for oneself alone: `friend remark`, `star`, `unstar`.
final class FriendMarkCommands {
    private FriendMarkCommands() {}

    @Command(
            name = "remark",
            description = "Give a friend a name of one's own, which nobody else sees.",
            footer = {"", "Example:", "  parley friend remark bob 'Bob from ops'"})
    static final class Remark extends WordedCommand {
        @Parameters(index = "0", paramLabel = "NAME", description = "The friend.")
        private String name = "";

        @Parameters(
                index = "1",
                arity = "0..1",
                paramLabel = "REMARK",
                description = "What you call them; left out, nothing any more.")
        private String remark = "";

        Remark(Invocation invocation) {
            super(invocation);
        }

        @Override
        protected int run(BlockingLink link) {
            Friend friend = link.ask(new MarkFriend(BareNames.person(name), remark, null));
            String who = "@" + friend.profile().name();
            String kept = friend.remark();
            output().show(
                            friend,
                            _ ->
                                    output().line(
                                                    kept == null
                                                            ? wording()
                                                                    .of(
                                                                            CommandText.REMARK_GONE,
                                                                            who)
                                                            : wording()
                                                                    .of(
                                                                            CommandText.REMARK_NOW,
                                                                            who,
                                                                            kept)));
            return done();
        }
    }

    @Command(name = "star", description = "Star a friend, who then stands first among contacts.")
    static final class Star extends Starring {
        Star(Invocation invocation) {
            super(invocation, true);
        }
    }

    @Command(name = "unstar", description = "Star a friend no longer.")
    static final class Unstar extends Starring {
        Unstar(Invocation invocation) {
            super(invocation, false);
        }
    }

    abstract static class Starring extends WordedCommand {
        @Parameters(paramLabel = "NAME", description = "The friend.")
        private String name = "";

        private final boolean starred;

        Starring(Invocation invocation, boolean starred) {
            super(invocation);
            this.starred = starred;
        }

        @Override
        protected int run(BlockingLink link) {
            Friend friend = link.ask(new MarkFriend(BareNames.person(name), null, starred));
            CommandText text = starred ? CommandText.STARRED_NOW : CommandText.UNSTARRED_NOW;
            String who = "@" + friend.profile().name();
            output().show(friend, _ -> output().line(wording().of(text, who)));
            return done();
        }
    }
}
