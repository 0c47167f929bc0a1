package chat.parley.admin.command;

import chat.parley.admin.words.AdminText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.WhoAsked;
import chat.parley.kit.console.ExitCode;
import chat.parley.kit.console.Output;
import chat.parley.kit.console.Span;
import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.text.Detail;
import chat.parley.kit.text.StateText;
import chat.parley.kit.text.Words;
import chat.parley.kit.transport.LinkLost;
import chat.parley.protocol.FieldProblem;
import chat.parley.protocol.Phrase;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Sentence;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.Request;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The same change of several things, one after the other, with a result line each.
final class Batch {
    private final Invocation invocation;
    private final Output output;
    private final BlockingLink link;
    private final List<String> targets;

    /// What is printed as JSON of one that was not changed.
    ///
    /// @param reason the stable code of why
    record NotChanged(
            boolean done,
            String target,
            String reason,
            String text,
            @Nullable String detail,
            @Nullable List<FieldProblem> fields) {}

    /// What is printed as JSON of one that was changed, and was given a secret.
    ///
    /// @param code the password for one sign-in
    record Given(
            boolean done,
            String target,
            String before,
            String after,
            int accounts,
            int sessions,
            String code) {}

    Batch(Invocation invocation, BlockingLink link, List<String> targets) {
        this.invocation = invocation;
        this.output = invocation.output();
        this.link = link;
        this.targets = targets;
    }

    /// Asks for each.
    ///
    /// @param code the secret that the last request made, if it did
    /// @return the exit code
    /// @throws Refused if there is but one, and it is refused; scripts have an object of each
    int run(Function<String, Request<Change>> request, Supplier<Optional<String>> code) {
        int changed = 0;
        int exit = ExitCode.DONE;
        boolean forbidden = false;
        for (String target : targets) {
            link.allow(Invocation.PATIENCE);
            try {
                Change change = link.askInTime(request.apply(target));
                print(change, change.done() ? code.get() : Optional.empty());
                changed++;
            } catch (Refused refused) {
                boolean signedOut = refused.reason().asksToSignIn();
                boolean isAlone = targets.size() == 1 && !output.isJson();
                if (isAlone || (signedOut && changed == 0)) {
                    throw refused;
                }
                print(target, refused);
                if (signedOut) {
                    return ExitCode.PARTLY;
                }
                exit = exit == ExitCode.DONE ? refused.reason().exitCode() : exit;
                forbidden |= refused.reason() == Reason.FORBIDDEN;
            } catch (LinkLost lost) {
                if (changed == 0) {
                    throw lost;
                }
                output.remark(words().of(AdminText.UNKNOWN, target, lost.why()));
                return ExitCode.PARTLY;
            }
        }
        if (forbidden && !output.isJson()) {
            new WhoAsked(invocation).text().ifPresent(output::remark);
        }
        return exit != ExitCode.DONE && changed > 0 ? ExitCode.PARTLY : exit;
    }

    private void print(Change change, Optional<String> code) {
        Record shown = code.<Record>map(secret -> given(change, secret)).orElse(change);
        output.show(
                shown,
                _ -> {
                    print(change);
                    code.ifPresent(secret -> print(change.target(), secret));
                });
    }

    private void print(Change change) {
        output.line(
                Span.plain(change.done() ? "" : words().of(AdminText.WOULD_CHANGE)),
                Span.strong(change.target()),
                Span.plain(": " + difference(change)),
                Span.quiet(concerns(change)));
    }

    private void print(String target, String code) {
        output.line(
                Span.strong(target),
                Span.plain(": " + words().of(AdminText.ONE_TIME_PASSWORD) + " " + code));
    }

    private static Given given(Change change, String code) {
        return new Given(
                change.done(),
                change.target(),
                change.before(),
                change.after(),
                change.accounts(),
                change.sessions(),
                code);
    }

    private Words words() {
        return invocation.words();
    }

    private String difference(Change change) {
        String before = state(change.before());
        String after = state(change.after());
        return before.equals(after)
                ? words().of(AdminText.NOTHING_TO_CHANGE, after)
                : before + " -> " + after;
    }

    private String state(String said) {
        return AdminWording.text(StateText.of(said, words(), invocation.moments()));
    }

    private String concerns(Change change) {
        return words().of(
                        AdminText.CONCERNS,
                        counted(
                                change.accounts(),
                                AdminText.ONE_ACCOUNT,
                                AdminText.SO_MANY_ACCOUNTS),
                        counted(
                                change.sessions(),
                                AdminText.ONE_SESSION,
                                AdminText.SO_MANY_SESSIONS));
    }

    private static Sentence counted(int count, Phrase one, Phrase several) {
        return count == 1 ? Sentence.of(one) : Sentence.of(several, count);
    }

    private void print(String target, Refused refused) {
        List<FieldProblem> fields = refused.fields(invocation.language());
        NotChanged result =
                new NotChanged(
                        false,
                        target,
                        refused.reason().name(),
                        refused.reason().text(invocation.language()),
                        refused.detail(invocation.language()),
                        fields.isEmpty() ? null : fields);
        output.show(result, this::print);
    }

    private void print(NotChanged result) {
        output.line(
                Span.strong(result.target()),
                Span.plain(": " + why(result) + " (" + result.reason() + ")"));
    }

    private String why(NotChanged result) {
        return result.fields() == null
                ? Detail.of(
                        Reason.valueOf(result.reason()),
                        result.text(),
                        result.detail(),
                        invocation.language())
                : result.fields().stream().map(invocation::text).collect(Collectors.joining(" "));
    }
}
