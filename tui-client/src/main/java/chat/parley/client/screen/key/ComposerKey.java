package chat.parley.client.screen.key;

import chat.parley.client.words.HelpText;

/// Keys that lead out of the line that is being written. All others that edit are the line
/// editor's.
public enum ComposerKey implements KeyAction {
    LINE_ABOVE(HelpText.LINE_ABOVE, "Up"),
    LINE_BELOW(HelpText.LINE_BELOW, "Down"),
    TEXT_END(HelpText.TEXT_END, "End"),
    DROP(HelpText.DROP, "Esc");

    private final Binding binding;

    ComposerKey(HelpText summary, String written) {
        binding = new Binding(summary, written);
    }

    @Override
    public Binding binding() {
        return binding;
    }
}
