package chat.parley.acceptance.scenario;

import java.util.List;

/// One thing that happens in a scenario, and what is expected of it.
sealed interface ScenarioStep {

    /// Where it stands.
    ScriptPlace place();

    /// A person runs a command, and waits for its end.
    record Run(ScriptPlace place, String person, String command, Expectation expected)
            implements ScenarioStep {}

    /// A person runs a command that goes on in the background.
    record Begin(ScriptPlace place, String person, String command) implements ScenarioStep {}

    /// What a person's command in the background says next.
    record Hears(ScriptPlace place, String person, Expectation expected) implements ScenarioStep {}

    /// A person's command in the background ends, with what it has not said yet.
    record Ends(ScriptPlace place, String person, Expectation expected) implements ScenarioStep {}

    /// A person says lines to a unix socket, and hears lines in return.
    ///
    /// @param socket its path, from the person's own directory
    record Sends(
            ScriptPlace place,
            String person,
            String socket,
            List<String> lines,
            Expectation expected)
            implements ScenarioStep {}

    /// The host starts the server, and everybody learns where it listens.
    ///
    /// @param variables `NAME=value`, separated by spaces
    record StartServer(ScriptPlace place, String variables, String flags) implements ScenarioStep {}

    /// A server for e-mail comes up, to which the server sends that is started then.
    record StartMail(ScriptPlace place) implements ScenarioStep {}

    /// A program has to be installed; where it is not, the rest is skipped, but for continuous
    /// integration, which installs it.
    record Needs(ScriptPlace place, String program) implements ScenarioStep {}

    /// The server dies, with no time to put anything in order.
    record KillServer(ScriptPlace place) implements ScenarioStep {}
}
