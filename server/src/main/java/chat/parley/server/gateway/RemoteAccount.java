package chat.parley.server.gateway;

import chat.parley.kit.link.ServerLink;
import chat.parley.kit.link.TokenRenewal;
import chat.parley.kit.link.TokenStore;
import chat.parley.protocol.Language;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.account.Preferences;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.ssh.SshAccount;

/// Somebody who came over SSH, with the tokens that the server gave for that connection.
///
/// @param address theirs, which each link says
record RemoteAccount(
        String name,
        boolean stranger,
        String address,
        RemoteServer server,
        TokenStore tokens,
        TokenRenewal renewal,
        Farewells farewells)
        implements SshAccount {

    @Override
    public ServerLink link(String client, Language language) {
        return server.link(address, client, language, tokens, renewal);
    }

    /// Nothing where the server does not tell: the program that is about to begin says why.
    @Override
    public Preferences preferences() {
        if (stranger) {
            return Preferences.NONE;
        }
        try {
            ServerLink link = link(RemoteSshBackend.CLIENT, Language.ENGLISH);
            return server.asking(link, open -> open.ask(new WhoAmI())).preferences();
        } catch (Refused _) {
            return Preferences.NONE;
        }
    }

    /// What signed in for this connection alone is signed out with it; a key stays.
    @Override
    public void left() {
        if (tokens.load().filter(it -> it.refresh() != null).isPresent()) {
            farewells.say(link(RemoteSshBackend.CLIENT, Language.ENGLISH));
        }
    }
}
