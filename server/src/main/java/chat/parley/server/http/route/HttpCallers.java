package chat.parley.server.http.route;

import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.server.session.Authentication;
import chat.parley.server.session.Caller;
import chat.parley.server.session.Door;
import chat.parley.server.words.AccessText;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;

/// Who asks over HTTP: the header `Authorization` is the only place for a token.
public final class HttpCallers {
    private static final String BEARER = "Bearer ";

    private final Authentication authentication;

    public HttpCallers(Authentication authentication) {
        this.authentication = authentication;
    }

    /// Somebody who shows nothing.
    public static Caller stranger(HttpHeaders headers, String address) {
        Language language = Language.of(headers.get(HttpHeaderNames.ACCEPT_LANGUAGE));
        return Caller.stranger(Door.HTTP, address, language);
    }

    /// Whoever the request's token speaks for, a stranger if it has none. May block.
    ///
    /// @throws Refused if the token is no good
    public Caller caller(HttpHeaders headers, String address) {
        Caller stranger = stranger(headers, address);
        String authorization = headers.get(HttpHeaderNames.AUTHORIZATION);
        if (authorization == null) {
            return stranger;
        }
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw new Refused(Reason.UNAUTHENTICATED, AccessText.BEARER);
        }
        String token = authorization.substring(BEARER.length()).strip();
        return stranger.as(authentication.authenticate(token, address));
    }
}
