package chat.parley.server.gateway;

import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.link.PassingTokens;
import chat.parley.kit.link.ServerLink;
import chat.parley.kit.link.TokenRenewal;
import chat.parley.kit.link.TokenStore;
import chat.parley.protocol.Language;
import chat.parley.protocol.Limits;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Version;
import chat.parley.protocol.operation.AuthRequest.AssertKey;
import chat.parley.protocol.operation.AuthRequest.Login;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.ssh.SshAccount;
import chat.parley.ssh.SshBackend;
import java.util.Optional;

/// A server elsewhere behind an SSH door: people sign in by their own password, or by a key for
/// which the gateway vouches. Safe for any number of threads, which it blocks.
final class RemoteSshBackend implements SshBackend, AutoCloseable {
    /// What the gateway is called where it asks for itself.
    static final String CLIENT = "parley-gateway/" + Version.NUMBER;

    private static final String DEVICE = "SSH with password";

    private final RemoteServer server;
    private final Farewells farewells;

    RemoteSshBackend(RemoteServer server) {
        this.server = server;
        this.farewells = new Farewells(server);
    }

    /// Whose a key is, only the server knows, and it is told only of keys that somebody holds.
    @Override
    public boolean knowsKey(String name, String fingerprint) {
        return !name.isBlank()
                && name.codePointCount(0, name.length()) <= Limits.NAME_MAX_CODE_POINTS;
    }

    @Override
    public SshAccount byKey(String name, String fingerprint, String address) {
        return vouched(new AssertKey(name, fingerprint, null), address);
    }

    /// What a certificate calls its holder may be of any length; it is for a list alone.
    @Override
    public SshAccount byCertificate(
            String name, String fingerprint, String holder, String address) {
        String shown =
                holder.substring(0, Math.min(holder.length(), Limits.DEVICE_NAME_CODE_POINTS));
        return vouched(new AssertKey(name, fingerprint, shown), address);
    }

    private SshAccount vouched(AssertKey assertion, String address) {
        return entered(new GatewayVisit((asked, _) -> asked.ask(assertion)), address);
    }

    private SshAccount entered(GatewayVisit visit, String address) {
        VisitTokens tokens = new VisitTokens(new PassingTokens(GatewayVisit.NONE));
        try {
            server.asking(link(address, tokens, visit), BlockingLink::session);
        } catch (Refused refused) {
            throw refused.reason() == Reason.UNAVAILABLE
                    ? visit.refusal().orElse(refused)
                    : refused;
        }
        String name = visit.last().orElseThrow().account().name();
        return new RemoteAccount(name, false, address, server, tokens, visit, farewells);
    }

    @Override
    public SshAccount byPassword(String name, String password, String address) {
        if (password.isEmpty()) {
            throw new Refused(Reason.WRONG_CREDENTIALS);
        }
        VisitTokens tokens = new VisitTokens(new PassingTokens());
        SignedIn signedIn = signedIn(new Login(name, password, DEVICE), address, tokens);
        return account(signedIn.account().name(), false, address, tokens);
    }

    private SignedIn signedIn(Login login, String address, TokenStore tokens) {
        try {
            return server.asking(
                    link(address, tokens, TokenRenewal.REFRESHING), open -> open.signIn(login));
        } catch (Refused refused) {
            throw refused.reason() == Reason.INVALID_FIELDS
                    ? new Refused(Reason.WRONG_CREDENTIALS)
                    : refused;
        }
    }

    private ServerLink link(String address, TokenStore tokens, TokenRenewal renewal) {
        return server.link(address, CLIENT, Language.ENGLISH, tokens, renewal);
    }

    private SshAccount account(String name, boolean stranger, String address, TokenStore tokens) {
        return new RemoteAccount(
                name, stranger, address, server, tokens, TokenRenewal.REFRESHING, farewells);
    }

    /// Whether a name is free, nobody outside the server knows.
    @Override
    public Optional<SshAccount> stranger(String name, String address) {
        return Optional.empty();
    }

    @Override
    public Optional<SshAccount> newcomer(String name, String address) {
        return server.takesNewAccounts()
                ? Optional.of(account(name, true, address, new PassingTokens()))
                : Optional.empty();
    }

    @Override
    public void close() {
        farewells.close();
    }
}
