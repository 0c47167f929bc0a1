package chat.parley.kit.console;

import java.nio.file.Path;

/// Where the XDG base directory specification puts Parley's files.
///
/// @param config what people write
/// @param state what must outlive the program: who is signed in, drafts, messages not yet sent
/// @param cache what can be fetched again
public record Directories(Path config, Path state, Path cache) {

    /// Finds them from the environment.
    public static Directories of(Console console, Path home) {
        return new Directories(
                directory(console, "XDG_CONFIG_HOME", home.resolve(".config")),
                directory(console, "XDG_STATE_HOME", home.resolve(".local/state")),
                directory(console, "XDG_CACHE_HOME", home.resolve(".cache")));
    }

    /// The specification wants relative paths ignored.
    private static Path directory(Console console, String variable, Path otherwise) {
        return console.variable(variable)
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(otherwise)
                .resolve("parley");
    }
}
