package chat.parley.server;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.account.Preferences;
import chat.parley.server.session.SshAuthentication;
import chat.parley.server.session.TokenIdentity;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// Where nobody signs in over SSH.
final class NobodyBySsh implements SshAuthentication {

    @Override
    public boolean knowsKey(String name, String fingerprint) {
        return false;
    }

    @Override
    public CompletionStage<Entered> byKey(String name, String fingerprint, String address) {
        return CompletableFuture.failedStage(new Refused(Reason.WRONG_CREDENTIALS));
    }

    @Override
    public CompletionStage<Entered> byCertificate(
            String name, String fingerprint, String holder, String address) {
        return byKey(name, fingerprint, address);
    }

    @Override
    public CompletionStage<Entered> byPassword(String name, String password, String address) {
        return byKey(name, password, address);
    }

    @Override
    public CompletionStage<Entered> byAnswer(PromptAnswer answer) {
        return byPassword(answer.name(), answer.typed(), answer.address());
    }

    @Override
    public TokenIdentity admit(TokenIdentity entered, String address) {
        throw new Refused(Reason.REVOKED);
    }

    @Override
    public Preferences preferences(String name) {
        return Preferences.NONE;
    }

    @Override
    public boolean isInvited(String name, String typed) {
        return false;
    }

    @Override
    public Optional<String> firstKept(List<String> offered) {
        return Optional.empty();
    }

    @Override
    public CompletionStage<Boolean> signedUp(Id account, Id device, List<String> offered) {
        return CompletableFuture.completedStage(false);
    }

    @Override
    public boolean mayRegister(String name) {
        return false;
    }
}
