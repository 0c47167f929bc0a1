package chat.parley.admin.command;

import chat.parley.admin.words.AdminText;
import chat.parley.kit.console.UsageProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What a role is.
public final class RoleOptions {
    @Option(names = "--name", paramLabel = "NAME", description = "What people call it.")
    private @Nullable String name;

    @Option(names = "--description", paramLabel = "TEXT", description = "What it is for.")
    private @Nullable String description;

    @Option(
            names = "--right",
            paramLabel = "KEY",
            description = "A right that it grants, as `parleyctl right list` shows it; repeatable.")
    private @Nullable List<String> rights;

    @Option(names = "--no-rights", description = "It grants nothing.")
    private boolean noRights;

    public @Nullable String name() {
        return name;
    }

    public @Nullable String description() {
        return description;
    }

    /// Null where nothing is said of them.
    public @Nullable List<String> rights() {
        return noRights ? List.of() : rights;
    }

    /// Makes sure that they do not contradict each other.
    public void check() {
        if (noRights && rights != null) {
            throw new UsageProblem(AdminText.RIGHTS_CONTRADICT);
        }
    }
}
