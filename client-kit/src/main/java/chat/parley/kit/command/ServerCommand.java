package chat.parley.kit.command;

import chat.parley.kit.console.ExitCode;
import chat.parley.kit.console.Output;
import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.text.Moments;
import chat.parley.kit.text.Words;
import chat.parley.protocol.Phrase;
import java.util.concurrent.Callable;

/// A subcommand that asks the server a few things, prints them, and ends.
public abstract class ServerCommand implements Callable<Integer> {
    private final Invocation invocation;

    protected ServerCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    protected final Invocation invocation() {
        return invocation;
    }

    protected final Output output() {
        return invocation.output();
    }

    /// The words of the person's language.
    protected final Words words() {
        return invocation.words();
    }

    /// How moments are written for the person.
    protected final Moments moments() {
        return invocation.moments();
    }

    /// Prints a line of text in the person's language.
    protected final void say(Phrase phrase, Object... filling) {
        output().line(words().of(phrase, filling));
    }

    /// Looks at the arguments, before the server begins to wait.
    protected void check() {}

    @Override
    public final Integer call() {
        check();
        try (BlockingLink link = begin()) {
            return run(link);
        }
    }

    /// As whoever this call goes as.
    protected BlockingLink begin() {
        return invocation.openLink();
    }

    /// Does what the command is for.
    ///
    /// @return the exit code
    protected abstract int run(BlockingLink link);

    protected static int done() {
        return ExitCode.DONE;
    }
}
