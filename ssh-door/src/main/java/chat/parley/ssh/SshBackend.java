package chat.parley.ssh;

import chat.parley.protocol.Refused;
import chat.parley.protocol.model.account.Preferences;
import java.util.List;
import java.util.Optional;

/// The server behind the door, as far as the door needs it: it tells who comes in, and gives each
/// a link. It stands in the server's own process, or is a gateway to one elsewhere.
///
/// Names are as typed, in any spelling; addresses are IP addresses without the port; fingerprints
/// are as OpenSSH writes them, `SHA256:` and unpadded base64. Every method may block, and may be
/// called from any number of threads.
public interface SshBackend {

    /// Whether a key would sign somebody in, or might, where that is not known before. Asked before
    /// the client has shown that it holds the key; so it tells nothing, and counts as no try.
    boolean knowsKey(String name, String fingerprint);

    /// Signs somebody in by a key that the client has shown to hold.
    ///
    /// @throws Refused with [Reason#WRONG_CREDENTIALS], [Reason#BANNED] or [Reason#RATE_LIMITED];
    ///     with [Reason#UNAVAILABLE] where the server cannot be reached
    SshAccount byKey(String name, String fingerprint, String address);

    /// Signs somebody in by a key for which an authority vouches that the door trusts.
    ///
    /// @param holder what the certificate calls its holder, for the list of devices
    /// @throws Refused as [#byKey]
    SshAccount byCertificate(String name, String fingerprint, String holder, String address);

    /// Signs somebody in by their password.
    ///
    /// @throws Refused as [#byKey]
    SshAccount byPassword(String name, String password, String address);

    /// What the account of a name prefers, for what is said to somebody who has shown who they are
    /// and is not let in.
    default Preferences preferences(String name) {
        return Preferences.NONE;
    }

    /// Signs somebody in by what they typed where the password is asked for: that, or a link code,
    /// which adds the first of the keys that can be kept; or lets a stranger in by an invitation,
    /// to sign up on the screen. A backend that has no codes takes all for passwords.
    ///
    /// @param offered the keys that the client offered in this connection, the first one first,
    ///     each as a line of `id_ed25519.pub`. That the client holds them has not been shown
    /// @throws Refused as [#byKey], or with [Reason#KEY_NEEDED]
    default SshAccount byAnswer(String name, String typed, List<String> offered, String address) {
        return byPassword(name, typed, address);
    }

    /// Lets somebody in who has no account yet, to sign up on the screen; empty where nobody may,
    /// or where the name is somebody's.
    ///
    /// @param offered the keys that they come with, each as a line of `id_ed25519.pub`: the first
    ///     that can be kept may sign them in, once they have signed up
    Optional<SshAccount> stranger(String name, List<String> offered, String address);

    /// Lets somebody in who may have no account yet, where it is not known whose a name is: whoever
    /// asks for that at the prompt for the password. Empty where that is known, or nobody may sign
    /// up.
    default Optional<SshAccount> newcomer(String name, String address) {
        return Optional.empty();
    }
}
