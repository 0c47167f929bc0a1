package chat.parley.server.ssh;

import chat.parley.kit.link.ForwardingLink;
import chat.parley.kit.link.ServerLink;
import chat.parley.protocol.operation.AuthRequest;
import chat.parley.protocol.operation.AuthRequest.Register;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.server.session.SshAuthentication;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The link of somebody who has no account yet: the device on which they sign up is the one that
/// they come back to over SSH, by their key or their password.
final class SignUpLink extends ForwardingLink {
    private static final Logger log = LoggerFactory.getLogger(SignUpLink.class);

    private final SshAuthentication authentication;
    private final List<String> offered;

    /// Stands before a link on which nobody is signed in.
    ///
    /// @param offered the keys that they came with, each a line of `id_ed25519.pub`
    SignUpLink(ServerLink link, SshAuthentication authentication, List<String> offered) {
        super(link);
        this.authentication = authentication;
        this.offered = List.copyOf(offered);
    }

    @Override
    public CompletableFuture<SignedIn> signIn(AuthRequest<SignedIn> request) {
        CompletableFuture<SignedIn> signing = super.signIn(request);
        return request instanceof Register ? signing.thenCompose(this::known) : signing;
    }

    /// Whoever has signed up is in, whatever becomes of this.
    private CompletionStage<SignedIn> known(SignedIn in) {
        return authentication
                .signedUp(in.account().id(), in.device(), offered)
                .exceptionally(
                        failure -> {
                            log.warn("a device that signed up over SSH stays as it is", failure);
                            return false;
                        })
                .thenApply(_ -> in);
    }
}
