package chat.parley.admin.command;

import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.ExitCode;
import chat.parley.kit.console.Output;
import chat.parley.kit.console.Span;
import chat.parley.kit.link.Errand;
import chat.parley.kit.link.LinkLost;
import chat.parley.kit.text.Detail;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.Request;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The same change of several things, one after the other, with a result line each.
final class Batch {
    private final Invocation invocation;
    private final Output output;
    private final Errand errand;
    private final List<String> targets;

    /// What is printed as JSON of one that was not changed.
    ///
    /// @param reason the stable code of why
    record NotChanged(
            boolean done, String target, String reason, String text, @Nullable String detail) {}

    Batch(Invocation invocation, Errand errand, List<String> targets) {
        this.invocation = invocation;
        this.output = invocation.output();
        this.errand = errand;
        this.targets = targets;
    }

    /// Asks for each.
    ///
    /// @return the exit code
    /// @throws Refused if there is but one, and it is refused
    int run(Function<String, Request<Change>> request) {
        int changed = 0;
        int code = ExitCode.DONE;
        for (String target : targets) {
            errand.allow(Invocation.PATIENCE);
            try {
                print(errand.askInTime(request.apply(target)));
                changed++;
            } catch (Refused refused) {
                boolean signedOut = refused.reason().asksToSignIn();
                if (targets.size() == 1 || (signedOut && changed == 0)) {
                    throw refused;
                }
                print(target, refused);
                if (signedOut) {
                    return ExitCode.PARTLY;
                }
                code = code == ExitCode.DONE ? refused.reason().exitCode() : code;
            } catch (LinkLost lost) {
                if (changed == 0) {
                    throw lost;
                }
                output.remark(target + ": unknown, nothing after it done: " + lost.why());
                return ExitCode.PARTLY;
            }
        }
        return code != ExitCode.DONE && changed > 0 ? ExitCode.PARTLY : code;
    }

    private void print(Change change) {
        output.show(
                change,
                shown ->
                        output.line(
                                Span.plain(shown.done() ? "" : "would change "),
                                Span.strong(shown.target()),
                                Span.plain(": " + difference(shown)),
                                Span.quiet(concerns(shown))));
    }

    private static String difference(Change change) {
        if (change.before().equals(change.after())) {
            return "nothing to change, " + Wording.text(change.after());
        }
        return Wording.text(change.before()) + " -> " + Wording.text(change.after());
    }

    private static String concerns(Change change) {
        return "  ("
                + counted(change.accounts(), "account")
                + ", "
                + counted(change.sessions(), "session")
                + ")";
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private void print(String target, Refused refused) {
        NotChanged result =
                new NotChanged(
                        false,
                        target,
                        refused.reason().name(),
                        refused.reason().text(invocation.language()),
                        refused.getMessage());
        output.show(result, this::print);
    }

    private void print(NotChanged result) {
        output.line(
                Span.strong(result.target()),
                Span.plain(
                        ": "
                                + Detail.added(result.text(), result.detail())
                                + " ("
                                + result.reason()
                                + ")"));
    }
}
