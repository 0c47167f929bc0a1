package chat.parley.client.tui;

/// A list of groups over the main screen: one's own, or all that were found.
sealed interface GroupList extends Screen permits GroupsScreen, FindGroupsScreen {

    /// Where one comes back to.
    ChatScreen under();

    @Override
    GroupList focused(boolean focused);
}
