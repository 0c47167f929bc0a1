package chat.parley.bench.scenario;

import java.util.List;

/// One thing that happens in a scenario, and what is expected of it.
sealed interface Step {

    /// Where it stands.
    Place place();

    /// A person runs a command, and waits for its end.
    record Run(Place place, String person, String command, Expectation expected) implements Step {}

    /// A person runs a command that goes on in the background.
    record Begin(Place place, String person, String command) implements Step {}

    /// What a person's command in the background says next.
    record Hears(Place place, String person, Expectation expected) implements Step {}

    /// A person's command in the background ends, with what it has not said yet.
    record Ends(Place place, String person, Expectation expected) implements Step {}

    /// A person says lines to a unix socket, and hears lines in return.
    ///
    /// @param socket its path, from the person's own directory
    record Sends(
            Place place, String person, String socket, List<String> lines, Expectation expected)
            implements Step {}

    /// The host starts the server, and everybody learns where it listens.
    ///
    /// @param variables `NAME=value`, separated by spaces
    record StartServer(Place place, String variables, String flags) implements Step {}

    /// The server dies, with no time to put anything in order.
    record KillServer(Place place) implements Step {}
}
