package chat.parley.client.tui;

import chat.parley.client.state.Notice;
import chat.parley.client.state.Refusal;
import chat.parley.kit.console.VisibleText;
import chat.parley.kit.text.PenaltyText;
import chat.parley.protocol.FieldProblem;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.operation.ApplicationRequest.Application;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts what came of a wish into words.
final class Notices {
    private Notices() {}

    static String text(Notice notice, @Nullable Id self) {
        return switch (notice) {
            case Notice.Done(var application) -> done(application, self);
            case Notice.Refused(var refusal) -> refusal(refusal);
            case Notice.NoMember(var group) ->
                    "You no longer belong to #" + VisibleText.line(group) + ".";
            case Notice.NotKept(var detail) ->
                    "The disk does not keep what you write; stay until it is sent. " + detail;
            case Notice.NotConnected() -> "There is no connection; try again in a moment.";
        };
    }

    /// A refusal in words, with reason and end, naming the fields that were wrong.
    static String refusal(Refusal refusal) {
        List<FieldProblem> fields = refusal.fields();
        if (!fields.isEmpty()) {
            return fields.stream()
                    .map(problem -> problem.field() + " " + problem.problem())
                    .collect(Collectors.joining("; "));
        }
        String text = refusal.reason().text(Language.ENGLISH);
        String detail = refusal.detail();
        Penalty penalty = refusal.penalty();
        return text
                + (detail == null ? "" : " (" + detail + ")")
                + (penalty == null ? "" : " " + words(penalty));
    }

    private static String words(Penalty penalty) {
        return VisibleText.line(PenaltyText.of(penalty, Language.ENGLISH));
    }

    private static String done(Application application, @Nullable Id self) {
        boolean mine = application.applicant().id().equals(self);
        String other = Names.listed(application, mine);
        return switch (application.state()) {
            case PENDING -> other + " has been asked.";
            case ACCEPTED -> "You and " + other + " are friends now.";
            case REFUSED -> "The application of " + other + " was refused.";
            case CANCELLED -> "Your application to " + other + " was taken back.";
            case EXPIRED, VOID -> "The application is no longer open.";
        };
    }
}
