package chat.parley.admin.command;

import chat.parley.kit.command.Invocation;
import java.util.List;
import picocli.CommandLine.Parameters;

/// A change of the role or right of one key, or of several.
abstract class KeyChange extends ChangeVerb {
    @Parameters(
            arity = "1..*",
            paramLabel = "KEY",
            description = "What it is called in commands; - reads several from standard input.")
    private List<String> keys = List.of();

    KeyChange(Invocation invocation) {
        super(invocation);
    }

    @Override
    final List<String> given() {
        return keys;
    }
}
