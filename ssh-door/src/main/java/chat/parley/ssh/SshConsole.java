package chat.parley.ssh;

import chat.parley.kit.console.Console;
import chat.parley.kit.console.HostEnvironment;
import chat.parley.protocol.Language;
import chat.parley.ssh.stream.CookedInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The console of a channel: its streams, the few variables that the client sent, and no machine.
/// Nothing here leads to the files, processes or environment of the host.
///
/// @param terminal what is typed, where somebody sits at a terminal; else empty
/// @param zone of the account, for SSH does not say where people are; UTC where that says none
record SshConsole(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Optional<CookedInput> terminal,
        Map<String, String> variables,
        ZoneId zone)
        implements Console {

    /// All that it may know of the client's environment.
    static final Set<String> VARIABLES =
            Set.of("TERM", "LANG", "LC_ALL", "LC_MESSAGES", "LC_TERMINAL", "NO_COLOR");

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

    /// Of the variables; English where they say none.
    Language language() {
        return Language.of(ClientLocale.in(variables).orElse(null));
    }

    @Override
    public Clock clock() {
        return Clock.system(zone);
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
