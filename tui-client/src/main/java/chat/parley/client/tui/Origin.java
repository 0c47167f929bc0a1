package chat.parley.client.tui;

/// A screen that a card or a form is opened from, and that Esc comes back to.
sealed interface Origin extends Screen permits ChatScreen, PeopleList, GroupListScreen {

    /// The main screen: this one, or the one below it.
    ChatScreen chat();

    @Override
    Origin focused(boolean focused);
}
