package chat.parley.client.command.message;

import chat.parley.client.command.MessageQuery;
import chat.parley.client.command.Targets;
import chat.parley.client.command.WordedCommand;
import chat.parley.client.words.CommandText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.operation.ConversationRequest;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows what was said.
@Command(
        name = "history",
        description = "Show the messages of a conversation, oldest first.",
        footer = {
            "",
            "Examples:",
            "  parley history @bob --limit 100",
            "  parley history '#ops' --before 1200 -o json",
            "  parley history '#ops' --search 'disk from:bob'",
            "",
            "In text, brackets before the words tell what became of them: [> 12] answers message 12,",
            "[edited], [pinned], [👍 2]. In JSON they are replyTo, editedAt, pinnedAt and reactions."
        })
public final class HistoryCommand extends WordedCommand {
    @Parameters(paramLabel = "TARGET", description = Targets.DESCRIPTION)
    private String target = "";

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "How many messages at most; 50 unless told.")
    private int limit = 50;

    @Mixin private final SeqColumn seqs = new SeqColumn();

    @ArgGroup private Position position = new Position();

    /// Where to look; at most one of them.
    static final class Position {
        @Option(names = "--before", paramLabel = "SEQ", description = "The newest below this one.")
        private @Nullable Long before;

        @Option(names = "--after", paramLabel = "SEQ", description = "The oldest above this one.")
        private @Nullable Long after;

        @Option(names = "--around", paramLabel = "SEQ", description = "Those around this one.")
        private @Nullable Long around;

        @Option(
                names = "--search",
                paramLabel = "WORDS",
                description = "Those with these words, the newest of them; see `parley search`.")
        private @Nullable String search;
    }

    public HistoryCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected void check() {
        if (limit < 1) {
            throw new UsageProblem(CommandText.LEAST, "--limit");
        }
    }

    @Override
    protected int run(BlockingLink link) {
        Id conversation = Targets.conversation(link, target).id();
        Id self = link.session().account();
        String words = position.search;
        for (Entry entry :
                words == null ? entries(link, conversation) : found(link, conversation, words)) {
            output().show(entry, shown -> print(shown, self));
        }
        return done();
    }

    private void print(Entry entry, @Nullable Id self) {
        output().line(seqs.before(entry, wording().entries().spans(entry, self)));
    }

    /// Oldest first, as all of the history.
    private List<Entry> found(BlockingLink link, Id conversation, String words) {
        List<Entry> found = new ArrayList<>();
        MessageQuery query =
                new MessageQuery(
                        words, conversation, invocation().console().clock().getZone(), limit);
        if (!query.run(link, message -> found.add(message.entry()))) {
            output().remark(wording().of(CommandText.SEARCH_INCOMPLETE));
        }
        return found.reversed();
    }

    /// Page by page, until there are enough; around a position one page is all there is.
    private List<Entry> entries(BlockingLink link, Id conversation) {
        List<Entry> all = new ArrayList<>();
        boolean more = true;
        while (more && all.size() < limit) {
            int wanted = Math.min(limit - all.size(), Limits.PAGE_SIZE);
            Entries page = link.ask(page(conversation, all, wanted));
            all.addAll(position.after != null ? all.size() : 0, page.entries());
            more = page.more() && !page.entries().isEmpty() && position.around == null;
        }
        return all;
    }

    private ConversationRequest.History page(Id conversation, List<Entry> have, int wanted) {
        if (position.after != null) {
            long after = have.isEmpty() ? position.after : have.getLast().seq();
            return new ConversationRequest.History(conversation, null, after, null, wanted);
        }
        Long before = have.isEmpty() ? position.before : Long.valueOf(have.getFirst().seq());
        return new ConversationRequest.History(conversation, before, null, position.around, wanted);
    }
}
