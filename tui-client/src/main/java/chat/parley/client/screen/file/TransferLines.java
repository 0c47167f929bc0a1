package chat.parley.client.screen.file;

import chat.parley.client.look.Theme;
import chat.parley.client.screen.Frame;
import chat.parley.client.state.transfer.OngoingTransfer;
import chat.parley.client.state.transfer.OngoingTransfer.Stage;
import chat.parley.client.term.Painter;
import chat.parley.client.words.TransferText;
import chat.parley.kit.text.ByteCount;
import chat.parley.kit.text.Widths;
import chat.parley.kit.text.Words;
import java.util.List;

/// The files on their way, a line each, above the line to write in. All signs are narrow
/// everywhere.
///
/// @param most as many lines as there may be
public record TransferLines(Frame frame, int most) {
    private static final int BAR_COLUMNS = 10;
    private static final int WHOLE = 100;
    private static final int LEAST_NAME_COLUMNS = 8;

    /// How many rows they take.
    public int rows() {
        return Math.min(frame.transfers().ongoing().size(), most);
    }

    /// Draws them from the first row; what has no line of its own is counted.
    public void draw(Painter painter) {
        List<OngoingTransfer> all = frame.transfers().ongoing();
        for (int row = 0; row < rows(); row++) {
            boolean last = row == rows() - 1;
            int hidden = last ? all.size() - rows() : 0;
            draw(painter, row, all.get(row), hint(all.get(row), row, hidden));
        }
    }

    /// Why something failed is worth more than what to do about it.
    private void draw(Painter painter, int row, OngoingTransfer one, String hint) {
        Theme theme = frame.appearance().theme();
        Widths widths = frame.appearance().widths();
        boolean failed = one.stage() == Stage.FAILED;
        int all = painter.columns() - 2;
        int beside = all - (hint.isEmpty() ? 0 : widths.of(hint) + 2);
        boolean fits = !failed || widths.of(failed(one)) <= beside;
        int room = fits ? beside : all;
        String text = widths.clip(line(one, room), Math.max(0, room));
        painter.text(1, row, text, failed ? theme.trouble() : theme.accent());
        painter.textRight(1, row, fits ? hint : "", theme.faint());
    }

    /// The key is for the first.
    private String hint(OngoingTransfer one, int row, int hidden) {
        Words words = frame.appearance().words();
        String more = hidden == 0 ? "" : words.of(TransferText.MORE, hidden);
        if (row > 0) {
            return more;
        }
        boolean failed = one.stage() == Stage.FAILED;
        String how = words.of(failed ? TransferText.HOW_TO_RETRY : TransferText.HOW_TO_CANCEL);
        return more.isEmpty() ? how : more + "  " + how;
    }

    private String line(OngoingTransfer one, int room) {
        return switch (one.stage()) {
            case WAITING -> said(TransferText.WAITS, one.name(), List.of(""), room);
            case FAILED -> failed(one);
            case RUNNING -> {
                TransferText doing =
                        switch (one.direction()) {
                            case UPLOAD -> TransferText.SENDING;
                            case DOWNLOAD -> TransferText.SAVING;
                            case OPENING -> TransferText.OPENING;
                        };
                yield said(doing, one.name(), figures(one), room);
            }
        };
    }

    /// With as many figures as there is room for beside the name, and the name as far as there is.
    private String said(TransferText doing, String name, List<String> figures, int room) {
        Words words = frame.appearance().words();
        Widths widths = frame.appearance().widths();
        int said = widths.of(words.of(doing, name));
        String fitting =
                figures.stream()
                        .filter(one -> said + widths.of(one) <= room)
                        .findFirst()
                        .orElse(figures.getLast());
        int taken = widths.of(words.of(doing, "")) + widths.of(fitting);
        String clipped = widths.clip(name, Math.max(LEAST_NAME_COLUMNS, room - taken));
        return words.of(doing, clipped) + fitting;
    }

    private String failed(OngoingTransfer one) {
        TransferText what =
                switch (one.direction()) {
                    case UPLOAD -> TransferText.NOT_SENT;
                    case DOWNLOAD -> TransferText.NOT_SAVED;
                    case OPENING -> TransferText.NOT_OPENED;
                };
        String why = one.failure() == null ? "" : one.failure();
        return frame.appearance().words().of(what, one.name(), why);
    }

    /// The longest first.
    private static List<String> figures(OngoingTransfer one) {
        String speed = "  " + ByteCount.text(one.perSecond()) + "/s";
        if (one.size() <= 0) {
            String come = "  " + ByteCount.text(one.bytes());
            return List.of(come + speed, come);
        }
        double share = Math.clamp((double) one.bytes() / one.size(), 0, 1);
        int done = (int) (share * BAR_COLUMNS);
        String bar = "  [" + "#".repeat(done) + "-".repeat(BAR_COLUMNS - done) + "]";
        String percent = " " + (int) (share * WHOLE) + "%";
        String size = " / " + ByteCount.text(one.size());
        return List.of(bar + percent + size + speed, bar + percent + size, bar + percent, percent);
    }
}
