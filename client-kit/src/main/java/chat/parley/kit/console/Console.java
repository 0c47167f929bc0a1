package chat.parley.kit.console;

import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Optional;

/// Where a program reads and writes, and what it may know of its surroundings. Nothing else in a
/// client touches streams, files, environment, processes or exit, so that the same commands run on
/// a person's machine, over SSH and in tests.
public interface Console {

    InputStream in();

    /// What was asked for, and nothing else.
    PrintStream out();

    /// Diagnostics.
    PrintStream err();

    /// Why something printed on [#out] and flushed could not be written, where that can be known;
    /// empty also where nobody reads on.
    default Optional<String> lostOutput() {
        return Optional.empty();
    }

    /// Whether a person sits at both input and output.
    boolean interactive();

    /// A variable of the environment; empty also when it is set to nothing.
    ///
    /// @throws UsageProblem if it is no text, which is UTF-8
    Optional<String> variable(String name);

    /// The time, in the zone of the person who reads: over SSH another than the process'.
    Clock clock();

    /// Looks whether the arguments of a call have come whole.
    ///
    /// @throws UsageProblem if one is no text, which is UTF-8
    default void checkArguments(String... arguments) {}

    /// Asks for a secret without showing it. To be called only when [#interactive].
    ///
    /// @return empty at the end of input
    Optional<String> secret(String prompt);

    /// The machine's files and processes; empty where there are none to be touched, as over SSH.
    Optional<HostEnvironment> machine();
}
