package chat.parley.client.screen.key;

import chat.parley.client.words.HelpText;

/// Keys of forms. The last is text where text is being written.
public enum FieldKey implements KeyAction {
    NEXT_FIELD(HelpText.NEXT_FIELD, "Tab Down"),
    PREVIOUS_FIELD(HelpText.PREVIOUS_FIELD, "Shift-Tab Up"),
    ALTER(HelpText.ALTER, "Space");

    private final Binding binding;

    FieldKey(HelpText summary, String written) {
        binding = new Binding(summary, written);
    }

    @Override
    public Binding binding() {
        return binding;
    }
}
