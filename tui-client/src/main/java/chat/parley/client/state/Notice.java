package chat.parley.client.state;

import chat.parley.protocol.FieldProblem;
import chat.parley.protocol.Reason;
import chat.parley.protocol.operation.ApplicationRequest.Application;
import chat.parley.protocol.operation.Profile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of something the person asked for, to be said once.
public sealed interface Notice {

    /// An application was made, decided or taken back.
    record Done(Application application) implements Notice {}

    /// A friendship was ended.
    record FriendshipEnded(Profile with) implements Notice {}

    /// The server refused.
    record Refused(Reason reason, @Nullable String detail, List<FieldProblem> fields)
            implements Notice {
        public Refused {
            fields = List.copyOf(fields);
        }
    }

    /// The disk does not keep what it should: what is not sent before leaving is lost.
    record NotKept(String detail) implements Notice {}

    /// There is no connection to ask over.
    record NotConnected() implements Notice {}

    /// The connection broke before the answer: it may have been done.
    record Broke() implements Notice {}
}
