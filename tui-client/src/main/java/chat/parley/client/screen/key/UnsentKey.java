package chat.parley.client.screen.key;

import chat.parley.client.words.HelpText;

/// What can be done with a message that was not sent.
public enum UnsentKey implements KeyAction {
    CHOOSE_UNSENT(HelpText.CHOOSE_UNSENT, "Up"),
    RETRY(HelpText.RETRY, "r"),
    EDIT(HelpText.EDIT, "e"),
    DISCARD(HelpText.DISCARD, "d"),
    LEAVE_UNSENT(HelpText.LEAVE_UNSENT, "Esc Down");

    private final Binding binding;

    UnsentKey(HelpText summary, String written) {
        binding = new Binding(summary, written);
    }

    @Override
    public Binding binding() {
        return binding;
    }
}
