package chat.parley.client.command.message;

import chat.parley.client.command.Pages;
import chat.parley.client.command.Remarks;
import chat.parley.client.command.Targets;
import chat.parley.client.command.WordedCommand;
import chat.parley.client.words.CommandText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.TermOptions;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.NotifyLevel;
import chat.parley.protocol.operation.ConversationRequest.ConversationsPage;
import chat.parley.protocol.operation.ConversationRequest.ListConversations;
import chat.parley.protocol.operation.ConversationRequest.SetView;
import chat.parley.protocol.operation.Term;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            ConversationsCommand.Notify.class
        },
        synopsisSubcommandLabel = "[hide | unhide | pin | unpin | notify]",
        footer = {
            "",
            "Examples:",
            "  parley conversations -o json | head -5",
            "  parley conversations --hidden",
            "  parley conversations notify '#ops' all",
            "  parley conversations notify @bob none --for 2h"
        })
public final class ConversationsCommand extends WordedCommand {
    @Option(names = "--hidden", description = "Those that one has hidden, and no others.")
    private boolean hidden;

    public ConversationsCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(BlockingLink link) {
        Remarks remarks = output().isJson() ? new Remarks(Map.of()) : Remarks.of(link);
        new Pages<>(ConversationsPage::conversations, ConversationsPage::more, Conversation::place)
                .each(
                        (before, size) -> link.ask(new ListConversations(before, size, hidden)),
                        one -> output().show(one, shown -> print(remarks.called(shown))));
        return done();
    }

    private void print(Conversation one) {
        output().line(wording().conversation(one));
    }

    /// Changes how oneself sees a conversation; nobody else is concerned.
    abstract static class Seeing extends WordedCommand {
        @Parameters(index = "0", paramLabel = "TARGET", description = Targets.DESCRIPTION)
        private String target = "";

        Seeing(Invocation invocation) {
            super(invocation);
        }

        /// What is to be changed of a conversation.
        abstract SetView view(Id conversation);

        @Override
        protected final int run(BlockingLink link) {
            Conversation found = Targets.conversation(link, target);
            Conversation changed = link.ask(view(found.id()));
            output().show(changed, shown -> output().line(wording().conversation(shown)));
            return done();
        }
    }

    @Command(name = "hide", description = "Leave it out of the list until the next message.")
    static final class Hide extends Seeing {
        Hide(Invocation invocation) {
            super(invocation);
        }

        @Override
        SetView view(Id conversation) {
            return new SetView(conversation, true, null);
        }
    }

    @Command(name = "unhide", description = "List it again.")
    static final class Unhide extends Seeing {
        Unhide(Invocation invocation) {
            super(invocation);
        }

        @Override
        SetView view(Id conversation) {
            return new SetView(conversation, false, null);
        }
    }

    @Command(name = "pin", description = "List it above the others.")
    static final class Pin extends Seeing {
        Pin(Invocation invocation) {
            super(invocation);
        }

        @Override
        SetView view(Id conversation) {
            return new SetView(conversation, null, true);
        }
    }

    @Command(name = "unpin", description = "List it by its activity again.")
    static final class Unpin extends Seeing {
        Unpin(Invocation invocation) {
            super(invocation);
        }

        @Override
        SetView view(Id conversation) {
            return new SetView(conversation, null, false);
        }
    }

    @Command(
            name = "notify",
            description = {
                "Say of what in it to be told.",
                "none --for or --until silences it for a time; then it has its level again."
            })
    static final class Notify extends Seeing {
        @Parameters(
                index = "1",
                paramLabel = "LEVEL",
                description =
                        "all messages, those with mentions of oneself, or none: it is neither rung"
                                + " for nor counted.")
        private NotifyLevel level = NotifyLevel.ALL;

        @Mixin private TermOptions term = new TermOptions();

        Notify(Invocation invocation) {
            super(invocation);
        }

        @Override
        protected void check() {
            if (term.term() != null && level != NotifyLevel.NONE) {
                throw new UsageProblem(CommandText.SILENCE_IS_NONE);
            }
        }

        @Override
        SetView view(Id conversation) {
            Term silence = term.term();
            return new SetView(conversation, null, null, silence == null ? level : null, silence);
        }
    }
}
