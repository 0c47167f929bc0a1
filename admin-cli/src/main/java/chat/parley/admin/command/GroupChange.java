package chat.parley.admin.command;

import chat.parley.kit.command.Invocation;
import java.util.List;
import picocli.CommandLine.Parameters;

/// A change of one group or several.
abstract class GroupChange extends ChangeVerb {
    @Parameters(
            arity = "1..*",
            paramLabel = "GROUP",
            description = "The groups; - reads them from standard input, one a line.")
    private List<String> names = List.of();

    GroupChange(Invocation invocation) {
        super(invocation);
    }

    @Override
    final List<String> given() {
        return names;
    }
}
