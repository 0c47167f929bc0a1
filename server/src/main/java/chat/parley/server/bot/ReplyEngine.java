package chat.parley.server.bot;

import chat.parley.protocol.Language;
import chat.parley.protocol.model.Profile;
import java.util.Optional;

/// Finds the words to answer with. Called on the bot's own thread, which it may block.
@FunctionalInterface
public interface ReplyEngine {

    /// What somebody wrote.
    ///
    /// @param language what it seems to be written in
    record Question(Profile asker, String text, Language language) {}

    /// The answer, if there is anything to say.
    Optional<String> reply(Question question);
}
