package chat.parley.client.screen.key;

import chat.parley.client.words.HelpText;

/// Keys of the lists of people.
public enum PeopleKey implements KeyAction {
    OTHER_PEOPLE(HelpText.OTHER_PEOPLE, "Tab");

    private final Binding binding;

    PeopleKey(HelpText summary, String written) {
        binding = new Binding(summary, written);
    }

    @Override
    public Binding binding() {
        return binding;
    }
}
