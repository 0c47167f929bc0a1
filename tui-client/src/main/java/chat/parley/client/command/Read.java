package chat.parley.client.command;

import chat.parley.client.words.CommandText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.link.Errand;
import chat.parley.protocol.operation.ConversationRequest.Conversation;
import chat.parley.protocol.operation.ConversationRequest.MarkRead;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Says that one has read.
@Command(
        name = "read",
        description = "Mark a conversation as read, up to SEQ or to its end.",
        footer = {"", "Example:", "  parley read @bob"})
final class Read extends WordedVerb {
    @Parameters(index = "0", paramLabel = "TARGET", description = Targets.DESCRIPTION)
    private String target = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "SEQ", description = "The entry.")
    private @Nullable Long seq;

    Read(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(Errand errand) {
        Conversation conversation = Targets.conversation(errand, target);
        long upTo = seq == null ? conversation.head() : seq;
        errand.ask(new MarkRead(conversation.id(), upTo));
        long reaches = Math.min(upTo, conversation.head());
        say(CommandText.READ_UP_TO, Math.max(conversation.read(), reaches));
        return done();
    }
}
