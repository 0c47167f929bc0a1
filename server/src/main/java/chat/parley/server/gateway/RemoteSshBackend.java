package chat.parley.server.gateway;

import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.link.PassingTokens;
import chat.parley.kit.link.ServerLink;
import chat.parley.kit.transport.LinkLost;
import chat.parley.protocol.Language;
import chat.parley.protocol.Limits;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Version;
import chat.parley.protocol.operation.KeyRequest.AnswerPrompt;
import chat.parley.protocol.operation.KeyRequest.AssertKey;
import chat.parley.protocol.operation.KeyRequest.Prolong;
import chat.parley.server.gateway.RemoteAccount.Person;
import chat.parley.ssh.SshAccount;
import chat.parley.ssh.SshBackend;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A server elsewhere behind an SSH door: people sign in by their own password, or by a key for
/// which the gateway vouches. Safe for any number of threads, which it blocks.
final class RemoteSshBackend implements SshBackend {
    /// What the gateway is called where it asks for itself.
    static final String CLIENT = "parley-gateway/" + Version.NUMBER;

    private final RemoteServer server;

    RemoteSshBackend(RemoteServer server) {
        this.server = server;
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
        return entered(new GatewayVisit((asked, _) -> asked.ask(assertion)), null, address);
    }

    @Override
    public SshAccount byPassword(String name, String password, String address) {
        return answered(name, password, null, address);
    }

    @Override
    public SshAccount byAnswer(String name, String typed, List<String> offered, String address) {
        List<String> shown =
                offered.stream()
                        .filter(line -> line.length() <= Limits.SSH_KEY_CHARACTERS)
                        .limit(Limits.OFFERED_KEYS)
                        .toList();
        return answered(name, typed, shown, address);
    }

    private SshAccount answered(
            String name, String typed, @Nullable List<String> offered, String address) {
        if (typed.isEmpty()) {
            throw new Refused(Reason.WRONG_CREDENTIALS);
        }
        TypedAnswer answer = new TypedAnswer(new AnswerPrompt(name, typed, offered));
        GatewayVisit visit = new GatewayVisit(answer);
        try {
            return entered(visit, answer, address);
        } catch (Refused refused) {
            if (answer.isInvitation()) {
                return newAccount(name, typed, offered == null ? List.of() : offered, address);
            }
            throw refused;
        }
    }

    private SshAccount entered(GatewayVisit visit, @Nullable TypedAnswer answer, String address) {
        VisitTokens tokens = new VisitTokens(new PassingTokens(GatewayVisit.NONE));
        ServerLink link = server.link(address, CLIENT, Language.ENGLISH, tokens, visit);
        try {
            server.over(link, BlockingLink::session);
        } catch (LinkLost lost) {
            throw visit.refusal().orElseGet(() -> server.noWayIn(lost));
        }
        Person person =
                new Person(
                        visit.last().orElseThrow().account().name(),
                        false,
                        answer == null ? null : answer.addedKey().orElse(null),
                        null);
        return new RemoteAccount(person, address, server, tokens, visit, List.of());
    }

    /// Their tokens are those of whoever signed in by a password, once they have signed up.
    private SshAccount newAccount(
            String name, @Nullable String invitation, List<String> offered, String address) {
        return new RemoteAccount(
                new Person(name, true, null, invitation),
                address,
                server,
                new VisitTokens(new PassingTokens()),
                new GatewayVisit((asked, stale) -> asked.ask(new Prolong(stale))),
                offered);
    }

    /// Whether a name is free, nobody outside the server knows.
    @Override
    public Optional<SshAccount> stranger(String name, List<String> offered, String address) {
        return Optional.empty();
    }

    @Override
    public Optional<SshAccount> newcomer(String name, String address) {
        return server.takesNewAccounts()
                ? Optional.of(newAccount(name, null, List.of(), address))
                : Optional.empty();
    }
}
