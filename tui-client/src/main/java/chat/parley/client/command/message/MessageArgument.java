package chat.parley.client.command.message;

import chat.parley.client.command.Targets;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.Conversation;
import picocli.CommandLine.Parameters;

/// The message that a command is about, its first two arguments: the conversation, then the seq.
final class MessageArgument {
    @Parameters(index = "0", paramLabel = "TARGET", description = Targets.DESCRIPTION)
    private String target = "";

    @Parameters(index = "1", paramLabel = "SEQ", description = "The message.")
    private long seq;

    Id conversation(BlockingLink link) {
        return place(link).id();
    }

    Conversation place(BlockingLink link) {
        return Targets.conversation(link, target);
    }

    long seq() {
        return seq;
    }
}
