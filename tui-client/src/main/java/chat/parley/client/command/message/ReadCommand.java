package chat.parley.client.command.message;

import chat.parley.client.command.Targets;
import chat.parley.client.command.WordedCommand;
import chat.parley.client.words.CommandText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.operation.ConversationRequest.MarkRead;
import chat.parley.protocol.operation.ConversationRequest.SetView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Says that one has read.
@Command(
        name = "read",
        description = "Mark a conversation as read, up to SEQ or to its end.",
        footer = {"", "Example:", "  parley read @bob"})
public final class ReadCommand extends WordedCommand {
    @Parameters(index = "0", paramLabel = "TARGET", description = Targets.DESCRIPTION)
    private String target = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "SEQ", description = "The entry.")
    private @Nullable Long seq;

    public ReadCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(BlockingLink link) {
        Conversation conversation = Targets.conversation(link, target);
        long upTo = seq == null ? conversation.head() : seq;
        link.ask(new MarkRead(conversation.id(), upTo));
        if (conversation.view().unreadFrom() != null) {
            link.ask(SetView.unread(conversation.id(), 0));
        }
        long reaches = Math.min(upTo, conversation.head());
        Reached reached =
                new Reached(conversation.id(), Math.max(conversation.reading().upTo(), reaches));
        output().show(reached, shown -> say(CommandText.READ_UP_TO, shown.read()));
        return done();
    }

    /// What is printed as JSON.
    record Reached(Id conversation, long read) {}
}
