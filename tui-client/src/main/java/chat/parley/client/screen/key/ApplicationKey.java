package chat.parley.client.screen.key;

import chat.parley.client.words.HelpText;

/// What can be done with an application.
public enum ApplicationKey implements KeyAction {
    ACCEPT(HelpText.ACCEPT, "a Enter"),
    REFUSE(HelpText.REFUSE, "r"),
    BLOCK(HelpText.BLOCK, "b"),
    TAKE_BACK(HelpText.TAKE_BACK, "x");

    private final Binding binding;

    ApplicationKey(HelpText summary, String written) {
        binding = new Binding(summary, written);
    }

    @Override
    public Binding binding() {
        return binding;
    }
}
