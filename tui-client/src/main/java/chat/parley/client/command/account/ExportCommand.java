package chat.parley.client.command.account;

import chat.parley.client.words.CommandText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.ServerCommand;
import chat.parley.kit.console.ConsoleText;
import chat.parley.kit.console.Output;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.profile.PrivateFiles;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes down all that is one's own, or that one may read.
@Command(
        name = "export",
        description = {
            "Write your own data down, a line of JSON for each thing (NDJSON): your account,"
                    + " devices, friends with their remarks, blocked people, applications, groups,"
                    + " conversations, and every message that you may read.",
            "Each line is {\"kind\":KIND,\"value\":{...}}, with KIND account, device, friend,"
                    + " blocked, application, group, conversation or entry. No secret is among them."
        },
        footer = {
            "",
            "Examples:",
            "  parley export parley.ndjson",
            "  parley export --mine | jq -r 'select(.kind == \"entry\") | .value.body.text'"
        })
public final class ExportCommand extends ServerCommand {
    private static final String STANDARD_OUTPUT = "-";

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            defaultValue = STANDARD_OUTPUT,
            description =
                    "Where to, for nobody else to read; - is standard output, as without it. Over"
                            + " SSH there is nothing else.")
    private String file = STANDARD_OUTPUT;

    @Option(names = "--mine", description = "Of messages only those that you wrote.")
    private boolean mine;

    @Option(names = "--force", description = "Replace the file if it is there.")
    private boolean force;

    public ExportCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected void check() {
        if (file.equals(STANDARD_OUTPUT)) {
            return;
        }
        if (invocation().console().machine().isEmpty()) {
            throw new UsageProblem(ConsoleText.NO_MACHINE);
        }
        if (!force && PrivateFiles.isThere(file)) {
            throw new UsageProblem(CommandText.FILE_THERE, file);
        }
    }

    @Override
    protected int run(BlockingLink link) {
        if (file.equals(STANDARD_OUTPUT)) {
            long _ = export(link, output());
            return done();
        }
        AtomicLong count = new AtomicLong();
        PrivateFiles.write(file, stream -> count.set(export(link, output().into(stream))));
        say(CommandText.EXPORTED, count, file);
        return done();
    }

    /// Says how many lines there were.
    private long export(BlockingLink link, Output to) {
        AtomicLong count = new AtomicLong();
        new OwnData(
                        link,
                        line -> {
                            to.json(line);
                            count.incrementAndGet();
                        })
                .read(mine);
        return count.get();
    }
}
