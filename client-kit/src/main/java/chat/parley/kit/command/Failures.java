package chat.parley.kit.command;

import chat.parley.kit.console.ExitCode;
import chat.parley.kit.console.Output;
import chat.parley.kit.console.ServerAddress;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.console.VisibleText;
import chat.parley.kit.text.Detail;
import chat.parley.kit.text.RefusalText;
import chat.parley.kit.text.Words;
import chat.parley.kit.transport.LinkLost;
import chat.parley.protocol.FieldProblem;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Sentence;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells a person why a command failed, and a script by the exit code.
final class Failures {
    private final Invocation invocation;
    private final String program;
    private final boolean asJson;

    Failures(Invocation invocation, String program) {
        this(invocation, program, false);
    }

    private Failures(Invocation invocation, String program, boolean asJson) {
        this.invocation = invocation;
        this.program = program;
        this.asJson = asJson;
    }

    /// For arguments that ask for JSON, but that the parser did not come to an end with.
    Failures asJson() {
        return new Failures(invocation, program, true);
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

    /// Tells how a command has to be called, in the language of the arguments.
    ///
    /// @param command its name, with those of the commands above it
    int usage(String command, Words words, Sentence why) {
        String text = words.of(why);
        String advice = words.of(UsageText.TRY, command);
        if (isJson()) {
            return print(new Failed("USAGE", text, advice, null, ExitCode.USAGE));
        }
        print(command + ": " + text);
        print(advice);
        return ExitCode.USAGE;
    }

    private int failed(String reason, String text, int exit) {
        if (isJson()) {
            return print(new Failed(reason, text, null, null, exit));
        }
        say(text);
        return exit;
    }

    private int print(Failed failed) {
        Output output =
                asJson
                        ? new Output(invocation.console(), Output.Format.JSON, Output.Colour.NEVER)
                        : invocation.output();
        output.failure(failed);
        return failed.exit();
    }

    private boolean isJson() {
        return asJson || invocation.output().isJson();
    }

    private String unreachable(LinkLost lost) {
        Words words = invocation.words();
        String why = lost.why().in(words.language());
        return invocation
                .serverIfLocal()
                .map(server -> words.of(SharedText.UNREACHABLE_AT, ServerAddress.text(server), why))
                .orElseGet(() -> words.of(SharedText.UNREACHABLE, why));
    }

    private int refused(Refused refused) {
        Reason reason = refused.reason();
        String text = text(reason);
        String why =
                new RefusalText(invocation.language(), invocation.moments()::text)
                        .penalty(reason, refused.penalty());
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
        say(
                Detail.of(reason, text, detail, invocation.language())
                        + why
                        + " ("
                        + reason.name()
                        + ")");
        fields.forEach(bad -> print("  " + invocation.text(bad)));
        if (reason.asksToSignIn() && invocation.isLocal()) {
            print("  " + advice());
        }
        if (reason == Reason.FORBIDDEN) {
            new WhoAsked(invocation).text().ifPresent(asked -> print("  " + asked));
        }
        return reason.exitCode();
    }

    private String text(Reason reason) {
        return reason == Reason.UNAUTHENTICATED && tokenIsGiven()
                ? invocation.words().of(SharedText.UNKNOWN_TOKEN)
                : invocation.words().of(reason);
    }

    private boolean tokenIsGiven() {
        return invocation.console().variable("PARLEY_TOKEN").isPresent();
    }

    /// A token from the environment is not mended by signing in.
    private String advice() {
        return tokenIsGiven()
                ? invocation.words().of(SharedText.OTHER_TOKEN)
                : program + " login NAME";
    }

    private int bug(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        String text = invocation.words().of(SharedText.BUG);
        if (isJson()) {
            return print(new Failed("BUG", text, trace.toString(), null, ExitCode.BUG));
        }
        say(text);
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
