package chat.parley.client.screen.key;

import chat.parley.client.words.HelpText;

/// Keys of the search for messages.
public enum SearchKey implements KeyAction {
    SEARCH_ELSEWHERE(HelpText.SEARCH_ELSEWHERE, "Tab");

    private final Binding binding;

    SearchKey(HelpText summary, String written) {
        binding = new Binding(summary, written);
    }

    @Override
    public Binding binding() {
        return binding;
    }
}
