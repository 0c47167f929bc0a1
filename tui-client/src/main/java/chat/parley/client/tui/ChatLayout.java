package chat.parley.client.tui;

/// Where the parts of the main screen stand at a size.
///
/// @param listColumns 0 when the list gives way to the switcher
/// @param paneLeft the message view's first column
/// @param paneTop its first row
/// @param asideRow where the client itself speaks; -1 when it is silent
/// @param composerRows at least 1
record ChatLayout(
        int columns,
        int rows,
        int listColumns,
        int paneLeft,
        int paneTop,
        int asideRow,
        int composerRows) {
    private static final int LIST_FROM_COLUMNS = 80;
    private static final int WIDE_FROM_COLUMNS = 100;
    private static final int LIST_COLUMNS = 26;
    private static final int WIDE_LIST_COLUMNS = 32;
    private static final int AIRY_FROM_ROWS = 16;
    private static final int MOST_COMPOSER_ROWS = 8;
    private static final int PROMPT_COLUMNS = 3;

    static ChatLayout of(View view, ChatScreen screen) {
        int columns = view.columns();
        int list =
                columns < LIST_FROM_COLUMNS
                        ? 0
                        : columns < WIDE_FROM_COLUMNS ? LIST_COLUMNS : WIDE_LIST_COLUMNS;
        int left = list == 0 ? 0 : list + 1;
        int most = Math.clamp(view.rows() / 3, 1, MOST_COMPOSER_ROWS);
        int wanted = screen.composer().rows(view.look(), columns - left - PROMPT_COLUMNS - 1);
        int composer = Math.clamp(wanted, 1, most);
        boolean speaks = !ChatPainter.aside(view, screen).isEmpty();
        return new ChatLayout(
                columns,
                view.rows(),
                list,
                left,
                view.rows() < AIRY_FROM_ROWS ? 1 : 2,
                speaks ? view.rows() - composer - 1 : -1,
                composer);
    }

    /// The row of the line above the composer.
    int ruleRow() {
        return rows - composerRows - 1 - (asideRow < 0 ? 0 : 1);
    }

    int paneColumns() {
        return columns - paneLeft;
    }

    int paneRows() {
        return ruleRow() - paneTop;
    }

    int composerLeft() {
        return paneLeft + PROMPT_COLUMNS;
    }

    int composerColumns() {
        return columns - composerLeft() - 1;
    }
}
