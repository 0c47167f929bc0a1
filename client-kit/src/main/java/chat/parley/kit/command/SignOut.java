package chat.parley.kit.command;

import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.profile.ClientProfile;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.AuthRequest;

/// Signs the profile out. Whoever is out already is so without another word.
public abstract class SignOut extends ServerCommand {

    protected SignOut(Invocation invocation) {
        super(invocation);
    }

    /// Whether every device of the account is meant.
    protected boolean everywhere() {
        return false;
    }

    /// Forgets on this machine who was signed in.
    protected void forget(ClientProfile profile) {
        profile.tokens().clear();
    }

    @Override
    protected final BlockingLink begin() {
        return invocation().openLinkOfProfile();
    }

    @Override
    protected final int run(BlockingLink link) {
        invocation().profile().tokens().checkClearable();
        try {
            link.ask(new AuthRequest.Logout(everywhere()));
        } catch (Refused refused) {
            if (!refused.reason().asksToSignIn()) {
                throw refused;
            }
        }
        forget(invocation().profile());
        say(SharedText.SIGNED_OUT);
        return done();
    }
}
