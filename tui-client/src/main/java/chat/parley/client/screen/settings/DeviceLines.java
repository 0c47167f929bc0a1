package chat.parley.client.screen.settings;

import chat.parley.client.look.Theme;
import chat.parley.client.look.Times;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.ListLine;
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

/// What signs in to an account, by kind under headings.
record DeviceLines(ListPage page, Frame frame) {
    private static final int COLUMN = 3;
    private static final int ABOUT_COLUMN = COLUMN + ListPage.NAME_COLUMNS + 2;
    private static final int WIDE_FROM_COLUMNS = 100;

    /// @param row of the first device, among those that keys act on
    /// @param apart whether a free row stands between two kinds
    List<ListLine> of(List<Device> listed, int row, boolean apart) {
        List<ListLine> lines = new ArrayList<>();
        DeviceKind above = null;
        for (Device device : listed) {
            DeviceKind kind = DeviceKind.of(device);
            if (above != null && kind != above && apart) {
                lines.add(ListLine.free());
            }
            if (kind != above) {
                lines.add(ListLine.said((at, _) -> drawHeading(kind, at)));
            }
            int own = row + listed.indexOf(device);
            lines.add(new ListLine(own, (at, chosen) -> draw(device, at, chosen)));
            above = kind;
        }
        return lines;
    }

    private Words words() {
        return frame.appearance().words();
    }

    private void drawHeading(DeviceKind kind, int row) {
        page.text(COLUMN, row, words().of(kind.heading()), frame.appearance().theme().accent());
    }

    private void draw(Device device, int row, boolean chosen) {
        Theme theme = frame.appearance().theme();
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
