package chat.parley.client.screen.sign;

import chat.parley.client.look.Appearance;
import chat.parley.client.look.Theme;
import chat.parley.client.screen.Frame;
import chat.parley.client.term.Painter;
import chat.parley.client.term.Style;
import chat.parley.client.term.Wrapper;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.link.LinkState;

/// The page of a screen without a connection: in the middle, under the server's name.
final class SignPage {
    private SignPage() {}

    /// @param most columns
    /// @param top the row of the server's name
    static Painter of(Painter painter, Frame frame, int most, int top) {
        Theme theme = frame.appearance().theme();
        int columns = Math.min(most, frame.columns() - 2);
        int left = Math.max(1, (frame.columns() - columns) / 2);
        Painter page = painter.region(left, top, columns, frame.rows());
        page.text(page.text(0, 0, "parley", theme.badge()) + 2, 0, frame.server(), theme.faint());
        return page;
    }

    /// What the keys do: on a machine of one's own they lead to other accounts, too. Answers the
    /// row behind it.
    static int hints(Painter page, Frame frame, int row, String keys) {
        Style style = frame.appearance().theme().faint();
        String more = frame.appearance().words().of(ScreenText.ACCOUNTS_KEY);
        String both = keys + "   " + more;
        if (!leadsToAccounts(frame)) {
            page.text(0, row, keys, style);
        } else if (frame.appearance().widths().of(both) <= page.columns()) {
            page.text(0, row, both, style);
        } else {
            page.text(0, row, keys, style);
            page.text(0, row + 1, more, style);
            return row + 2;
        }
        return row + 1;
    }

    /// Whether there are other accounts to go to. Not while it is being found out at the start
    /// whether somebody is signed in: the same key may lead elsewhere a moment later.
    static boolean leadsToAccounts(Frame frame) {
        boolean begins =
                frame.state().connection().link() instanceof LinkState.Connecting(int attempt)
                        && attempt == 1;
        return frame.accounts().here() && !begins;
    }

    /// Answers the row behind it.
    static int paragraph(Painter page, Appearance appearance, int first, String text, Style style) {
        int row = first;
        for (String line : new Wrapper(appearance.widths()).lines(text, page.columns())) {
            page.text(0, row++, line, style);
        }
        return row;
    }
}
