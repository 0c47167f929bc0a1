package chat.parley.client.screen.key;

import chat.parley.client.words.HelpText;

/// How a text that was asked for is handed in, or given up.
public enum WritingKey implements KeyAction {
    SUBMIT(HelpText.SUBMIT, "Enter"),
    GIVE_UP(HelpText.GIVE_UP, "Esc C-c");

    private final Binding binding;

    WritingKey(HelpText summary, String written) {
        binding = new Binding(summary, written);
    }

    @Override
    public Binding binding() {
        return binding;
    }
}
