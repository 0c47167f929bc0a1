package chat.parley.client.tui;

/// What the client itself has to say, above the composer, until the next key.
sealed interface Aside {

    record Nothing() implements Aside {}

    record Said(String text) implements Aside {}

    record Problem(String text) implements Aside {}

    /// Whether to quit.
    record AskQuit() implements Aside {}

    /// Whether to send a line that looks as if it held a password.
    record AskSend(String text) implements Aside {}

    Aside NOTHING = new Nothing();
}
