package chat.parley.client.screen.key;

import chat.parley.client.words.HelpText;

/// Keys of the lists of groups.
public enum GroupListKey implements KeyAction {
    OTHER_GROUPS(HelpText.OTHER_GROUPS, "Tab"),
    NEW_GROUP(HelpText.NEW_GROUP, "F7");

    private final Binding binding;

    GroupListKey(HelpText summary, String written) {
        binding = new Binding(summary, written);
    }

    @Override
    public Binding binding() {
        return binding;
    }
}
