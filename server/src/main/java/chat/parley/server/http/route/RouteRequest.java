package chat.parley.server.http.route;

import chat.parley.protocol.Language;
import chat.parley.server.session.Caller;
import io.netty.handler.codec.http.HttpHeaders;

/// What a route knows of a request.
///
/// @param parameter what stands in the place of the path's parameter
/// @param caller who asks; a stranger where pages are shown, or no token came
public record RouteRequest(String parameter, HttpHeaders headers, Caller caller) {

    /// For the texts of refusals.
    public Language language() {
        return caller.language();
    }
}
