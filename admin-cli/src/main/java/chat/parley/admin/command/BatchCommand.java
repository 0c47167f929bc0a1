package chat.parley.admin.command;

import chat.parley.admin.words.AdminText;
import chat.parley.kit.command.ChangeCommand;
import chat.parley.kit.command.ConsentOptions;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.ConsoleText;
import chat.parley.kit.console.TextInput;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.Sentence;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Spec;

/// A subcommand that changes one thing or several, each with a result line, when that is what is
/// really wanted.
public abstract class BatchCommand extends ChangeCommand {
    public static final String STDIN = "-";
    private static final int MOST_NAMES = 100_000;

    private final PositionalParamSpec arguments;

    @Mixin private final ConsentOptions consent = new ConsentOptions();

    public BatchCommand(Invocation invocation, Operands operands) {
        super(invocation);
        this.arguments = operands.arguments();
    }

    @Spec
    final void declare(CommandSpec command) {
        command.addPositional(arguments);
    }

    /// What to ask for one of them.
    protected abstract Request<Change> request(String target, boolean dryRun);

    /// The secret that the last request made for its target, to be shown this once; empty for most
    /// changes.
    protected Optional<String> code() {
        return Optional.empty();
    }

    /// What is to be changed, as it was given: names, or `-` for those on standard input.
    public final List<String> given() {
        return arguments.getValue();
    }

    @Override
    protected final Optional<ConsentOptions> consent() {
        return Optional.of(consent);
    }

    /// Names that were read cannot be shown first, and read again.
    @Override
    protected final boolean mayAsk() {
        return super.mayAsk() && !given().contains(STDIN);
    }

    @Override
    protected final int change(BlockingLink link, boolean dryRun) {
        return new Batch(invocation(), link, targets())
                .run(target -> request(target, dryRun), this::code);
    }

    /// All names, those on standard input in their place. What comes twice is meant once.
    private List<String> targets() {
        List<String> targets =
                given().stream()
                        .flatMap(name -> name.equals(STDIN) ? read() : Stream.of(name))
                        .distinct()
                        .toList();
        if (targets.isEmpty()) {
            throw new UsageProblem(AdminText.NO_NAMES);
        }
        return targets;
    }

    private Stream<String> read() {
        TextInput input = TextInput.standard(invocation().console());
        List<String> names = new ArrayList<>();
        for (var line = input.next(); line.isPresent(); line = input.next()) {
            String name =
                    switch (line.get()) {
                        case TextInput.Line.Text(_, String text) -> text.strip();
                        case TextInput.Line.Bad(long number, Sentence why) ->
                                throw new UsageProblem(ConsoleText.BAD_LINE, number, why);
                    };
            if (names.size() == MOST_NAMES) {
                throw new UsageProblem(
                        ConsoleText.TOO_MANY_LINES,
                        Sentence.of(ConsoleText.STANDARD_INPUT),
                        MOST_NAMES);
            }
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names.stream();
    }
}
