package chat.parley.client.tui;

/// A list of people over the main screen: one's friends, or everybody who was found.
sealed interface PeopleList extends Origin permits ContactsScreen, PeopleScreen {

    /// Where one comes back to.
    ChatScreen under();

    @Override
    default ChatScreen chat() {
        return under();
    }

    @Override
    PeopleList focused(boolean focused);
}
