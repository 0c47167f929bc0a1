package chat.parley.server.router;

import org.jspecify.annotations.Nullable;

/// What a host says to those who connect.
///
/// @param oldestClient what a client must at least be, such as `parley/0.2.0`
/// @param registration whether anybody may sign up
/// @param mail whether e-mail is sent, so that a code for a forgotten password can be
public record Greeting(
        @Nullable String messageOfTheDay,
        @Nullable ClientVersion oldestClient,
        boolean registration,
        boolean mail) {

    /// Reads it.
    ///
    /// @param oldestClient of that form, or anything goes
    public static Greeting of(
            @Nullable String messageOfTheDay,
            @Nullable String oldestClient,
            boolean registration,
            boolean mail) {
        return new Greeting(
                messageOfTheDay,
                oldestClient == null ? null : ClientVersion.parse(oldestClient).orElse(null),
                registration,
                mail);
    }
}
