package chat.parley.kit.console;

import chat.parley.kit.link.TokenStore;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The profiles of one machine's user.
///
/// ```
/// config/config.toml                 default-profile = "office"; [profile.office] server, device
/// state/PROFILE/credentials.json     who is signed in, and where
/// cache/PROFILE/                     what can be fetched again
/// ```
public final class Profiles {
    private static final String STANDARD = "default";

    private final Console console;
    private final Machine machine;
    private final Settings settings;

    public Profiles(Console console, Machine machine) {
        this.console = console;
        this.machine = machine;
        this.settings =
                Settings.read(machine.directories().config().resolve("config.toml"), console);
    }

    public Settings settings() {
        return settings;
    }

    /// The profile to be used: what the options say, or else the environment, or else the file.
    ///
    /// @param profileOption null where none is given
    /// @param serverOption null where none is given
    /// @throws UsageProblem if an option or a variable makes no sense
    public Profile choose(@Nullable String profileOption, @Nullable String serverOption) {
        String name = name(profileOption);
        Path state = machine.directories().state().resolve(name);
        URI server = server(name, serverOption, state);
        return new Profile(
                name,
                server,
                settings.text("profile", name, "device").orElseGet(machine::hostName),
                tokens(state, server),
                state,
                machine.directories().cache().resolve(name));
    }

    private String name(@Nullable String option) {
        String given = option != null ? option : console.variable("PARLEY_PROFILE").orElse(null);
        if (given == null) {
            return settings.value(Profiles::checkedName, "default-profile").orElse(STANDARD);
        }
        try {
            return checkedName(given);
        } catch (UsageProblem e) {
            throw new UsageProblem(ConsoleText.OF_OPTION, "--profile", e.why());
        }
    }

    /// A profile's name is the name of a directory.
    private static String checkedName(String name) {
        if (!name.matches("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.@-]{0,63}")) {
            throw new UsageProblem(ConsoleText.PROFILE_NAME);
        }
        return name;
    }

    private URI server(String name, @Nullable String option, Path state) {
        String given = option != null ? option : console.variable("PARLEY_SERVER").orElse(null);
        if (given == null) {
            return settings.value(ServerAddress::parse, "profile", name, "server")
                    .or(() -> SavedTokens.server(state))
                    .orElse(ServerAddress.STANDARD);
        }
        try {
            return ServerAddress.parse(given);
        } catch (UsageProblem e) {
            throw new UsageProblem(ConsoleText.OF_OPTION, "--server", e.why());
        }
    }

    private TokenStore tokens(Path state, URI server) {
        Optional<String> given = console.variable("PARLEY_TOKEN");
        return given.isPresent() ? GivenToken.of(given.get()) : new SavedTokens(state, server);
    }

    /// Deletes everything a profile has kept on this machine.
    public static void purge(Profile profile) {
        PrivateFiles.delete(profile.state());
        PrivateFiles.delete(profile.cache());
    }
}
