package chat.parley.client.screen.key;

import chat.parley.client.words.HelpText;

/// Keys of the list of saved messages, beside those of all lists.
public enum SavedKey implements KeyAction {
    REMOVE_SAVED(HelpText.REMOVE_SAVED, "x");

    private final Binding binding;

    SavedKey(HelpText summary, String written) {
        binding = new Binding(summary, written);
    }

    @Override
    public Binding binding() {
        return binding;
    }
}
