package chat.parley.kit.command;

import chat.parley.kit.console.ExitCode;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.console.VisibleText;
import chat.parley.kit.text.Words;
import chat.parley.protocol.Language;
import java.io.PrintWriter;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Unmatched;

/// A program of subcommands: finds the one that is meant, runs it, and says how it went.
///
/// Only the subcommands that the arguments name are built, for reading the annotations of all takes
/// longer than most of them take to run.
public final class Program {
    private static final int LONGEST_HELP_LINE = 100;

    private final Invocation invocation;
    private final Object root;
    private final Map<String, Function<Invocation, Object>> subcommands;

    /// Makes a program.
    ///
    /// @param root an object annotated as the command that stands alone
    /// @param subcommands in the order of the help
    public Program(
            Invocation invocation,
            Object root,
            Map<String, Function<Invocation, Object>> subcommands) {
        this.invocation = invocation;
        this.root = root;
        this.subcommands = subcommands;
    }

    /// Runs the command that the arguments name.
    ///
    /// @return the exit code
    public int run(String... args) {
        boolean help = asksForHelp(args);
        CommandLine line = commandLine(named(help, args));
        if (help) {
            explain(line, words(args));
        }
        int code = execute(line, args);
        invocation.console().out().flush();
        Optional<String> lost = invocation.console().lostOutput();
        lost.ifPresent(why -> lostOutput(line.getCommandName(), why));
        invocation.console().err().flush();
        return lost.isPresent() && code == ExitCode.DONE ? ExitCode.REFUSED : code;
    }

    /// Gives the help what only it needs: the exit codes, and another language.
    private void explain(CommandLine line, Words words) {
        ExitCodeText.apply(line, words);
        if (words.language() == Language.CHINESE) {
            new HelpTranslation(root.getClass()).apply(line);
        }
    }

    private int execute(CommandLine line, String... args) {
        try {
            invocation.console().checkArguments(args);
        } catch (UsageProblem problem) {
            return failures(line.getCommandName(), args).report(problem);
        }
        return line.execute(args);
    }

    private void lostOutput(String name, String why) {
        String text = invocation.words().of(SharedText.LOST_OUTPUT, why);
        invocation.console().err().println(VisibleText.line(name + ": " + text));
    }

    /// The whole program, as help and completion describe it.
    public CommandLine whole() {
        return commandLine(subcommands.keySet().stream());
    }

    private static boolean asksForHelp(String... args) {
        return Arrays.stream(args)
                .takeWhile(given -> !given.equals("--"))
                .anyMatch(given -> given.equals("--help") || given.equals("-h"));
    }

    /// The subcommands among the arguments; all of them for the help of the whole.
    private Stream<String> named(boolean help, String... args) {
        List<String> named =
                Arrays.stream(args).filter(subcommands::containsKey).distinct().toList();
        return help && named.isEmpty() ? subcommands.keySet().stream() : named.stream();
    }

    private CommandLine commandLine(Stream<String> names) {
        IFactory factory = new Factory(invocation);
        CommandLine line = new CommandLine(root, factory);
        line.addMixin("output", invocation.outputOptions());
        if (invocation.isLocal()) {
            line.addMixin("server", invocation.serverOptions());
        }
        invocation.socketOptions().ifPresent(options -> line.addMixin("socket", options));
        EnumSpelling.apply(line.getCommandSpec());
        names.forEach(name -> line.addSubcommand(name, subcommand(name, factory)));
        Failures failures = new Failures(invocation, line.getCommandName());
        return line.setExpandAtFiles(false)
                .setUsageHelpWidth(LONGEST_HELP_LINE)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .registerConverter(Duration.class, new Durations())
                .registerConverter(
                        Instant.class, new Instants(invocation.console().clock().getZone()))
                .setOut(new PrintWriter(invocation.console().out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(invocation.console().err(), true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler(this::wrongUsage)
                .setExecutionExceptionHandler((failure, _, _) -> failures.report(failure));
    }

    private CommandLine subcommand(String name, IFactory factory) {
        Object command = subcommands.getOrDefault(name, _ -> root).apply(invocation);
        CommandLine line = new CommandLine(command, factory).setCommandName(name);
        EnumSpelling.apply(line.getCommandSpec());
        return line;
    }

    private int wrongUsage(ParameterException problem, String... args) {
        String name = problem.getCommandLine().getCommandSpec().qualifiedName();
        return failures(name, args)
                .usage(name, words(args), new WrongUsage(problem, subcommands.keySet()).sentence());
    }

    /// The parser may have stopped before it came to the form of what is printed.
    private Failures failures(String name, String... args) {
        Failures failures = new Failures(invocation, name);
        return given(List.of("-o", "--output"), args).filter("json"::equalsIgnoreCase).isPresent()
                ? failures.asJson()
                : failures;
    }

    /// The parser may have stopped before it came to the language.
    private Words words(String... args) {
        return given(List.of("--language"), args)
                .flatMap(Languages::find)
                .map(Words::new)
                .orElseGet(invocation::words);
    }

    /// The value of an option among arguments that may make no sense otherwise.
    private static Optional<String> given(List<String> names, String... args) {
        for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
            for (String name : names) {
                if (args[i].equals(name) && i + 1 < args.length) {
                    return Optional.of(args[i + 1]);
                }
                boolean attached = args[i].length() > name.length() && args[i].startsWith(name);
                if (attached && (args[i].charAt(name.length()) == '=' || name.length() == 2)) {
                    String value = args[i].substring(name.length());
                    return Optional.of(value.startsWith("=") ? value.substring(1) : value);
                }
            }
        }
        return Optional.empty();
    }

    /// Stands, over SSH, where a command is that is for a machine of one's own, and says so:
    /// whoever has come over SSH is signed in already, and stays so as long as they are there.
    @Command(hidden = true)
    public static final class LocalOnly implements Callable<Integer> {
        private final String called;

        @Unmatched private @Nullable List<String> ignored;

        public LocalOnly(String called) {
            this.called = called;
        }

        @Override
        public Integer call() {
            throw new UsageProblem(UsageText.LOCAL_ONLY, called);
        }
    }

    /// Makes nested subcommands, which want the invocation too.
    private record Factory(Invocation invocation) implements IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            try {
                Constructor<K> constructor = type.getDeclaredConstructor(Invocation.class);
                constructor.setAccessible(true);
                return constructor.newInstance(invocation);
            } catch (NoSuchMethodException _) {
                return CommandLine.defaultFactory().create(type);
            }
        }
    }
}
