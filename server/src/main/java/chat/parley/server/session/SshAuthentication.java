package chat.parley.server.session;

import chat.parley.protocol.Id;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.Preferences;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// Tells whom those speak for who come over SSH, and notes that they came. Names are as typed, in
/// any spelling; fingerprints as OpenSSH writes them. Whether a key is held by whoever offers it,
/// and whether a certificate is good, is for the door to find out first.
public interface SshAuthentication {

    /// Somebody who has signed in.
    ///
    /// @param addedKey the fingerprint of the key that a link code has just added; null for all
    ///     other ways in
    record Entered(Profile account, TokenIdentity identity, @Nullable String addedKey) {
        /// By a way that adds no key.
        public Entered(Profile account, TokenIdentity identity) {
            this(account, identity, null);
        }

        /// The same, by a code that has added a key.
        public Entered adding(String fingerprint) {
            return new Entered(account, identity, fingerprint);
        }
    }

    /// What somebody typed who was asked for their password.
    ///
    /// @param offered the keys that their client offered before, the first one first, each as a
    ///     line of `id_ed25519.pub`; none of them has been shown to be held
    record PromptAnswer(String name, String typed, List<String> offered, String address) {
        public PromptAnswer {
            offered = List.copyOf(offered);
        }

        /// Shows no secret.
        @Override
        public String toString() {
            return "PromptAnswer[" + name + " from " + address + "]";
        }
    }

    /// Whether a key would sign somebody in. Counts as no try; blocks on a read of the database.
    boolean knowsKey(String name, String fingerprint);

    /// Signs somebody in by a key.
    ///
    /// @return fails with [Reason#WRONG_CREDENTIALS] or [Reason#BANNED]
    CompletionStage<Entered> byKey(String name, String fingerprint, String address);

    /// Signs somebody in by a key for which an authority vouches.
    ///
    /// @param holder what the certificate calls its holder
    /// @return fails as by a key
    CompletionStage<Entered> byCertificate(
            String name, String fingerprint, String holder, String address);

    /// Signs somebody in by their password, throttled as everywhere.
    ///
    /// @return fails as by a key, or with [Reason#PASSWORD_CHANGE_NEEDED]
    /// @throws Refused at once, after too many tries
    CompletionStage<Entered> byPassword(String name, String password, String address);

    /// Signs somebody in by what they typed: their password, or a link code of their account, which
    /// adds the first of the keys that can be kept. Both are throttled as passwords are.
    ///
    /// @return fails as by a password, or with [Reason#KEY_NEEDED]; the code stays good then
    /// @throws Refused at once, after too many tries
    CompletionStage<Entered> byAnswer(PromptAnswer answer);

    /// Whether whoever entered earlier is still let in, asked at each of their links: one SSH
    /// connection may outlive the key, the device and the rights that opened it. Blocks on a read
    /// of the database.
    ///
    /// @throws Refused with [Reason#REVOKED] or [Reason#BANNED]
    TokenIdentity admit(TokenIdentity entered, String address);

    /// What the account of a name prefers now; nothing where there is none. Blocks on a read of the
    /// database.
    Preferences preferences(String name);

    /// Whether somebody may sign up under a name.
    boolean mayRegister(String name);

    /// Whether somebody may sign up under a name by an invitation, which is what they typed. Blocks
    /// on reads of the database.
    ///
    /// @throws Refused with [Reason#USERNAME_TAKEN], to whoever has an invitation, where the name
    ///     is somebody's
    boolean isInvited(String name, String typed);

    /// The fingerprint of the first of some keys that can be kept, each a line of `id_ed25519.pub`.
    Optional<String> firstKept(List<String> offered);

    /// Has the device on which somebody has signed up over SSH found again there: by the first of
    /// their keys that can be kept, or else by the password. It goes on with its tokens meanwhile.
    ///
    /// @return whether it is
    CompletionStage<Boolean> signedUp(Id account, Id device, List<String> offered);
}
