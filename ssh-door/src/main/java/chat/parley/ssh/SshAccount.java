package chat.parley.ssh;

import chat.parley.kit.link.ServerLink;
import chat.parley.protocol.Language;
import chat.parley.protocol.model.account.Preferences;
import java.util.Optional;

/// Somebody whom the backend has let in.
public interface SshAccount {

    /// What they are called, in the spelling of their account; of a stranger, as typed.
    String name();

    /// Whether they have no account yet: their links are signed out until they sign up.
    boolean stranger();

    /// What their account prefers now, for the programs of a channel; nothing where they have none.
    /// May block.
    default Preferences preferences() {
        return Preferences.NONE;
    }

    /// The fingerprint of the key that they have just added by signing in with a link code; of a
    /// stranger, of the one that signs them in once they have signed up.
    default Optional<String> addedKey() {
        return Optional.empty();
    }

    /// The invitation that a stranger has typed, by which they may sign up.
    default Optional<String> invitation() {
        return Optional.empty();
    }

    /// A new link to the server in their name, not yet opened. Each channel of a connection has one
    /// of its own.
    ///
    /// @param client the client's name and version, such as `parley-ssh/0.1.0`
    ServerLink link(String client, Language language);
}
