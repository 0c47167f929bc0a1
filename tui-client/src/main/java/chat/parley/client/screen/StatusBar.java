package chat.parley.client.screen;

import chat.parley.client.look.Appearance;
import chat.parley.client.look.NameText;
import chat.parley.client.state.ClientState;
import chat.parley.client.state.ConnectionState;
import chat.parley.client.term.Painter;
import chat.parley.client.term.Style;
import chat.parley.client.words.NotificationText;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.link.LinkState;
import chat.parley.kit.text.Words;
import chat.parley.protocol.model.Profile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The top row: who one is and where, how the line is, what is unread, applications. What
/// does not fit is left out, the least important first.
public final class StatusBar {
    private static final int GAP = 3;

    private final Appearance appearance;
    private final Words words;
    private final ClientState state;
    private final Frame frame;

    private record Part(String text, Style style) {}

    public StatusBar(Frame frame) {
        this.frame = frame;
        this.appearance = frame.appearance();
        this.words = appearance.words();
        this.state = frame.state();
    }

    public void draw(Painter row) {
        int left = row.text(1, 0, "parley", appearance.theme().badge()) + 2;
        List<Part> parts = parts();
        while (parts.size() > 1 && left + columns(parts) + GAP > row.columns()) {
            parts.removeLast();
        }
        int at = row.columns() - columns(parts) - 1;
        for (Part part : parts) {
            at = row.text(at, 0, part.text(), part.style()) + GAP;
        }
        String where = who();
        int room = row.columns() - columns(parts) - GAP - left;
        row.text(
                left,
                0,
                appearance.widths().clip(where, Math.max(0, room)),
                appearance.theme().faint());
    }

    private String who() {
        String dot = " " + appearance.glyphs().dot() + " ";
        Profile self = state.account().self();
        String who = self == null ? "" : NameText.shown(frame.appearance().named(self)) + dot;
        return switch (frame.keeping()) {
            case KEPT, KEPT_BY_SERVER, NOT_KEPT -> who + frame.server();
            case KEPT_APART -> who + words.of(ScreenText.OPEN_TWICE) + dot + frame.server();
        };
    }

    /// The most important first.
    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        parts.add(line());
        if (state.unread() > 0) {
            parts.add(
                    new Part(
                            words.of(ScreenText.UNREAD, NameText.count(state.unread())),
                            appearance.theme().badge()));
        }
        int unseen = state.account().notifications().unseen();
        if (unseen > 0) {
            NotificationText text =
                    unseen == 1 ? NotificationText.UNSEEN_ONE : NotificationText.UNSEEN;
            parts.add(new Part(words.of(text, NameText.count(unseen)), appearance.theme().badge()));
        }
        int pending = state.account().pending();
        if (pending > 0) {
            parts.add(
                    new Part(
                            words.of(
                                    pending == 1 ? ScreenText.APPLICATION : ScreenText.APPLICATIONS,
                                    NameText.count(pending)),
                            appearance.theme().badge()));
        }
        return parts;
    }

    private int columns(List<Part> parts) {
        int sum = 0;
        for (Part part : parts) {
            sum += appearance.widths().of(part.text()) + GAP;
        }
        return Math.max(0, sum - GAP);
    }

    private Part line() {
        ConnectionState connection = state.connection();
        return switch (connection.link()) {
            case LinkState.Ready _ ->
                    new Part(
                            appearance.glyphs().on() + " " + lag(connection.lag()),
                            appearance.theme().good());
            case LinkState.Connecting _ ->
                    off(words.of(ScreenText.CONNECTING), appearance.theme().faint());
            case LinkState.Waiting(var retryAt, _) ->
                    off(
                            words.of(ScreenText.OFFLINE, seconds(retryAt)),
                            appearance.theme().trouble());
            case LinkState.Ended(var reason, _, _) ->
                    off(
                            words.of(reason == null ? ScreenText.CLOSED : ScreenText.ENDED),
                            appearance.theme().trouble());
            case LinkState.Failed _ ->
                    off(words.of(ScreenText.LINK_FAILED), appearance.theme().trouble());
        };
    }

    private Part off(String text, Style style) {
        return new Part(appearance.glyphs().off() + " " + text, style);
    }

    private String lag(@Nullable Duration lag) {
        return lag == null ? words.of(ScreenText.ONLINE) : Math.max(1, lag.toMillis()) + " ms";
    }

    private long seconds(Instant until) {
        return Math.max(0, Duration.between(state.now(), until).toSeconds());
    }
}
