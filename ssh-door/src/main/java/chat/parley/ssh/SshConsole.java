package chat.parley.ssh;

import chat.parley.kit.console.Console;
import chat.parley.kit.console.HostEnvironment;
import chat.parley.protocol.Language;
import chat.parley.ssh.stream.CookedInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The console of a channel: its streams, the few variables that the client sent, and no machine.
/// Nothing here leads to the files, processes or environment of the host.
///
/// @param terminal what is typed, where somebody sits at a terminal; else empty
record SshConsole(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Optional<CookedInput> terminal,
        Map<String, String> variables)
        implements Console {

    /// All that it may know of the client's environment.
    static final Set<String> VARIABLES =
            Set.of("TERM", "LANG", "LC_ALL", "LC_MESSAGES", "NO_COLOR");

    SshConsole {
        variables = Map.copyOf(variables);
    }

    @Override
    public boolean interactive() {
        return terminal.isPresent();
    }

    @Override
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
    }

    /// Of the client's environment; English where that says nothing.
    Language language() {
        return Language.of(
                variable("LC_ALL")
                        .or(() -> variable("LC_MESSAGES"))
                        .or(() -> variable("LANG"))
                        .orElse(null));
    }

    /// In UTC: where people are, SSH does not say.
    @Override
    public Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public Optional<String> secret(String prompt) {
        out.flush();
        err.print(prompt);
        err.flush();
        try {
            return terminal.isPresent() ? terminal.get().hidden() : Optional.empty();
        } catch (IOException _) {
            return Optional.empty(); // interrupted: there is nobody to ask any more
        }
    }

    @Override
    public Optional<HostEnvironment> machine() {
        return Optional.empty();
    }
}
