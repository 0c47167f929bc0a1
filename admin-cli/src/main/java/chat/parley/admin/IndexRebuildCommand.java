package chat.parley.admin;

import chat.parley.admin.words.AdminText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.ServerCommand;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.operation.SearchRequest.RebuildIndex;
import picocli.CommandLine.Command;

/// Has the server make its index of messages again.
@Command(
        name = "rebuild",
        description = {
            "Have the server make its index of messages again, from what is stored.",
            "Nobody waits for it; until it is done, searches say that they are not complete."
        },
        footer = {"", "Example:", "  parleyctl search rebuild"})
final class IndexRebuildCommand extends ServerCommand {
    IndexRebuildCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(BlockingLink link) {
        output().show(
                        link.ask(new RebuildIndex()),
                        _ -> output().line(words().of(AdminText.INDEX_REBUILDING)));
        return done();
    }
}
