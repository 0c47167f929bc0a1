package chat.parley.client.app;

import chat.parley.client.state.account.AccountChoice;
import chat.parley.client.state.account.KnownAccount;
import chat.parley.client.state.store.KnownAccounts;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.ServerAddress;
import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.link.ServerLink;
import chat.parley.kit.profile.ClientProfile;
import chat.parley.kit.profile.ClientProfiles;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.AuthRequest;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/// The accounts that a machine's user has, and the ways to them. It reads files and asks servers:
/// for threads that may wait.
public final class MachineAccounts {
    private final ClientProfiles profiles;
    private final ClientProfile first;
    private final Function<ClientProfile, ServerLink> links;
    private final Clock clock;

    /// @param first the one that the program was started for, by options and environment
    /// @param links makes a way to a profile's server, not yet opened
    public MachineAccounts(
            ClientProfiles profiles,
            ClientProfile first,
            Function<ClientProfile, ServerLink> links,
            Clock clock) {
        this.profiles = profiles;
        this.first = first;
        this.links = links;
        this.clock = clock;
    }

    /// All that there are, the one in use first.
    List<KnownAccount> all(ClientProfile current) {
        return new KnownAccounts(profiles, clock.instant()).all(current);
    }

    /// Opens the files of one, as far as nobody else holds them.
    ///
    /// @throws UsageProblem if they cannot be opened
    Ground open(AccountChoice to) {
        String server = to.server();
        ClientProfile profile =
                server == null
                        ? profile(to.profile())
                        : profiles.named(to.profile(), ServerAddress.parse(server));
        return Ground.onDisk(links.apply(profile), profile);
    }

    private ClientProfile profile(String name) {
        return name.equals(first.name()) ? first : profiles.named(name, null);
    }

    /// Signs one out here; what is kept of it stays. Whoever is out already is so without a word.
    ///
    /// @throws Refused if the server refuses
    void signOut(String name) {
        ClientProfile profile = profile(name);
        profile.tokens().checkClearable();
        try (BlockingLink link = BlockingLink.begin(links.apply(profile), Invocation.PATIENCE)) {
            link.ask(new AuthRequest.Logout(false));
        } catch (Refused refused) {
            if (!refused.reason().asksToSignIn()) {
                throw refused;
            }
        }
        profile.tokens().clear();
    }
}
