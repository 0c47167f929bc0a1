package chat.parley.client.screen.settings;

import chat.parley.client.look.Theme;
import chat.parley.client.look.Times;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.Highlight;
import chat.parley.client.screen.ListPage;
import chat.parley.client.words.OwnSettingsText;
import chat.parley.kit.text.Words;
import chat.parley.protocol.Spelling;
import chat.parley.protocol.model.account.Device;
import chat.parley.protocol.model.account.TokenRight;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Draws what signs in to an account, by kind under headings, as much of it as there is room for.
///
/// @param airy whether there is a free row between two kinds
record DeviceLines(ListPage page, Frame frame, boolean airy) {
    private static final int COLUMN = 3;
    private static final int ABOUT_COLUMN = COLUMN + ListPage.NAME_COLUMNS + 2;
    private static final int WIDE_FROM_COLUMNS = 100;

    /// A row: a heading, or a device.
    ///
    /// @param heading empty for a free row, and for a device
    /// @param index of the device among those listed; negative for all else
    private record Line(String heading, @Nullable Device device, int index) {
        static Line headed(String text) {
            return new Line(text, null, -1);
        }
    }

    /// Draws those around the one that keys act on.
    ///
    /// @param chosen its index; negative where keys act on none
    void draw(List<Device> listed, int chosen, int top, int most) {
        List<Line> airily = lines(listed, airy);
        List<Line> lines = airily.size() > most ? lines(listed, false) : airily;
        int at = 0;
        for (int i = 0; i < lines.size(); i++) {
            at = chosen >= 0 && lines.get(i).index() == chosen ? i : at;
        }
        int first = Highlight.first(at, most);
        for (int i = first; i < Math.min(lines.size(), first + most); i++) {
            draw(lines.get(i), top + i - first, chosen >= 0 && i == at);
        }
    }

    /// @param apart whether a free row stands between two kinds
    private List<Line> lines(List<Device> listed, boolean apart) {
        List<Line> lines = new ArrayList<>();
        DeviceKind above = null;
        for (int i = 0; i < listed.size(); i++) {
            DeviceKind kind = DeviceKind.of(listed.get(i));
            if (above != null && kind != above && apart) {
                lines.add(Line.headed(""));
            }
            if (kind != above) {
                lines.add(Line.headed(words().of(kind.heading())));
            }
            lines.add(new Line("", listed.get(i), i));
            above = kind;
        }
        return lines;
    }

    private Words words() {
        return frame.appearance().words();
    }

    private void draw(Line line, int row, boolean chosen) {
        Theme theme = frame.appearance().theme();
        Device device = line.device();
        if (device == null) {
            page.text(COLUMN, row, line.heading(), theme.accent());
            return;
        }
        page.mark(row, chosen);
        page.right(row, right(device));
        String name = frame.appearance().widths().clip(device.name(), ListPage.NAME_COLUMNS);
        page.text(COLUMN, row, name, chosen ? theme.strong() : theme.text());
        page.text(ABOUT_COLUMN, row, about(device), theme.faint());
    }

    private String about(Device device) {
        return switch (DeviceKind.of(device)) {
            case DEVICE ->
                    device.current()
                            ? words().of(OwnSettingsText.THIS_ONE)
                            : device.online() > 0 ? words().of(OwnSettingsText.ONLINE) : "";
            case SSH_KEY ->
                    device.current()
                            ? device.fingerprint() + "  " + words().of(OwnSettingsText.THIS_ONE)
                            : String.valueOf(device.fingerprint());
            case TOKEN -> rights(device.rights());
        };
    }

    private static String rights(@Nullable List<TokenRight> rights) {
        return rights == null
                ? ""
                : rights.stream().map(Spelling::of).collect(Collectors.joining(", "));
    }

    /// A fingerprint is shown whole, where there is room for little else.
    private String right(Device device) {
        Times times = frame.appearance().times();
        String last = times.brief(device.lastSeenAt(), frame.state().now());
        String seen = words().of(OwnSettingsText.LAST_SEEN, last);
        return switch (DeviceKind.of(device)) {
            case DEVICE -> seen;
            case SSH_KEY -> frame.columns() < WIDE_FROM_COLUMNS ? "" : seen;
            case TOKEN -> {
                String end = times.day(device.expiresAt(), frame.state().now());
                yield words().of(OwnSettingsText.ENDS, end);
            }
        };
    }
}
