package chat.parley.admin.command;

import chat.parley.kit.command.ChangeOptions;
import chat.parley.kit.command.ConsentOptions;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.ExitCode;
import chat.parley.kit.link.Errand;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/// A subcommand that changes one thing or several, when that is what is really wanted: on a
/// terminal it shows what the server says it would touch, and asks.
abstract class ChangeVerb extends Verb {
    @Mixin private final ChangeOptions change = new ChangeOptions();

    @Mixin private final ConsentOptions consent = new ConsentOptions();

    ChangeVerb(Invocation invocation) {
        super(invocation);
    }

    /// What is to be changed, as it was given: names, or `-` for those on standard input.
    abstract List<String> given();

    /// What to ask for one of them.
    abstract Request<Change> request(String target, boolean dryRun);

    final @Nullable String reason() {
        return change.reason();
    }

    @Override
    void check() {
        if (!change.dryRun()) {
            consent.check(invocation().console().interactive() && !given().contains(Names.STDIN));
        }
    }

    @Override
    final int run(Errand errand) {
        Batch batch = new Batch(invocation(), errand, Names.all(given(), invocation().console()));
        if (change.dryRun()) {
            return batch.run(target -> request(target, true));
        }
        if (!consent.given()) {
            int code = batch.run(target -> request(target, true));
            if (code != ExitCode.DONE && code != ExitCode.PARTLY) {
                return code;
            }
            if (!consent.ask(invocation())) {
                return ExitCode.REFUSED;
            }
        }
        return batch.run(target -> request(target, false));
    }
}
