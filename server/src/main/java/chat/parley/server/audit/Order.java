package chat.parley.server.audit;

import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.operation.Request;
import chat.parley.server.session.Caller;
import org.jspecify.annotations.Nullable;

/// A change that somebody wants to be made.
///
/// @param reason why, in their words
/// @param dryRun whether only to say what it would do
public record Order(
        Caller caller, Request<Change> request, @Nullable String reason, boolean dryRun) {

    OperationType operation() {
        return OperationType.of(request.getClass());
    }
}
