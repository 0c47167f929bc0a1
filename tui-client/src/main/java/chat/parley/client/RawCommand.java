package chat.parley.client;

import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.ServerCommand;
import chat.parley.kit.console.TextInput;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.wire.JsonCodec;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Asks for any operation as it stands on the wire.
@Command(
        name = "raw",
        description = "Ask for any operation; the answer is printed as JSON.",
        footer = {
            "",
            "Examples:",
            "  parley raw account.whoami",
            "  parley raw friend.find '{\"name\":\"li\",\"limit\":20}'"
        })
final class RawCommand extends ServerCommand {
    @Parameters(index = "0", paramLabel = "OPERATION", description = "Such as conversation.list.")
    private String operation = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "JSON",
            description = "The request; - for standard input, {} without.")
    private @Nullable String json;

    RawCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(BlockingLink link) {
        invocation().nameFieldsAsOnTheWire();
        Request<?> request = new JsonCodec(OperationType.all()).request(operation, body());
        output().json(link.ask(request));
        return done();
    }

    private byte[] body() {
        if (!"-".equals(json)) {
            return (json == null ? "{}" : json).getBytes(StandardCharsets.UTF_8);
        }
        return TextInput.standard(invocation().console()).whole().getBytes(StandardCharsets.UTF_8);
    }
}
