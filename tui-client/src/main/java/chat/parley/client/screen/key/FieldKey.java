package chat.parley.client.screen.key;

import chat.parley.client.words.HelpText;

/// Keys of forms. The last is text where text is being written.
public enum FieldKey implements KeyAction {
    NEXT_FIELD(HelpText.NEXT_FIELD, "Down Tab"),
    PREVIOUS_FIELD(HelpText.PREVIOUS_FIELD, "Up Shift-Tab"),
    ALTER(HelpText.ALTER, "Space");

    private final KeyBinding binding;

    FieldKey(HelpText summary, String written) {
        binding = new KeyBinding(summary, written);
    }

    @Override
    public KeyBinding binding() {
        return binding;
    }
}
