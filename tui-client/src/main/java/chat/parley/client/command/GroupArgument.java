package chat.parley.client.command;

import chat.parley.kit.command.BareNames;
import picocli.CommandLine.Parameters;

/// The group that a command is about, its first argument.
public final class GroupArgument {
    @Parameters(index = "0", paramLabel = "GROUP", description = "The group, as '#name' or name.")
    private String group = "";

    public String name() {
        return BareNames.group(group);
    }
}
