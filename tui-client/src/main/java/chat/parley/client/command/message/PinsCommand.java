package chat.parley.client.command.message;

import chat.parley.client.command.Targets;
import chat.parley.client.command.WordedCommand;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.operation.MessageRequest.ListPins;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Lists pinned messages.
@Command(
        name = "pins",
        description = "List the pinned messages of a conversation, the latest pinned first.",
        footer = {"", "Example:", "  parley pins '#ops'", "", "Each line begins with its seq."})
public final class PinsCommand extends WordedCommand {
    @Parameters(paramLabel = "TARGET", description = Targets.DESCRIPTION)
    private String target = "";

    public PinsCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(BlockingLink link) {
        @Nullable Id self = link.session().account();
        ListPins list = new ListPins(Targets.conversation(link, target).id());
        for (Entry entry : link.ask(list).entries()) {
            output().show(entry, shown -> print(shown, self));
        }
        return done();
    }

    private void print(Entry entry, @Nullable Id self) {
        output().line(SeqColumn.always(entry, wording().entries().spans(entry, self)));
    }
}
