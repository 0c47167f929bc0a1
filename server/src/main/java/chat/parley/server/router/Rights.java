package chat.parley.server.router;

import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.Right;
import chat.parley.server.session.Caller;

/// Looks at what a caller may do.
@FunctionalInterface
public interface Rights {
    /// Lets a caller pass who holds a right now.
    ///
    /// @throws Refused if they do not
    void require(Caller caller, Right right);
}
