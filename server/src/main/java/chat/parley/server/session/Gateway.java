package chat.parley.server.session;

/// A gateway through which somebody came over SSH: a connection has shown to be its own.
///
/// @param fingerprint of its key, as OpenSSH writes it
/// @param name what this server's host calls it
public record Gateway(String fingerprint, String name) {}
