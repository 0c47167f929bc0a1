package chat.parley.admin;

import chat.parley.admin.command.AdminWording;
import chat.parley.admin.command.Facts;
import chat.parley.admin.words.AdminText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.ServerCommand;
import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.text.ByteCount;
import chat.parley.protocol.operation.ServerRequest;
import chat.parley.protocol.operation.ServerRequest.Stats;
import java.util.Locale;
import picocli.CommandLine.Command;

/// Shows how the server is doing.
@Command(
        name = "stats",
        description = "Show how many are there and how busy the server is.",
        footer = {"", "Example:", "  parleyctl stats -o json"})
final class StatsCommand extends ServerCommand {
    private static final long MEBIBYTE = 1024 * 1024;

    StatsCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(BlockingLink link) {
        output().show(link.ask(new ServerRequest.ShowStats()), this::print);
        return done();
    }

    private void print(Stats stats) {
        new Facts(invocation(), stats.version())
                .with(AdminText.STARTED, AdminWording.moment(moments(), stats.startedAt()))
                .with(AdminText.CONNECTIONS, stats.connections())
                .with(AdminText.ONLINE, stats.online())
                .with(AdminText.ACCOUNTS, stats.accounts())
                .with(AdminText.GROUPS, stats.groups())
                .with(AdminText.CONVERSATIONS, stats.conversations())
                .with(AdminText.MESSAGES, stats.messages())
                .with(
                        AdminText.PER_SECOND,
                        String.format(Locale.ROOT, "%.1f", stats.messagesPerSecond()))
                .with(AdminText.FILES, stats.files())
                .with(AdminText.FILE_BYTES, ByteCount.text(stats.fileBytes()))
                .with(AdminText.QUEUED, stats.queued())
                .with(AdminText.MEMORY, stats.heapBytes() / MEBIBYTE + " MiB");
    }
}
