package chat.parley.kit.command;

import chat.parley.kit.console.ExitCode;
import chat.parley.kit.link.BlockingLink;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/// A subcommand that changes what is others' too: with a reason, and first as a dry run if one
/// wants. What needs consent is shown on a terminal, and asked about.
public abstract class ChangeCommand extends ServerCommand {
    @Mixin private final ChangeOptions options = new ChangeOptions();

    protected ChangeCommand(Invocation invocation) {
        super(invocation);
    }

    /// Asks for the change and prints what came of it.
    ///
    /// @return the exit code
    protected abstract int change(BlockingLink link, boolean dryRun);

    /// The consent that the change needs; empty for what can be taken back.
    protected abstract Optional<ConsentOptions> consent();

    /// Whether somebody is there to be asked.
    protected boolean mayAsk() {
        return invocation().console().interactive();
    }

    protected final @Nullable String reason() {
        return options.reason();
    }

    @Override
    protected void check() {
        if (!options.dryRun()) {
            consent().ifPresent(consent -> consent.check(mayAsk()));
        }
    }

    @Override
    protected final int run(BlockingLink link) {
        if (options.dryRun()) {
            return change(link, true);
        }
        Optional<ConsentOptions> missing = consent().filter(consent -> !consent.given());
        if (missing.isPresent()) {
            int code = change(link, true);
            if (code != ExitCode.DONE && code != ExitCode.PARTLY) {
                return code;
            }
            if (!missing.get().ask(invocation())) {
                return ExitCode.REFUSED;
            }
            link.allow(Invocation.PATIENCE);
        }
        return change(link, false);
    }
}
