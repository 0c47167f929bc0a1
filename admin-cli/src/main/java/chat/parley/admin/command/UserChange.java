package chat.parley.admin.command;

import chat.parley.kit.command.Invocation;
import java.util.List;
import picocli.CommandLine.Parameters;

/// A change of one account or several.
abstract class UserChange extends ChangeVerb {
    @Parameters(
            arity = "1..*",
            paramLabel = "NAME",
            description = "The accounts; - reads them from standard input, one a line.")
    private List<String> names = List.of();

    UserChange(Invocation invocation) {
        super(invocation);
    }

    @Override
    final List<String> given() {
        return names;
    }
}
