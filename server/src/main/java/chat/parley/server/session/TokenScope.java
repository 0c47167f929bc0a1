package chat.parley.server.session;

import chat.parley.protocol.model.account.TokenRight;
import chat.parley.server.words.AccessText;
import java.util.Set;

/// What a token allows that does not allow all that its account may.
///
/// @param refusal why anything else is refused, with room for the operation's name
public record TokenScope(Set<TokenRight> rights, AccessText refusal) {

    /// Of an SSH key for which a gateway vouched. Whoever gets hold of the gateway's key gets no
    /// farther than that.
    public static final TokenScope ASSERTED =
            new TokenScope(
                    Set.of(TokenRight.READ, TokenRight.SEND, TokenRight.WRITE),
                    AccessText.GATEWAY_RIGHTS);

    public TokenScope {
        rights = Set.copyOf(rights);
    }

    /// Of a token that lasts.
    public static TokenScope lasting(Set<TokenRight> rights) {
        return new TokenScope(rights, AccessText.TOKEN_RIGHTS);
    }
}
