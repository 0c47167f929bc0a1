package chat.parley.server.session;

/// The way by which somebody came in.
public enum Door {
    WEBSOCKET,
    HTTP,
    /// The unix socket of the host: whoever is not signed in there is its operator.
    LOCAL,
    SSH,
    /// None at all: a program that is part of the server.
    IN_PROCESS
}
