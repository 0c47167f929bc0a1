package chat.parley.client.screen.chat;

import chat.parley.client.screen.Frame;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.term.input.Input;
import chat.parley.client.term.input.Input.Mouse;
import java.util.Optional;

/// What the mouse does on the main screen, where it is the client's: the wheel moves the open
/// conversation, a click on the list opens a conversation, one on a message selects it and offers
/// what can be done with it.
record MouseActions(ChatScreen screen, Frame frame) {
    private static final int LEFT = 0;

    ScreenUpdate on(Input.Mouse mouse) {
        return switch (mouse.action()) {
            case WHEEL_UP, WHEEL_DOWN -> ChatActions.turned(writing(), mouse, frame);
            case PRESS -> mouse.button() == LEFT ? pressed(mouse) : ScreenUpdate.to(screen);
            case RELEASE, DRAG -> ScreenUpdate.to(screen);
        };
    }

    /// What is edited is not left by a click beside it.
    private ScreenUpdate pressed(Mouse mouse) {
        if (screen.mode() instanceof ChatMode.Editing) {
            return ScreenUpdate.to(screen);
        }
        ChatLayout layout = ChatLayout.of(frame, screen);
        return mouse.column() < layout.listColumns()
                ? listed(layout, mouse.row() - layout.paneTop())
                : selected(layout, mouse.row() - layout.paneTop());
    }

    private ScreenUpdate listed(ChatLayout layout, int row) {
        int rows = layout.ruleRow() - layout.paneTop() - layout.listKeyRows();
        return new ConversationList(frame.appearance(), frame.state())
                .at(row, rows)
                .map(one -> writing().opening(one.id(), frame.state()))
                .orElse(ScreenUpdate.to(screen));
    }

    private ScreenUpdate selected(ChatLayout layout, int row) {
        Optional<Long> seq =
                row < layout.paneRows()
                        ? screen.messages(frame).flatMap(view -> view.at(screen.scroll(), row))
                        : Optional.empty();
        return seq.map(
                        one -> {
                            ChatScreen there = writing().with(new ChatMode.Selecting(one));
                            return ScreenUpdate.to(there)
                                    .and(ScreenUpdate.push(MessageMenu.of(there, one)));
                        })
                .orElse(ScreenUpdate.to(writing()));
    }

    private ChatScreen writing() {
        return screen.mode() instanceof ChatMode.Editing ? screen : screen.with(ChatMode.WRITING);
    }
}
