package chat.parley.server.session;

import chat.parley.protocol.Refused;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.Preferences;
import java.util.concurrent.CompletionStage;

/// Tells whom those speak for who come over SSH, and notes that they came. Names are as typed, in
/// any spelling; fingerprints as OpenSSH writes them. Whether a key is held by whoever offers it,
/// and whether a certificate is good, is for the door to find out first.
public interface SshAuthentication {

    /// Somebody who has signed in.
    record Entered(Profile account, TokenIdentity identity) {}

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
}
