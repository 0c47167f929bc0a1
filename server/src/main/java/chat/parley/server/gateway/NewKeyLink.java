package chat.parley.server.gateway;

import chat.parley.kit.link.ForwardingLink;
import chat.parley.kit.link.ServerLink;
import chat.parley.protocol.operation.AuthRequest;
import chat.parley.protocol.operation.AuthRequest.Register;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.KeyRequest.AddKey;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The link of somebody who signs up through a gateway: the first of the keys that they came with,
/// and that the server takes, signs them in from then on.
final class NewKeyLink extends ForwardingLink {
    private static final Logger log = LoggerFactory.getLogger(NewKeyLink.class);

    private final List<String> offered;

    /// Stands before a link on which nobody is signed in.
    ///
    /// @param offered each a line of `id_ed25519.pub`
    NewKeyLink(ServerLink link, List<String> offered) {
        super(link);
        this.offered = List.copyOf(offered);
    }

    @Override
    public CompletableFuture<SignedIn> signIn(AuthRequest<SignedIn> request) {
        CompletableFuture<SignedIn> signing = super.signIn(request);
        return request instanceof Register ? signing.thenCompose(in -> keeping(in, 0)) : signing;
    }

    /// Whoever has signed up is in, whatever becomes of this.
    private CompletableFuture<SignedIn> keeping(SignedIn in, int at) {
        if (at == offered.size()) {
            return CompletableFuture.completedFuture(in);
        }
        return super.ask(new AddKey(offered.get(at), null))
                .thenApply(_ -> in)
                .exceptionallyCompose(
                        failure -> {
                            log.debug("a key of whoever has signed up is not kept", failure);
                            return keeping(in, at + 1);
                        });
    }
}
