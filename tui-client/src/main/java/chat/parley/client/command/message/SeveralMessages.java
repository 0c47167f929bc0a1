package chat.parley.client.command.message;

import chat.parley.client.command.OneByOne;
import chat.parley.client.command.Targets;
import chat.parley.client.command.WordedCommand;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.Id;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.MessageRequest;
import java.util.List;
import picocli.CommandLine.Parameters;

/// The same change of messages of one conversation, one after the other. In JSON there is an object
/// of each; in text only what could not be done is told of.
abstract class SeveralMessages extends WordedCommand {
    @Parameters(index = "0", paramLabel = "TARGET", description = Targets.DESCRIPTION)
    private String target = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "SEQ",
            description = "The message, or several.")
    private List<Long> seqs = List.of();

    /// What is printed as JSON of a message that could not be changed.
    ///
    /// @param reason the stable code of why
    record Unchanged(Id conversation, long target, boolean done, String reason, String text) {}

    SeveralMessages(Invocation invocation) {
        super(invocation);
    }

    /// What is asked for, of one of them.
    abstract MessageRequest<? extends Record> request(Id conversation, long seq);

    @Override
    protected final int run(BlockingLink link) {
        Id conversation = Targets.conversation(link, target).id();
        return new OneByOne<>(
                        seqs,
                        seq -> change(link, request(conversation, seq)),
                        (seq, refused) -> tell(conversation, seq, refused))
                .run(link);
    }

    private <A extends Record> void change(BlockingLink link, MessageRequest<A> request) {
        output().show(link.askUntilAnswered(request), _ -> {});
    }

    private void tell(Id conversation, long seq, Refused refused) {
        String reason = refused.reason().name();
        refused(
                Long.toString(seq),
                refused,
                why -> new Unchanged(conversation, seq, false, reason, why));
    }
}
