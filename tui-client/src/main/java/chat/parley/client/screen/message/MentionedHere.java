package chat.parley.client.screen.message;

import chat.parley.protocol.body.Body;
import org.jspecify.annotations.Nullable;

/// Which mentions stand out in the words of a message.
///
/// @param own one's own name; null where the message does not mention oneself
/// @param everybody whether all members are mentioned
record MentionedHere(@Nullable String own, boolean everybody) {

    /// In a body, which names all as the server has found.
    static MentionedHere in(Body body, @Nullable String own) {
        return new MentionedHere(own, body instanceof Body.Worded words && words.namesEverybody());
    }
}
