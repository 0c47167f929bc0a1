package chat.parley.client.command.message;

import chat.parley.kit.command.Invocation;
import chat.parley.protocol.Id;
import chat.parley.protocol.operation.MessageRequest;
import chat.parley.protocol.operation.MessageRequest.PinMessage;
import chat.parley.protocol.operation.MessageRequest.Stored;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Pins messages in their conversation.
@Command(
        name = "pin",
        description = "Pin messages for all; in a group, as its owner or an admin.",
        footer = {"", "Examples:", "  parley pin '#ops' 1204", "  parley pin '#ops' 1204 --remove"})
public final class PinCommand extends SeveralMessages {
    @Option(names = "--remove", description = "Unpin instead.")
    private boolean remove;

    public PinCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    MessageRequest<Stored> request(Id conversation, long seq) {
        return new PinMessage(conversation, seq, !remove);
    }
}
