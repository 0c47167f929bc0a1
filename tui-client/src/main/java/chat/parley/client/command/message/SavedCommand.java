package chat.parley.client.command.message;

import chat.parley.client.command.Pages;
import chat.parley.client.command.WordedCommand;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.Span;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.operation.ConversationRequest.ShowConversation;
import chat.parley.protocol.operation.Done;
import chat.parley.protocol.operation.MessageRequest;
import chat.parley.protocol.operation.MessageRequest.ListSaved;
import chat.parley.protocol.operation.MessageRequest.SaveMessage;
import chat.parley.protocol.operation.MessageRequest.SavedMessage;
import chat.parley.protocol.operation.MessageRequest.SavedPage;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/// Messages that one keeps at hand.
@Command(
        name = "saved",
        description = "List, add and remove one's saved messages, which nobody else sees.",
        subcommands = {SavedCommand.All.class, SavedCommand.Add.class, SavedCommand.Remove.class},
        synopsisSubcommandLabel = "(list | add | remove)",
        footer = {"", "Examples:", "  parley saved list", "  parley saved add '#ops' 1204"})
public final class SavedCommand {

    @Command(
            name = "list",
            description = "List one's saved messages, the latest saved first.",
            footer = {
                "",
                "Example:",
                "  parley saved list",
                "",
                "Each line begins with its conversation and its seq."
            })
    static final class All extends WordedCommand {
        private final Map<Id, String> names = new HashMap<>();

        All(Invocation invocation) {
            super(invocation);
        }

        @Override
        protected int run(BlockingLink link) {
            @Nullable Id self = link.session().account();
            new Pages<>(SavedPage::messages, SavedPage::more, SavedMessage::id)
                    .each(
                            (before, size) -> link.ask(new ListSaved(before, size)),
                            one -> output().show(one.message(), shown -> print(link, shown, self)));
            return done();
        }

        private void print(BlockingLink link, Entry entry, @Nullable Id self) {
            String name =
                    names.computeIfAbsent(
                            entry.conversation(),
                            id -> wording().name(link.ask(new ShowConversation(id))));
            Span[] line = SeqColumn.always(entry, wording().entries().spans(entry, self));
            output().line(
                            Stream.concat(Stream.of(Span.quiet(name + "  ")), Stream.of(line))
                                    .toArray(Span[]::new));
        }
    }

    @Command(
            name = "add",
            description = "Save messages for oneself.",
            footer = {"", "Example:", "  parley saved add '#ops' 1204 1207"})
    static final class Add extends Saving {
        Add(Invocation invocation) {
            super(invocation, true);
        }
    }

    @Command(
            name = "remove",
            description = "Save messages no longer.",
            footer = {"", "Example:", "  parley saved remove '#ops' 1204"})
    static final class Remove extends Saving {
        Remove(Invocation invocation) {
            super(invocation, false);
        }
    }

    abstract static class Saving extends SeveralMessages {
        private final boolean saved;

        Saving(Invocation invocation, boolean saved) {
            super(invocation);
            this.saved = saved;
        }

        @Override
        MessageRequest<Done> request(Id conversation, long seq) {
            return new SaveMessage(conversation, seq, saved);
        }
    }
}
