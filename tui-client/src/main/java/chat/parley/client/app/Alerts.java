package chat.parley.client.app;

import chat.parley.client.look.DisplayName;
import chat.parley.client.look.NameText;
import chat.parley.client.screen.Frame;
import chat.parley.client.state.SideEffect.Ring;
import chat.parley.client.term.TerminalModes;
import chat.parley.client.words.NotificationText;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.Alert;
import chat.parley.protocol.model.account.Preferences;
import chat.parley.protocol.model.account.QuietHours;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// Tells the person of what is not before their eyes: by the bell or on their desktop, never by
/// both; once, also where much comes within a second; and not in their quiet hours.
final class Alerts {
    private static final long APART_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final ScreenSetting setting;
    private final TerminalModes terminal;
    private final LongSupplier nanoTime;
    private long last;

    Alerts(ScreenSetting setting, TerminalModes terminal, LongSupplier nanoTime) {
        this.setting = setting;
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.last = nanoTime.getAsLong() - APART_NANOS;
    }

    void ring(Ring ring, Frame frame) {
        Preferences preferences = frame.state().account().preferences();
        long now = nanoTime.getAsLong();
        if (isQuiet(preferences, frame) || now - last < APART_NANOS) {
            return;
        }
        last = now;
        switch (alert(preferences)) {
            case BELL -> terminal.bell();
            case DESKTOP -> terminal.notice("parley", text(ring, frame));
            case NONE -> {}
        }
    }

    private Alert alert(Preferences preferences) {
        if (setting.alert() != null) {
            return setting.alert();
        }
        return preferences.alert() == null ? Alert.BELL : preferences.alert();
    }

    /// By the clock that is on the screen.
    private boolean isQuiet(Preferences preferences, Frame frame) {
        QuietHours hours = preferences.quietHours();
        if (hours == null) {
            return false;
        }
        ZoneId zone = frame.appearance().times().zone();
        return hours.contain(LocalTime.ofInstant(setting.clock().instant(), zone));
    }

    private static String text(Ring ring, Frame frame) {
        return switch (ring) {
            case Ring.OfMessage(Entry entry, _) -> text(entry, frame);
            case Ring.OfNotification(var told) ->
                    NotificationText.sentence(
                            told,
                            frame.appearance().words(),
                            who -> NameText.listed(frame.appearance().named(who)));
        };
    }

    private static String called(Profile sender, Frame frame) {
        return DisplayName.of(frame.appearance().named(sender), frame.friends()).text();
    }

    private static String text(Entry entry, Frame frame) {
        Profile by = entry.speaker();
        String sender = by == null ? "" : called(by, frame) + " ";
        String where =
                frame.state()
                        .conversation(entry.conversation())
                        .filter(one -> one.known().group() != null)
                        .map(one -> DisplayName.of(one.known()).text() + " ")
                        .orElse("");
        return sender + where + frame.bodies().preview(entry.body());
    }
}
