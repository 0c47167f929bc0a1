package chat.parley.server.inprocess;

import chat.parley.kit.link.PassingTokens;
import chat.parley.kit.link.ServerLink;
import chat.parley.kit.link.SocketLink;
import chat.parley.kit.link.Tokens;
import chat.parley.kit.transport.LinkSettings;
import chat.parley.kit.transport.LinkSettings.Timing;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.Refused;
import chat.parley.server.router.DoorContext;
import chat.parley.server.session.Authentication;
import chat.parley.server.session.Door;
import chat.parley.server.session.SignInGate;
import chat.parley.server.session.TokenIdentity;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/// Gives links to what runs in this process. Each is a link like that over a socket, with sessions
/// that come through the same hello, frames, rates, rights and guards as everybody's, are told what
/// happens as everybody's are, and end for the same reasons; only the socket is left out.
public final class InProcessDoor {
    private static final URI HERE = URI.create("in-process:/");
    private static final String VOUCHED = "vouched for";

    private final DoorContext context;
    private final SignInGate gate;
    private volatile boolean accepting = true;

    public InProcessDoor(DoorContext context, SignInGate gate) {
        this.context = context;
        this.gate = gate;
    }

    /// A link that speaks for an account without a token: whoever asks for it vouches for who that
    /// is. Who is barred is not let in all the same.
    ///
    /// @param door by which they came
    /// @param address the IP address of whoever is behind it; `local` where nobody is
    /// @param client the client's name and version
    public ServerLink link(
            TokenIdentity identity, Door door, String address, String client, Language language) {
        return link((_, _) -> admitted(identity), door, address, client, language);
    }

    /// A link that speaks for whom an admission names; it is asked at each connection, with no
    /// token worth a look, and refuses who is let in no more.
    public ServerLink link(
            Authentication admission, Door door, String address, String client, Language language) {
        return link(
                context.authenticatedBy(admission),
                new PassingTokens(Tokens.accessOnly(VOUCHED)),
                door,
                address,
                new LinkSettings(HERE, client, language, Timing.STANDARD));
    }

    /// A link for somebody who has yet to sign in or up over it, as by any other door.
    public ServerLink strangersLink(Door door, String address, String client, Language language) {
        return link(
                context,
                new PassingTokens(),
                door,
                address,
                new LinkSettings(HERE, client, language, Timing.STANDARD));
    }

    private ServerLink link(
            DoorContext toContext,
            PassingTokens tokens,
            Door door,
            String address,
            LinkSettings settings) {
        return new SocketLink(
                settings,
                tokens,
                context.formats().json(),
                () -> new InProcessTransport(toContext, door, address, () -> accepting));
    }

    private TokenIdentity admitted(TokenIdentity identity) {
        Map<Id, Refused> barred = gate.barred(Set.of(identity.account()));
        Refused refused = barred.get(identity.account());
        if (refused != null) {
            throw refused;
        }
        return identity;
    }

    /// Accepts no more connections; those that are there go on.
    public void stopAccepting() {
        accepting = false;
    }
}
