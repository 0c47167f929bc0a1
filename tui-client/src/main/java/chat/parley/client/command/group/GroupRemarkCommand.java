package chat.parley.client.command.group;

import chat.parley.client.command.GroupArgument;
import chat.parley.client.command.WordedCommand;
import chat.parley.client.words.CommandText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.operation.ConversationRequest.SetView;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationOf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// What one calls a group, for oneself alone.
@Command(
        name = "remark",
        description = "Give a group a name of one's own, which nobody else sees.",
        footer = {"", "Example:", "  parley group remark '#ops' 'Night shift'"})
final class GroupRemarkCommand extends WordedCommand {
    @Mixin private final GroupArgument group = new GroupArgument();

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "REMARK",
            description = "What you call it; left out, nothing any more. It goes when you leave.")
    private String remark = "";

    GroupRemarkCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(BlockingLink link) {
        Conversation found = link.ask(new ShowConversationOf(group.name()));
        Conversation named = link.ask(SetView.remark(found.id(), remark));
        output().show(named, shown -> output().line(said(shown)));
        return done();
    }

    private String said(Conversation named) {
        String which = "#" + named.title();
        String kept = named.view().remark();
        return kept == null
                ? wording().of(CommandText.REMARK_GONE, which)
                : wording().of(CommandText.REMARK_NOW, which, kept);
    }
}
