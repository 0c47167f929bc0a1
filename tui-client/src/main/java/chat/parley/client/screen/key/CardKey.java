package chat.parley.client.screen.key;

import chat.parley.client.words.HelpText;

/// Keys of somebody's card.
public enum CardKey implements KeyAction {
    STAR(HelpText.STAR, "s"),
    REMARK(HelpText.REMARK, "r"),
    BLOCK(HelpText.BLOCK, "b"),
    END_FRIENDSHIP(HelpText.END_FRIENDSHIP, "x");

    private final Binding binding;

    CardKey(HelpText summary, String written) {
        binding = new Binding(summary, written);
    }

    @Override
    public Binding binding() {
        return binding;
    }
}
