package chat.parley.kit.profile;

import chat.parley.kit.console.Console;
import chat.parley.kit.console.ConsoleText;
import chat.parley.kit.console.HostEnvironment;
import chat.parley.kit.console.ServerAddress;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.link.TokenStore;
import chat.parley.protocol.Sentence;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The profiles of one machine's user.
///
/// ```
/// config/config.toml                 default-profile = "office"; [profile.office] server, device
/// state/PROFILE/credentials.json     who is signed in, and where cache/PROFILE/
///  what can be fetched again
/// ```
public final class ClientProfiles {
    private static final String STANDARD = "default";

    private final Console console;
    private final HostEnvironment host;
    private final Settings settings;

    /// The profiles that a console's user has on a machine.
    ///
    /// @param warning told of what makes no sense in `config.toml`; [Settings#check] tells the rest
    public ClientProfiles(Console console, HostEnvironment host, Consumer<Sentence> warning) {
        this.console = console;
        this.host = host;
        this.settings = Settings.read(host.directories().config().resolve("config.toml"), warning);
    }

    public Settings settings() {
        return settings;
    }

    /// The profile to be used: what the options say, or else the environment, or else the file.
    ///
    /// @param profileOption null where none is given
    /// @param serverOption null where none is given
    /// @throws UsageProblem if an option or a variable makes no sense
    public ClientProfile choose(@Nullable String profileOption, @Nullable String serverOption) {
        String name = name(profileOption);
        Path state = host.directories().state().resolve(name);
        URI server = server(name, serverOption, state);
        return new ClientProfile(
                name,
                server,
                settings.text("profile", name, "device").orElseGet(host::hostName),
                tokens(state, server),
                state,
                host.directories().cache().resolve(name));
    }

    private String name(@Nullable String option) {
        String given = option != null ? option : console.variable("PARLEY_PROFILE").orElse(null);
        if (given == null) {
            return settings.value(ClientProfiles::checkedName, "default-profile").orElse(STANDARD);
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
    public static void purge(ClientProfile profile) {
        PrivateFiles.delete(profile.state());
        PrivateFiles.delete(profile.cache());
    }
}
