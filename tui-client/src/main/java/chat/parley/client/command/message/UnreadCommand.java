package chat.parley.client.command.message;

import chat.parley.client.command.Remarks;
import chat.parley.client.command.Targets;
import chat.parley.client.command.WordedCommand;
import chat.parley.client.words.CommandText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.ExitCode;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.operation.ConversationRequest;
import chat.parley.protocol.operation.ConversationRequest.CountUnread;
import chat.parley.protocol.operation.ConversationRequest.SetView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Counts what is unread, or has a conversation count as unread.
@Command(
        name = "unread",
        description =
                "Show what is unread; with TARGET and --from, mark a conversation as unread from a"
                        + " message on, for oneself alone, until it is read or opened again.",
        footer = {
            "",
            "Examples:",
            "  parley unread --exit-code >/dev/null && notify-send 'Parley'",
            "  parley unread '#ops' --from 1204"
        })
public final class UnreadCommand extends WordedCommand {
    @Option(
            names = "--exit-code",
            description = "Exit with 1 when nothing is unread, as grep does when nothing is found.")
    private boolean exitCode;

    @Parameters(arity = "0..1", paramLabel = "TARGET", description = Targets.DESCRIPTION)
    private @Nullable String target;

    @Option(
            names = "--from",
            paramLabel = "SEQ",
            description = "The message from which on TARGET is to count as unread.")
    private @Nullable Long from;

    public UnreadCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected void check() {
        if ((target == null) != (from == null)) {
            throw new UsageProblem(CommandText.UNREAD_FROM_WHERE);
        }
    }

    @Override
    protected int run(BlockingLink link) {
        if (target != null && from != null) {
            return mark(link, target, from);
        }
        ConversationRequest.Unread unread = link.ask(new CountUnread());
        output().show(unread, shown -> print(shown, Remarks.of(link)));
        return exitCode && unread.total() == 0 ? ExitCode.REFUSED : ExitCode.DONE;
    }

    private int mark(BlockingLink link, String target, long from) {
        Conversation marked =
                link.ask(SetView.unread(Targets.conversation(link, target).id(), from));
        output().show(marked, shown -> output().line(wording().unread(shown.reading().unread())));
        return done();
    }

    private void print(ConversationRequest.Unread unread, Remarks remarks) {
        output().line(wording().unread(unread.total()));
        unread.conversations()
                .forEach(one -> output().line(wording().conversation(remarks.called(one))));
    }
}
