package chat.parley.client.screen.key;

import chat.parley.client.words.HelpText;

/// Answers to whether to quit.
public enum QuitKey implements KeyAction {
    QUIT_ASKED(HelpText.QUIT_ASKED, "C-c Enter y"),
    STAY_ASKED(HelpText.STAY_ASKED, "n");

    private final Binding binding;

    QuitKey(HelpText summary, String written) {
        binding = new Binding(summary, written);
    }

    @Override
    public Binding binding() {
        return binding;
    }
}
