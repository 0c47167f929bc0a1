package chat.parley.kit.command;

import chat.parley.kit.console.ExitCode;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.console.VisibleText;
import chat.parley.kit.text.Detail;
import chat.parley.kit.text.PenaltyText;
import chat.parley.kit.text.Words;
import chat.parley.kit.transport.LinkLost;
import chat.parley.protocol.FieldProblem;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Phrase;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells a person why a command failed, and a script by the exit code.
final class Failures {
    private final Invocation invocation;
    private final String program;

    Failures(Invocation invocation, String program) {
        this.invocation = invocation;
        this.program = program;
    }

    /// What is printed as JSON of a command that failed.
    ///
    /// @param reason a stable code: one of the protocol's, or `UNREACHABLE`, `USAGE` or `BUG`
    /// @param exit the exit code
    record Failed(
            String reason,
            String text,
            @Nullable String detail,
            @Nullable List<FieldProblem> fields,
            int exit) {}

    int report(Throwable failure) {
        return switch (failure) {
            case Refused refused -> refused(refused);
            case LinkLost lost -> failed("UNREACHABLE", unreachable(lost), ExitCode.UNREACHABLE);
            case UsageProblem usage ->
                    failed("USAGE", usage.why().in(invocation.language()), ExitCode.USAGE);
            case UncheckedIOException io ->
                    failed("BUG", String.valueOf(io.getMessage()), ExitCode.BUG);
            default -> bug(failure);
        };
    }

    private int failed(String reason, String text, int exit) {
        if (isJson()) {
            return print(new Failed(reason, text, null, null, exit));
        }
        say(text);
        return exit;
    }

    private int print(Failed failed) {
        invocation.output().failure(failed);
        return failed.exit();
    }

    private boolean isJson() {
        return invocation.output().isJson();
    }

    private String unreachable(LinkLost lost) {
        Words words = invocation.words();
        String why = lost.why().in(words.language());
        return invocation
                .serverIfLocal()
                .map(server -> words.of(SharedText.UNREACHABLE_AT, server, why))
                .orElseGet(() -> words.of(SharedText.UNREACHABLE, why));
    }

    private int refused(Refused refused) {
        Reason reason = refused.reason();
        String text = invocation.words().of(reason);
        String why = penalty(reason, refused.penalty());
        String detail = refused.detail(invocation.language());
        List<FieldProblem> fields = refused.fields(invocation.language());
        if (isJson()) {
            return print(
                    new Failed(
                            reason.name(),
                            text + why,
                            detail,
                            fields.isEmpty() ? null : fields,
                            reason.exitCode()));
        }
        say(Detail.added(text, detail) + why + " (" + reason.name() + ")");
        fields.forEach(bad -> print("  " + bad.field() + " " + bad.problem()));
        if (reason.asksToSignIn()) {
            print("  " + program + " login NAME");
        }
        return reason.exitCode();
    }

    private String penalty(Reason reason, @Nullable Penalty penalty) {
        if (penalty == null) {
            return "";
        }
        String text = new PenaltyText(invocation.language()).of(reason, penalty);
        return text.isEmpty() ? "" : Phrase.choose(invocation.language(), " ", "") + text;
    }

    private int bug(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        say(invocation.words().of(SharedText.BUG));
        trace.toString().lines().forEach(this::print);
        return ExitCode.BUG;
    }

    private void say(String text) {
        print(program + ": " + text);
    }

    private void print(String line) {
        invocation.console().err().println(VisibleText.line(line));
    }
}
