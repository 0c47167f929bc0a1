package chat.parley.kit.profile;

import chat.parley.kit.link.TokenStore;
import java.net.URI;
import java.nio.file.Path;

/// One account on one machine: a device.
///
/// @param name chosen by the person; keeps accounts apart
/// @param server the WebSocket door, or the socket on this machine
/// @param device what to call this device when signing in
/// @param tokens who is signed in here
/// @param state a directory for what must outlive the program; may not exist yet
/// @param cache a directory for what can be fetched again; may not exist yet
public record ClientProfile(
        String name, URI server, String device, TokenStore tokens, Path state, Path cache) {}
