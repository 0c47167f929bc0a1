package chat.parley.admin.command;

import chat.parley.kit.command.ChangeOptions;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.ExitCode;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.link.Errand;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.Request;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// A subcommand that changes one thing or several, when that is what is really wanted: on a
/// terminal it shows what the server says it would touch, and asks.
abstract class ChangeVerb extends Verb {
    @Mixin private final ChangeOptions change = new ChangeOptions();

    @Option(names = "--yes", description = "Without asking; needed where nobody can be asked.")
    private boolean yes;

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
        boolean mayAsk = invocation().console().interactive() && !given().contains(Names.STDIN);
        if (!yes && !change.dryRun() && !mayAsk) {
            throw new UsageProblem("give --yes, for nobody can be asked; or look with --dry-run");
        }
    }

    @Override
    final int run(Errand errand) {
        Batch batch = new Batch(invocation(), errand, Names.all(given(), invocation().console()));
        if (change.dryRun()) {
            return batch.run(target -> request(target, true));
        }
        if (!yes) {
            int code = batch.run(target -> request(target, true));
            if (code != ExitCode.DONE && code != ExitCode.PARTLY) {
                return code;
            }
            if (!confirmed()) {
                output().remark("nothing was changed");
                return ExitCode.REFUSED;
            }
        }
        return batch.run(target -> request(target, false));
    }

    private boolean confirmed() {
        invocation().console().out().flush();
        invocation().console().err().print("Go on? [y/N] ");
        invocation().console().err().flush();
        BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(invocation().console().in(), StandardCharsets.UTF_8));
        try {
            String answer = in.readLine();
            return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
