package chat.parley.kit.command;

import chat.parley.protocol.Spelling;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// Makes a command take, show and complete constants as [Spelling] writes them.
final class EnumSpelling {
    private EnumSpelling() {}

    /// To be called before the command becomes another's subcommand, which copies
    /// what is inherited.
    static void apply(CommandSpec command) {
        List.copyOf(command.args()).forEach(argument -> spell(command, argument));
        command.subcommands().values().forEach(each -> apply(each.getCommandSpec()));
    }

    private static void spell(CommandSpec command, ArgSpec argument) {
        Class<?> type = argument.auxiliaryTypes()[0];
        if (!type.isEnum() || argument.converters().length > 0 || argument.group() != null) {
            return;
        }
        command.remove(argument);
        ITypeConverter<?> converter = converter(type.asSubclass(Enum.class));
        switch (argument) {
            case OptionSpec option ->
                    command.addOption(
                            OptionSpec.builder(option)
                                    .converters(converter)
                                    .completionCandidates(spellings(type))
                                    .build());
            case PositionalParamSpec parameter ->
                    command.addPositional(
                            PositionalParamSpec.builder(parameter)
                                    .converters(converter)
                                    .completionCandidates(spellings(type))
                                    .build());
            default -> throw new IllegalStateException("neither option nor parameter");
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a wildcard cannot say that it is an enum's own
    private static ITypeConverter<?> converter(Class type) {
        return text -> {
            try {
                return Spelling.read(type, text);
            } catch (IllegalArgumentException _) {
                throw new Unreadable(UsageText.NONE_OF, String.join(", ", spellings(type)));
            }
        };
    }

    private static List<String> spellings(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> Spelling.of((Enum<?>) constant))
                .toList();
    }
}
