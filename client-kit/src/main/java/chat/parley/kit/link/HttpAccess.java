package chat.parley.kit.link;

import chat.parley.kit.transport.LinkSettings;
import java.util.Optional;
import java.util.function.Supplier;

/// The way to a link's server over HTTP, as whoever the link is.
///
/// @param settings of the link
/// @param token the access token that the link uses now; empty for whoever is not signed in
public record HttpAccess(LinkSettings settings, Supplier<Optional<String>> token) {}
