package chat.parley.client.screen.key;

import chat.parley.client.words.HelpText;

/// Keys of a group's card.
public enum GroupCardKey implements KeyAction {
    GROUP_MENU(HelpText.GROUP_MENU, "m"),
    OPEN_GROUP(HelpText.OPEN_GROUP, "o");

    private final Binding binding;

    GroupCardKey(HelpText summary, String written) {
        binding = new Binding(summary, written);
    }

    @Override
    public Binding binding() {
        return binding;
    }
}
