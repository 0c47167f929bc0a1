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
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    private static final String TABLE = "profile";
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.@-]{0,63}");

    /// As many directories are looked at.
    private static final int MOST = 200;

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
        URI server = server(name, serverOption);
        Optional<String> given = console.variable("PARLEY_TOKEN");
        TokenStore tokens =
                given.isPresent()
                        ? GivenToken.of(given.get())
                        : new SavedTokens(state(name), server);
        return profile(name, server, settings.text(TABLE, name, "device"), tokens);
    }

    /// A profile as its files have it, whatever options and environment say of the one in use.
    /// Reports nothing.
    ///
    /// @param server where it is to be; null for where it is
    /// @throws UsageProblem if it cannot be called so
    public ClientProfile named(String name, @Nullable URI server) {
        Path state = state(checkedName(name));
        URI there =
                server != null
                        ? server
                        : settings.written(TABLE, name, "server")
                                .flatMap(ClientProfiles::address)
                                .or(() -> SavedTokens.server(state))
                                .orElse(ServerAddress.STANDARD);
        Optional<String> device = settings.written(TABLE, name, "device");
        return profile(name, there, device, new SavedTokens(state, there));
    }

    private static Optional<URI> address(String written) {
        try {
            return Optional.of(ServerAddress.parse(written));
        } catch (UsageProblem _) {
            return Optional.empty();
        }
    }

    private ClientProfile profile(
            String name, URI server, Optional<String> device, TokenStore tokens) {
        Path cache = host.directories().cache().resolve(name);
        String called = device.orElseGet(host::hostName);
        return new ClientProfile(name, server, called, tokens, state(name), cache);
    }

    private Path state(String name) {
        return host.directories().state().resolve(name);
    }

    /// The names of those that there are: of which something is kept here, or which the file names.
    /// In the order of the alphabet.
    public List<String> names() {
        List<String> kept = PrivateFiles.names(host.directories().state(), MOST);
        return Stream.concat(kept.stream(), settings.names(TABLE).stream())
                .filter(name -> NAME.matcher(name).matches())
                .distinct()
                .sorted()
                .toList();
    }

    /// Whether the file names it.
    public boolean isNamed(String name) {
        return settings.names(TABLE).contains(name);
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
    ///
    /// @throws UsageProblem if it can be none
    public static String checkedName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new UsageProblem(ConsoleText.PROFILE_NAME);
        }
        return name;
    }

    private URI server(String name, @Nullable String option) {
        String given = option != null ? option : console.variable("PARLEY_SERVER").orElse(null);
        if (given == null) {
            return settings.value(ServerAddress::parse, TABLE, name, "server")
                    .or(() -> SavedTokens.server(state(name)))
                    .orElse(ServerAddress.STANDARD);
        }
        try {
            return ServerAddress.parse(given);
        } catch (UsageProblem e) {
            throw new UsageProblem(ConsoleText.OF_OPTION, "--server", e.why());
        }
    }

    /// Deletes everything a profile has kept on this machine.
    public static void purge(ClientProfile profile) {
        PrivateFiles.delete(profile.state());
        PrivateFiles.delete(profile.cache());
    }
}
