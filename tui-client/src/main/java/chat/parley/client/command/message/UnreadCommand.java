package chat.parley.client.command.message;

import chat.parley.client.command.WordedCommand;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.ExitCode;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.operation.ConversationRequest;
import chat.parley.protocol.operation.ConversationRequest.CountUnread;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Counts what is unread.
@Command(
        name = "unread",
        description = "Show what is unread.",
        footer = {"", "Example:", "  parley unread --exit-code >/dev/null && notify-send 'Parley'"})
public final class UnreadCommand extends WordedCommand {
    @Option(
            names = "--exit-code",
            description = "Exit with 1 when nothing is unread, as grep does when nothing is found.")
    private boolean exitCode;

    public UnreadCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(BlockingLink link) {
        ConversationRequest.Unread unread = link.ask(new CountUnread());
        output().show(unread, this::print);
        return exitCode && unread.total() == 0 ? ExitCode.REFUSED : ExitCode.DONE;
    }

    private void print(ConversationRequest.Unread unread) {
        output().line(wording().unread(unread.total()));
        unread.conversations()
                .forEach(conversation -> output().line(wording().conversation(conversation)));
    }
}
