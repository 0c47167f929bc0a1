package chat.parley.kit.command;

import chat.parley.kit.console.UsageProblem;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/// Stands, over SSH, where a command is that is for a machine of one's own, and says so: whoever
/// has come over SSH is signed in already, and stays so as long as they are there.
@Command(hidden = true)
public final class LocalOnlyCommand implements Callable<Integer> {
    private final String program;
    private final String name;

    @Unmatched private @Nullable List<String> ignored;

    public LocalOnlyCommand(String program, String name) {
        this.program = program;
        this.name = name;
    }

    @Override
    public Integer call() {
        throw new UsageProblem(UsageText.LOCAL_ONLY, program + " " + name);
    }
}
