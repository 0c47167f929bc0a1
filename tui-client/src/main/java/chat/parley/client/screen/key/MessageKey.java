package chat.parley.client.screen.key;

import chat.parley.client.words.HelpText;

/// What can be done with a message that was chosen with the arrows.
public enum MessageKey implements KeyAction {
    OLDER(HelpText.OLDER_MESSAGE, "Up"),
    NEWER(HelpText.NEWER_MESSAGE, "Down"),
    REPLY(HelpText.REPLY, "r"),
    EDIT_SENT(HelpText.EDIT_SENT, "e"),
    RECALL(HelpText.RECALL, "d"),
    REACT(HelpText.REACT, "+"),
    UNFOLD(HelpText.UNFOLD, "Enter Space"),
    COPY(HelpText.COPY, "y"),
    COPY_CODE(HelpText.COPY_CODE, "c"),
    PIN_MESSAGE(HelpText.PIN_MESSAGE, "p"),
    OPEN_LINK(HelpText.OPEN_LINK, "o"),
    SAVE_MESSAGE(HelpText.SAVE_MESSAGE, "s"),
    SAVE_FILES(HelpText.SAVE_FILES, "w"),
    MARK_UNREAD(HelpText.MARK_UNREAD, "m"),
    READERS(HelpText.READERS, "i"),
    SENDER(HelpText.SENDER, "u"),
    LEAVE_MESSAGE(HelpText.LEAVE_MESSAGE, "Esc");

    private final Binding binding;

    MessageKey(HelpText summary, String written) {
        binding = new Binding(summary, written);
    }

    @Override
    public Binding binding() {
        return binding;
    }
}
