package chat.parley.client.screen.message;

import chat.parley.client.look.Appearance;
import chat.parley.client.look.BodyText;
import chat.parley.client.look.NameText;
import chat.parley.client.state.ClientState;
import chat.parley.client.state.ConversationState;
import chat.parley.client.words.ScreenText;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.Profile;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is answered in a conversation, in one line: who wrote it, and how it begins.
public record Quotation(Appearance appearance, ClientState state, ConversationState conversation) {
    private static final String UNKNOWN = "…";

    /// The line, clipped to a width.
    ///
    /// @param seq of the message that is answered
    public String line(long seq, int columns) {
        String text = appearance.glyphs().quote() + " " + find(seq).map(this::text).orElse(UNKNOWN);
        return appearance.widths().clip(text, Math.max(1, columns));
    }

    private String text(Entry entry) {
        Profile sender = current(entry.sender());
        String preview = new BodyText(appearance, state.now()).preview(entry.body());
        return sender == null
                ? preview
                : appearance
                        .words()
                        .of(
                                ScreenText.QUOTED,
                                NameText.shown(
                                        state.account().friends().called(appearance.named(sender))),
                                preview);
    }

    /// Oneself as one is called now, whatever the message was kept with.
    private @Nullable Profile current(@Nullable Profile sender) {
        Profile self = state.account().self();
        return sender != null && self != null && sender.id().equals(self.id()) ? self : sender;
    }

    /// The message in its current form, if it is held anywhere.
    public Optional<Entry> find(long seq) {
        return conversation
                .log()
                .window()
                .find(seq)
                .or(() -> state.quoted().find(conversation.id(), seq));
    }

    /// Whether it is neither held nor asked for.
    public boolean isUnknown(long seq) {
        return conversation.log().window().find(seq).isEmpty()
                && !state.quoted().isAskedFor(conversation.id(), seq);
    }
}
