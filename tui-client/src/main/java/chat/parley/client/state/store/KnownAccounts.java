package chat.parley.client.state.store;

import chat.parley.client.state.ClientState;
import chat.parley.client.state.Remembered;
import chat.parley.client.state.account.KnownAccount;
import chat.parley.kit.console.ServerAddress;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.link.Tokens;
import chat.parley.kit.profile.ClientProfile;
import chat.parley.kit.profile.ClientProfiles;
import chat.parley.protocol.model.Profile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the accounts that a machine's user has, and what is unread in each, from what is kept of
/// them here: no server is asked. Reads files, so not for a thread that paints.
public final class KnownAccounts {
    private final ClientProfiles profiles;
    private final Instant now;

    /// @param now when silence ends is held against it
    public KnownAccounts(ClientProfiles profiles, Instant now) {
        this.profiles = profiles;
        this.now = now;
    }

    /// Those in which somebody is or was signed in, and those that `config.toml` names.
    ///
    /// @param current the one in use, which is always among them
    public List<KnownAccount> all(ClientProfile current) {
        Stream<KnownAccount> others =
                profiles.names().stream()
                        .filter(name -> !name.equals(current.name()))
                        .map(name -> known(profiles.named(name, null), false))
                        .filter(one -> one.name() != null || profiles.isNamed(one.profile()));
        return Stream.concat(Stream.of(known(current, true)), others)
                .sorted(KnownAccount.ORDER)
                .toList();
    }

    private KnownAccount known(ClientProfile profile, boolean current) {
        Optional<Tokens> tokens = tokens(profile);
        Remembered kept = DiskGlance.of(profile.state(), profile.cache());
        String told = tokens.map(Tokens::account).orElse(null);
        String remembered = name(kept.self());
        boolean same = told == null || told.equals(remembered);
        return new KnownAccount(
                profile.name(),
                ServerAddress.text(profile.server()),
                told == null ? remembered : told,
                tokens.isPresent(),
                tokens.isPresent() && same && remembered != null ? unread(kept) : null,
                current);
    }

    private static @Nullable String name(@Nullable Profile self) {
        return self == null || self.wasDeleted() ? null : self.name();
    }

    private int unread(Remembered kept) {
        return ClientState.remembered(kept, now).unread();
    }

    /// What cannot be read lets nobody in.
    private static Optional<Tokens> tokens(ClientProfile profile) {
        try {
            return profile.tokens().load();
        } catch (UsageProblem _) {
            return Optional.empty();
        }
    }
}
