package chat.parley.client.state;

import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.Profile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is remembered of an account between two runs.
///
/// @param settings null where none were changed on this device
public record Remembered(
        @Nullable Profile self,
        List<ConversationState> conversations,
        @Nullable DeviceSettings settings) {
    public static final Remembered NOTHING = new Remembered(null, List.of());

    /// With the usual settings.
    public Remembered(@Nullable Profile self, List<ConversationState> conversations) {
        this(self, conversations, null);
    }

    public Remembered {
        conversations = List.copyOf(conversations);
    }

    /// Puts a remembered conversation together.
    ///
    /// @param seen how far the person had read, which the server may not have been told
    public static ConversationState conversation(
            Conversation known,
            Window window,
            List<Outgoing> outbox,
            ComposerDraft draft,
            long seen) {
        ConversationState state = ConversationState.of(known);
        return state.with(Log.of(window).heard(known.head()))
                .with(new UnsentMessages(outbox))
                .with(draft)
                .with(state.reading().upTo(seen));
    }
}
