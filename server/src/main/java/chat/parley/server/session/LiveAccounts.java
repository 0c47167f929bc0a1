package chat.parley.server.session;

import chat.parley.protocol.Id;

/// Knows which accounts have live connections on this node.
@FunctionalInterface
public interface LiveAccounts {
    /// How many an account has, on all its devices.
    int online(Id account);
}
