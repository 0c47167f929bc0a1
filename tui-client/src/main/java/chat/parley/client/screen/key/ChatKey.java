package chat.parley.client.screen.key;

import chat.parley.client.words.HelpText;

/// What keys do on the main screen, where what is typed is text.
public enum ChatKey implements KeyAction {
    SEND(HelpText.SEND, "Enter"),
    COMPLETE(HelpText.COMPLETE, "Tab"),
    COMPLETE_BACK(HelpText.COMPLETE_BACK, "Shift-Tab"),
    SEARCH_SENT(HelpText.SEARCH_SENT, "C-r"),
    NEXT_UNREAD(HelpText.NEXT_UNREAD, "Alt-a"),
    PALETTE(HelpText.PALETTE, "C-g"),
    NEXT(HelpText.NEXT, "C-n Alt-Right"),
    PREVIOUS(HelpText.PREVIOUS, "C-p Alt-Left"),
    GO_TO(HelpText.GO_TO, "Alt-1 Alt-2 Alt-3 Alt-4 Alt-5 Alt-6 Alt-7 Alt-8 Alt-9"),
    PAGE_UP(HelpText.PAGE_UP, "PgUp"),
    PAGE_DOWN(HelpText.PAGE_DOWN, "PgDn"),
    BOTTOM(HelpText.BOTTOM, "Alt-End C-End"),
    FIRST_UNREAD(HelpText.FIRST_UNREAD, "Alt-u"),
    MARK_READ(HelpText.MARK_READ, "Alt-r"),
    APPLICATIONS(HelpText.APPLICATIONS, "F2"),
    CONTACTS(HelpText.CONTACTS, "F3"),
    GROUPS(HelpText.GROUPS, "F4"),
    INBOX(HelpText.INBOX, "F9"),
    SEARCH_MESSAGES(HelpText.SEARCH_MESSAGES, "F7"),
    SETTINGS(HelpText.SETTINGS, "F8"),
    HELP(HelpText.HELP, "F1"),
    RECONNECT(HelpText.RECONNECT, "F5"),
    CANCEL_TRANSFER(HelpText.CANCEL_TRANSFER, "C-o"),
    CANCEL(HelpText.CANCEL, "C-c");

    private final Binding binding;

    ChatKey(HelpText summary, String written) {
        binding = new Binding(summary, written);
    }

    @Override
    public Binding binding() {
        return binding;
    }
}
