package chat.parley.client.screen.chat;

import chat.parley.client.screen.Frame;
import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.StatusLine;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.ClientState;
import chat.parley.client.state.ConversationState;
import chat.parley.client.words.ScreenText;
import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.operation.MessageRequest.EditMessage;
import java.util.Optional;

/// Changing the words of a message of one's own. What was being written before is the draft of the
/// conversation, which waits and comes back.
record MessageEdit(ChatScreen screen, ChatMode.Editing editing, Frame frame) {

    /// Sends the new words, which stay where they are until they are stored.
    ScreenUpdate submit() {
        String text = screen.composer().text();
        Optional<ConversationState> open = frame.state().open();
        int most = frame.state().connection().limits().textCodePoints();
        int length = text.codePointCount(0, text.length());
        if (open.isEmpty()) {
            return ScreenUpdate.to(screen);
        }
        if (text.isBlank()) {
            return problem(ScreenText.EDIT_NEEDS_WORDS);
        }
        if (length > most) {
            return problem(ScreenText.TOO_LONG, most, length);
        }
        if (!frame.state().connection().signedIn()) {
            String why = frame.appearance().words().of(ScreenText.NOT_CONNECTED);
            return ScreenUpdate.to(screen.with(new StatusLine.NotConnected(why)));
        }
        EditMessage edit = new EditMessage(open.get().id(), editing.seq(), new Body.Text(text));
        return edit.equals(editing.sent())
                ? ScreenUpdate.to(screen)
                : ScreenUpdate.to(screen.with(new ChatMode.Editing(editing.seq(), edit)))
                        .and(new ScreenCommand.Ask(edit));
    }

    /// The server has taken the words; whoever went on writing meanwhile goes on.
    ScreenUpdate stored() {
        EditMessage sent = editing.sent();
        boolean done =
                sent != null
                        && sent.body() instanceof Body.Text(String text, _, _)
                        && text.equals(screen.composer().text());
        return done
                ? left(told(screen.with(screen.composer().sent())), frame.state())
                : ScreenUpdate.to(screen.with(new ChatMode.Editing(editing.seq(), null)));
    }

    /// Says so where `@all` is not more than words.
    private ChatScreen told(ChatScreen left) {
        return ChatActions.telling(left, frame, screen.composer().text());
    }

    private ScreenUpdate problem(ScreenText text, Object... filling) {
        return ScreenUpdate.to(screen.problem(frame.appearance().words().of(text, filling)));
    }

    /// Back to what was being written.
    static ScreenUpdate left(ChatScreen screen, ClientState state) {
        String draft = state.open().map(one -> one.draft().text()).orElse("");
        ScreenUpdate left =
                ScreenUpdate.to(
                        screen.with(ChatMode.WRITING).with(screen.composer().withText(draft)));
        Id open = state.selected();
        return open == null ? left : left.and(new Wished.Rewrite(open, null));
    }
}
