package chat.parley.client.screen;

import chat.parley.client.screen.key.MessageKey;
import chat.parley.protocol.Id;
import org.jspecify.annotations.Nullable;

/// What the client itself has to say, above the composer, until the next key.
public sealed interface StatusLine {

    record Nothing() implements StatusLine {}

    record Said(String text) implements StatusLine {}

    record Problem(String text) implements StatusLine {}

    /// A command is being done; it comes back to the line where it is refused.
    ///
    /// @param conversation that was open then; null where none was
    record Running(@Nullable Id conversation, String command) implements StatusLine {}

    /// That there is no connection; as long as that is so.
    record NotConnected(String text) implements StatusLine {}

    /// Why one cannot write in the open conversation; as long as that is so.
    record Closed(String text) implements StatusLine {}

    /// Whether to quit.
    record AskQuit() implements StatusLine {}

    /// Whether to send a line that looks as if it held a password.
    record AskSend(String text) implements StatusLine {}

    /// Whether to do with the selected message what everybody sees: to recall or to pin it.
    record AskForAll(MessageKey what) implements StatusLine {}

    /// Where a link of the selected message leads.
    ///
    /// @param next which of its links is to be shown next
    record LinkTarget(int next, String text) implements StatusLine {}

    StatusLine NOTHING = new Nothing();
}
