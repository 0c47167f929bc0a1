package chat.parley.client.command.message;

import chat.parley.client.command.CommandWording;
import chat.parley.client.command.Targets;
import chat.parley.client.words.CommandText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.ExitCode;
import chat.parley.kit.console.Output;
import chat.parley.kit.console.Span;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.follow.FollowListener;
import chat.parley.kit.follow.Following;
import chat.parley.kit.follow.LogFollower;
import chat.parley.kit.link.ServerLink;
import chat.parley.kit.transport.Causes;
import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Sentence;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.operation.ConversationRequest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Prints messages as they come. It never says that they were held or read, so it takes nothing
/// from anybody's unread messages.
@Command(
        name = "listen",
        description = "Print messages as they come, each once and in order.",
        footer = {
            "",
            "Examples:",
            "  parley listen",
            "  parley listen @bob --since 0 -o json",
            "  parley listen '#ops' @build-bot --count 1",
            "",
            "In JSON an entry's body.mentions holds the ids of those whom it names; text marks what",
            "names oneself. What becomes of an earlier message is an entry of its own, with the seq of",
            "that message: [edited 12], [reacted 👍 to 12]."
        })
public final class ListenCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(
            arity = "0..*",
            paramLabel = "TARGET",
            description = "@name or '#group'; without any, all conversations.")
    private List<String> targets = List.of();

    @Option(
            names = "--since",
            paramLabel = "SEQ",
            description = "Begin after this entry instead of now; needs one TARGET.")
    private @Nullable Long since;

    @Option(names = "--count", paramLabel = "N", description = "End after so many entries.")
    private long count = Long.MAX_VALUE;

    @Mixin private final SeqColumn seqs = new SeqColumn();

    public ListenCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        List<ConversationRequest<Conversation>> wanted =
                targets.stream().map(Targets::request).toList();
        if (since != null && (wanted.size() != 1 || since < 0)) {
            throw new UsageProblem(CommandText.NO_SINCE);
        }
        if (count < 1) {
            throw new UsageProblem(CommandText.LEAST, "--count");
        }
        Printer printer =
                new Printer(
                        invocation.output(),
                        new CommandWording(invocation.words(), invocation.moments()),
                        wanted.size() != 1,
                        seqs,
                        count);
        try (ServerLink link = invocation.link()) {
            Following following =
                    wanted.isEmpty()
                            ? new Following.AllFromNow()
                            : new Following.SomeOfThem(wanted, since);
            LogFollower listening = new LogFollower(link, following, printer);
            printer.enough = () -> listening.over().complete(null);
            link.open(listening::hear);
            listening.over().join();
            return ExitCode.DONE;
        } catch (CompletionException e) {
            throw Causes.unwrapped(e);
        }
    }

    /// Prints entries until there are enough, or nobody reads them any more.
    private static final class Printer implements FollowListener {
        private final Output output;
        private final CommandWording wording;
        private final boolean several;
        private final SeqColumn seqs;
        private long left;
        private Runnable enough = () -> {};

        Printer(
                Output output,
                CommandWording wording,
                boolean several,
                SeqColumn seqs,
                long count) {
            this.output = output;
            this.wording = wording;
            this.several = several;
            this.seqs = seqs;
            this.left = count;
        }

        @Override
        public CompletionStage<?> grown(
                Conversation conversation, List<Entry> entries, @Nullable Id self) {
            entries.forEach(entry -> print(conversation, entry, self));
            return CompletableFuture.completedStage(null);
        }

        private void print(Conversation conversation, Entry entry, @Nullable Id self) {
            if (left <= 0) {
                return;
            }
            output.show(entry, _ -> output.line(spans(conversation, entry, self)));
            left--;
            if (!output.flush() || left == 0) {
                left = 0;
                enough.run();
            }
        }

        private Span[] spans(Conversation conversation, Entry entry, @Nullable Id self) {
            Span where = Span.quiet(several ? Targets.of(conversation) + "  " : "");
            Span[] line = seqs.before(entry, wording.entries().spans(entry, self));
            return Stream.concat(Stream.of(where), Stream.of(line)).toArray(Span[]::new);
        }

        @Override
        public void broken(Sentence why) {
            output.remark(wording.of(CommandText.BROKEN, why));
        }

        @Override
        public RuntimeException noneLeft(Conversation last) {
            return new Refused(Reason.NOT_FOUND, CommandText.NO_LONGER_MEMBER, Targets.of(last));
        }
    }
}
