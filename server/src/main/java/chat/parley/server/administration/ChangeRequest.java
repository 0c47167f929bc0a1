package chat.parley.server.administration;

import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.operation.Request;
import chat.parley.server.session.Caller;
import org.jspecify.annotations.Nullable;

/// A change that somebody wants to be made.
///
/// @param reason why, in their words
/// @param dryRun whether only to say what it would do
public record ChangeRequest(
        Caller caller, Request<Change> request, @Nullable String reason, boolean dryRun) {

    public ChangeRequest {
        reason = Reasons.line(reason);
    }

    OperationType operation() {
        return OperationType.of(request.getClass());
    }

    /// Whether it takes a right of the server, whatever it is about.
    boolean isAdministrative() {
        return operation().declared().needs().length > 0;
    }
}
