package chat.parley.kit.link;

import chat.parley.protocol.Refused;
import chat.parley.protocol.wire.GatewayProof;
import chat.parley.protocol.wire.ServerFrame.Welcome;

/// How the links of a gateway show whose they are, on each of their connections, before anybody
/// signs in.
@FunctionalInterface
public interface Introduction {
    /// Answers the challenge of a connection's first welcome.
    ///
    /// @throws Refused where there is none
    GatewayProof answer(Welcome first);
}
