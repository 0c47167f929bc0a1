package chat.parley.client.command.message;

import chat.parley.client.command.Targets;
import chat.parley.client.command.WordedCommand;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.Limits;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.ConversationPlace;
import chat.parley.protocol.operation.ConversationRequest.ConversationsPage;
import chat.parley.protocol.operation.ConversationRequest.ListConversations;
import chat.parley.protocol.operation.ConversationRequest.SetView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists conversations, and says how oneself wants to see one.
@Command(
        name = "conversations",
        description = "List one's conversations: pinned ones first, then by most recent activity.",
        subcommands = {
            ConversationsCommand.Hide.class,
            ConversationsCommand.Unhide.class,
            ConversationsCommand.Pin.class,
            ConversationsCommand.Unpin.class,
            ConversationsCommand.Quiet.class,
            ConversationsCommand.Unquiet.class
        },
        synopsisSubcommandLabel = "[hide | unhide | pin | unpin | quiet | unquiet]",
        footer = {
            "",
            "Examples:",
            "  parley conversations -o json | head -5",
            "  parley conversations --hidden",
            "  parley conversations quiet '#ops'"
        })
public final class ConversationsCommand extends WordedCommand {
    @Option(names = "--hidden", description = "Those that one has hidden, and no others.")
    private boolean hidden;

    public ConversationsCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(BlockingLink link) {
        @Nullable ConversationPlace before = null;
        ConversationsPage page;
        do {
            page = link.ask(new ListConversations(before, Limits.PAGE_SIZE, hidden));
            for (Conversation one : page.conversations()) {
                output().show(one, shown -> output().line(wording().conversation(shown)));
                before = one.place();
            }
        } while (page.more());
        return done();
    }

    /// Changes how oneself sees a conversation; nobody else is concerned.
    abstract static class Seeing extends WordedCommand {
        @Parameters(paramLabel = "TARGET", description = Targets.DESCRIPTION)
        private String target = "";

        private final @Nullable Boolean hidden;
        private final @Nullable Boolean pinned;
        private final @Nullable Boolean quiet;

        Seeing(
                Invocation invocation,
                @Nullable Boolean hidden,
                @Nullable Boolean pinned,
                @Nullable Boolean quiet) {
            super(invocation);
            this.hidden = hidden;
            this.pinned = pinned;
            this.quiet = quiet;
        }

        @Override
        protected final int run(BlockingLink link) {
            Conversation found = Targets.conversation(link, target);
            Conversation changed = link.ask(new SetView(found.id(), hidden, pinned, quiet));
            output().show(changed, shown -> output().line(wording().conversation(shown)));
            return done();
        }
    }

    @Command(name = "hide", description = "Leave it out of the list until the next message.")
    static final class Hide extends Seeing {
        Hide(Invocation invocation) {
            super(invocation, true, null, null);
        }
    }

    @Command(name = "unhide", description = "List it again.")
    static final class Unhide extends Seeing {
        Unhide(Invocation invocation) {
            super(invocation, false, null, null);
        }
    }

    @Command(name = "pin", description = "List it above the others.")
    static final class Pin extends Seeing {
        Pin(Invocation invocation) {
            super(invocation, null, true, null);
        }
    }

    @Command(name = "unpin", description = "List it by its activity again.")
    static final class Unpin extends Seeing {
        Unpin(Invocation invocation) {
            super(invocation, null, false, null);
        }
    }

    @Command(name = "quiet", description = "Neither ring for it nor count what is unread in it.")
    static final class Quiet extends Seeing {
        Quiet(Invocation invocation) {
            super(invocation, null, null, true);
        }
    }

    @Command(name = "unquiet", description = "Ring and count again.")
    static final class Unquiet extends Seeing {
        Unquiet(Invocation invocation) {
            super(invocation, null, null, false);
        }
    }
}
