package chat.parley.client.tui;

/// A list of groups over the main screen: one's own, or all that were found.
interface GroupListScreen extends Screen {
    /// Where names stand, and behind them what else there is to say in brief.
    int NAME_COLUMN = 3;

    int BRIEF_COLUMN = NAME_COLUMN + ListPage.NAME_COLUMNS + 2;
}
