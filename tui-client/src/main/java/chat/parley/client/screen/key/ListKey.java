package chat.parley.client.screen.key;

import chat.parley.client.words.HelpText;

/// Keys of everything that has rows, or pages.
public enum ListKey implements KeyAction {
    CHOOSE(HelpText.CHOOSE, "Enter"),
    UP(HelpText.UP, "Up C-p"),
    DOWN(HelpText.DOWN, "Down C-n"),
    PAGE_UP(HelpText.PAGE_UP, "PgUp"),
    PAGE_DOWN(HelpText.PAGE_DOWN, "PgDn"),
    BACK(HelpText.BACK, "Esc C-c q");

    private final Binding binding;

    ListKey(HelpText summary, String written) {
        binding = new Binding(summary, written);
    }

    @Override
    public Binding binding() {
        return binding;
    }
}
