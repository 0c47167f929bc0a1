package chat.parley.server.gateway;

import chat.parley.kit.link.ServerLink;
import chat.parley.kit.link.TokenRenewal;
import chat.parley.kit.link.TokenStore;
import chat.parley.protocol.Language;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.account.Preferences;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.ssh.SshAccount;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody who came over SSH, with the tokens that the server gave for that connection.
///
/// @param address theirs, which each link says
/// @param offered the keys that a stranger came with, of which one is kept once they have signed up
record RemoteAccount(
        Person person,
        String address,
        RemoteServer server,
        TokenStore tokens,
        TokenRenewal renewal,
        List<String> offered)
        implements SshAccount {

    RemoteAccount {
        offered = List.copyOf(offered);
    }

    /// Who it is.
    ///
    /// @param name in the spelling of their account; of a stranger, as typed
    /// @param addedKey the fingerprint of the key that they have just added by a code
    /// @param invitation which a stranger has typed
    record Person(
            String name,
            boolean stranger,
            @Nullable String addedKey,
            @Nullable String invitation) {}

    @Override
    public String name() {
        return person.name();
    }

    @Override
    public boolean stranger() {
        return person.stranger();
    }

    @Override
    public Optional<String> addedKey() {
        return Optional.ofNullable(person.addedKey());
    }

    @Override
    public Optional<String> invitation() {
        return Optional.ofNullable(person.invitation());
    }

    @Override
    public ServerLink link(String client, Language language) {
        ServerLink link = server.link(address, client, language, tokens, renewal);
        return offered.isEmpty() ? link : new NewKeyLink(link, offered);
    }

    /// Nothing where the server does not tell: the program that is about to begin says why.
    @Override
    public Preferences preferences() {
        if (stranger()) {
            return Preferences.NONE;
        }
        try {
            ServerLink link = link(RemoteSshBackend.CLIENT, Language.ENGLISH);
            return server.asking(link, open -> open.ask(new WhoAmI())).preferences();
        } catch (Refused _) {
            return Preferences.NONE;
        }
    }
}
