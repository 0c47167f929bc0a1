package chat.parley.client.tui;

/// A list of people over the main screen: one's friends, or everybody who was found.
sealed interface PeopleList extends Screen permits ContactsScreen, PeopleScreen {

    /// Where one comes back to.
    ChatScreen under();

    @Override
    PeopleList focused(boolean focused);
}
