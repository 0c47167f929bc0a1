package chat.parley.client.screen.settings;

/// A line of the list of one's settings.
///
/// @param row which of the rows that keys act on; negative where they act on none
/// @param drawing draws it
record SettingsLine(int row, Drawing drawing) {
    private static final int NONE = -1;

    /// Draws a line.
    interface Drawing {
        /// Into a row of the page.
        ///
        /// @param chosen whether keys act on it
        void draw(int row, boolean chosen);
    }

    static SettingsLine free() {
        return said((_, _) -> {});
    }

    /// On which keys do not act.
    static SettingsLine said(Drawing drawing) {
        return new SettingsLine(NONE, drawing);
    }
}
