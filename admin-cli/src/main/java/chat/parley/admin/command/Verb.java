package chat.parley.admin.command;

import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.ExitCode;
import chat.parley.kit.console.Output;
import chat.parley.kit.link.Errand;
import java.util.concurrent.Callable;

/// A subcommand that asks the server a few things, prints them, and ends.
abstract class Verb implements Callable<Integer> {
    private final Invocation invocation;

    Verb(Invocation invocation) {
        this.invocation = invocation;
    }

    final Invocation invocation() {
        return invocation;
    }

    final Output output() {
        return invocation.output();
    }

    /// Looks at the arguments, before anybody is asked anything.
    void check() {}

    @Override
    public final Integer call() {
        check();
        try (Errand errand = invocation.errand()) {
            return run(errand);
        }
    }

    /// Does what the command is for.
    ///
    /// @return the exit code
    abstract int run(Errand errand);

    static int done() {
        return ExitCode.DONE;
    }
}
