package chat.parley.client.command.message;

import chat.parley.kit.command.Invocation;
import chat.parley.protocol.Id;
import chat.parley.protocol.operation.MessageRequest;
import chat.parley.protocol.operation.MessageRequest.RecallMessage;
import chat.parley.protocol.operation.MessageRequest.Stored;
import picocli.CommandLine.Command;

/// Takes messages back.
@Command(
        name = "recall",
        description = {
            "Take messages back: their words are gone everywhere.",
            "One's own for a time; in a group its owner takes back anybody's, an admin any member's."
        },
        footer = {"", "Examples:", "  parley recall @bob 1204", "  parley recall '#ops' 7 8 9"})
public final class RecallCommand extends SeveralMessages {
    public RecallCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    MessageRequest<Stored> request(Id conversation, long seq) {
        return new RecallMessage(conversation, seq);
    }
}
