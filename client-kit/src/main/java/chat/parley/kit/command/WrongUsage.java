package chat.parley.kit.command;

import chat.parley.kit.text.NearWords;
import chat.parley.protocol.Sentence;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is wrong with a command line, in sentences of Parley's own: the parser's are English, and
/// speak of its types. What was given to an unknown option is not repeated, for it may be a secret.
final class WrongUsage {
    /// All that the parser tells of a command that stands alone and cannot.
    private static final String MISSING_COMMAND = "Missing required subcommand";

    private final ParameterException problem;
    private final Collection<String> commands;

    /// @param commands of the program, which the parser is told of as far as they are called
    WrongUsage(ParameterException problem, Collection<String> commands) {
        this.problem = problem;
        this.commands = commands;
    }

    Sentence sentence() {
        return switch (problem) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MissingParameterException missing ->
                    Sentence.of(UsageText.MISSING, names(missing.getMissing()));
            case OverwrittenOptionException twice when twice.getOverwritten() != null ->
                    Sentence.of(UsageText.TWICE, name(twice.getOverwritten()));
            case MutuallyExclusiveArgsException exclusive ->
                    Sentence.of(UsageText.EXCLUDE, excluding(exclusive));
            case ParameterException other -> value(other);
        };
    }

    private Sentence unmatched(UnmatchedArgumentException unmatched) {
        String argument = unmatched.getUnmatched().getFirst();
        String suggested =
                unmatched.getSuggestions().stream().limit(3).collect(Collectors.joining(", "));
        if (unmatched.isUnknownOption()) {
            String option = argument.split("=", 2)[0];
            return suggested.isEmpty()
                    ? Sentence.of(UsageText.NO_OPTION, option)
                    : Sentence.of(UsageText.NO_OPTION_BUT, option, suggested);
        }
        CommandLine command = unmatched.getCommandLine();
        boolean choosing =
                (command.getParent() == null || !command.getSubcommands().isEmpty())
                        && command.getCommandSpec().positionalParameters().isEmpty();
        if (choosing) {
            return noCommand(argument, suggested.isEmpty() ? meant(unmatched) : suggested);
        }
        return mistyped(command)
                .map(word -> noCommand(word, similar(word)))
                .orElseGet(() -> Sentence.of(UsageText.TOO_MUCH, argument));
    }

    private static Sentence noCommand(String word, String suggested) {
        return suggested.isEmpty()
                ? Sentence.of(UsageText.NO_COMMAND, word)
                : Sentence.of(UsageText.NO_COMMAND_BUT, word, suggested);
    }

    /// Another command of the program; or, where a name alone stands in the place of a command that
    /// shows things, that one.
    private String meant(UnmatchedArgumentException unmatched) {
        CommandLine command = unmatched.getCommandLine();
        String word = unmatched.getUnmatched().getFirst();
        if (command.getParent() == null) {
            return similar(word);
        }
        boolean alone = unmatched.getUnmatched().size() == 1;
        return alone && command.getSubcommands().containsKey("show") ? "'show " + word + "'" : "";
    }

    /// The word that a program took for its own argument, and that was meant to be a command: what
    /// it wants begins with a sign.
    private static Optional<String> mistyped(CommandLine command) {
        return command.getParent() == null
                ? command.getCommandSpec().positionalParameters().stream()
                        .flatMap(argument -> argument.originalStringValues().stream())
                        .findFirst()
                        .filter(word -> !word.isEmpty() && Character.isLetter(word.charAt(0)))
                : Optional.empty();
    }

    private String similar(String word) {
        return String.join(", ", NearWords.of(word, commands));
    }

    private static Sentence value(ParameterException problem) {
        ArgSpec argument = problem.getArgSpec();
        CommandLine command = problem.getCommandLine();
        if (argument == null && MISSING_COMMAND.equals(problem.getMessage())) {
            return Sentence.of(
                    UsageText.CHOOSE, String.join(", ", command.getSubcommands().keySet()));
        }
        if (argument == null) {
            return Sentence.quoted(String.valueOf(problem.getMessage()));
        }
        if (problem.getValue() == null) {
            return Sentence.of(UsageText.NEEDS_VALUE, name(argument), argument.paramLabel());
        }
        Sentence expected =
                problem.getCause() instanceof Unreadable unreadable
                        ? unreadable.expected()
                        : expected(argument.auxiliaryTypes()[0], argument.paramLabel());
        return Sentence.of(UsageText.VALUE, name(argument), problem.getValue(), expected);
    }

    private static Sentence expected(Class<?> type, String label) {
        if (type == int.class
                || type == long.class
                || type == Integer.class
                || type == Long.class) {
            return Sentence.of(UsageText.WHOLE_NUMBER);
        }
        return type == double.class || type == Double.class
                ? Sentence.of(UsageText.NUMBER)
                : Sentence.of(UsageText.OTHER_VALUE, label);
    }

    private static String names(List<ArgSpec> arguments) {
        return arguments.stream().map(WrongUsage::full).collect(Collectors.joining(", "));
    }

    private static String full(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /// The parser tells which ones in its message only.
    private static String excluding(MutuallyExclusiveArgsException exclusive) {
        String message = String.valueOf(exclusive.getMessage());
        return message.substring(message.indexOf(':') + 1)
                .replaceFirst(" are mutually exclusive.*", "")
                .strip();
    }
}
