package chat.parley.server.router;

import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.Request;
import chat.parley.server.session.Caller;
import java.util.concurrent.CompletionStage;

/// The verbs of one feature, by their requests.
///
/// @param <R> the feature's sealed family
@FunctionalInterface
public interface Feature<R extends Request<?>> {

    /// Does what is asked. Reads answer at once on the calling virtual thread; writes start, in the
    /// order in which they are called, and complete after the commit.
    ///
    /// @return the record that the request names, or a [Refused]
    /// @throws Refused where it is refused at once
    CompletionStage<? extends Record> answer(Caller caller, R request);
}
