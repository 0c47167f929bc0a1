package chat.parley.client.screen;

import static chat.parley.client.state.ClientSimulation.START;

import chat.parley.client.state.ClientEvent.Answered;
import chat.parley.client.state.ClientEvent.Linked;
import chat.parley.client.state.ClientSimulation;
import chat.parley.client.term.input.Input;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.model.account.ContactDetails;
import chat.parley.protocol.model.account.Device;
import chat.parley.protocol.model.account.Preferences;
import chat.parley.protocol.model.account.Self;
import chat.parley.protocol.model.account.TokenRight;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.protocol.operation.AuthRequest.DeviceList;
import chat.parley.protocol.operation.AuthRequest.ListDevices;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Alice's settings, as tests and pictures open them.
public final class ShowcaseSettings {
    public static final Preferences SHANGHAI = new Preferences("Asia/Shanghai", Language.CHINESE);
    public static final String PUBLIC_KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOY5YvbefWUrfJGsZ8/68ckhkZIP0/p7i2UYn12/nMkb desk";
    public static final String FINGERPRINT = "SHA256:y0EHvEk+ARHgNODYg6H0kSgnqmrQNqhzVEfHyPtDNI0";

    public static final Device LAPTOP = device(21, "laptop", true, 1, 0);
    public static final Device PHONE = device(22, "phone", false, 1, 3);
    public static final Device DESK = device(23, "desk at home", false, 0, 60 * 30);
    public static final Device KEY = key(24, "alice@laptop");
    public static final Device TOKEN =
            new Device(
                    new Id(25),
                    "nightly report",
                    false,
                    0,
                    ago(60 * 24 * 9),
                    ago(60 * 8),
                    null,
                    START.plus(Duration.ofDays(60)),
                    List.of(TokenRight.READ, TokenRight.SEND),
                    null);

    private ShowcaseSettings() {}

    /// Before anything came.
    public static ScreenStage asked() {
        return Showcase.morning().press("F8");
    }

    public static ScreenStage shown() {
        return asked().answered(
                        new ListDevices(),
                        new DeviceList(List.of(TOKEN, DESK, KEY, PHONE, LAPTOP), false));
    }

    /// With a time zone and a language.
    public static ScreenStage preferring() {
        return shown().happens(new Answered.Preferred(SHANGHAI));
    }

    static ScreenStage zones() {
        return preferring().press("Enter").type("shang");
    }

    public static ScreenStage adding() {
        return shown().type("a").on(new Input.Paste(PUBLIC_KEY + "\n"));
    }

    public static ScreenStage deleting() {
        return shown().type("d");
    }

    /// The e-mail address is about to be confirmed.
    public static ScreenStage confirming() {
        ContactDetails contact = new ContactDetails("alice@example.org", null, false);
        Self self =
                new Self(
                        ClientSimulation.ALICE,
                        List.of(),
                        List.of(),
                        START,
                        1,
                        List.of(),
                        Preferences.NONE,
                        contact);
        return shown().happens(new Linked(ClientSimulation.mailing()))
                .type("p")
                .answered(new WhoAmI(), self)
                .type("c");
    }

    private static Instant ago(int minutes) {
        return START.minus(Duration.ofMinutes(minutes));
    }

    public static Device key(long id, String name) {
        return device(id, name, false, 0, 90, FINGERPRINT);
    }

    private static Device device(long id, String name, boolean current, int online, int minutes) {
        return device(id, name, current, online, minutes, null);
    }

    private static Device device(
            long id,
            String name,
            boolean current,
            int online,
            int minutes,
            @Nullable String fingerprint) {
        return new Device(
                new Id(id),
                name,
                current,
                online,
                ago(60 * 24 * 20),
                ago(minutes),
                "192.0.2.7",
                START.plus(Duration.ofDays(30)),
                null,
                fingerprint);
    }
}
