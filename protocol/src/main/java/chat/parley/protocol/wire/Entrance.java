package chat.parley.protocol.wire;

import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.OperationType;
import org.jspecify.annotations.Nullable;

/// Who may ask, and how often, is looked at before the fields of a request are: to whoever may not
/// ask nothing is said about them.
@FunctionalInterface
public interface Entrance {
    /// Lets everybody in.
    Entrance OPEN = _ -> {};

    /// Lets a request in.
    ///
    /// @param operation null where what is asked for is not known
    /// @throws Refused to keep it out
    void admit(@Nullable OperationType operation);
}
