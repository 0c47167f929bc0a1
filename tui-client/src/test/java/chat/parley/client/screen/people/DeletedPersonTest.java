package chat.parley.client.screen.people;

import static chat.parley.client.state.ClientSimulation.BOB;
import static chat.parley.client.state.ClientSimulation.CHAT;
import static chat.parley.client.state.ClientSimulation.START;
import static chat.parley.client.state.ClientSimulation.caughtUp;
import static chat.parley.client.state.ClientSimulation.entry;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.ScreenStage;
import chat.parley.client.state.ClientSimulation;
import chat.parley.kit.text.Widths.Ambiguous;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.notification.Notification;
import chat.parley.protocol.model.notification.NotificationKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whoever has no account any more has one name on all screens.
@Tag("F82")
class DeletedPersonTest {
    private static final Profile GONE =
            new Profile(
                    BOB.id(), Profile.Kind.DELETED, Profile.nameOfDeleted(BOB.id()), null, null);

    private static ClientSimulation life() {
        Notification asked =
                new Notification(
                        new Id(900),
                        NotificationKind.FRIEND_ASKED,
                        START,
                        BOB,
                        null,
                        null,
                        null,
                        1,
                        null,
                        null,
                        null,
                        null);
        return caughtUp(1)
                .pushed(entry(2, BOB, null, "see you"))
                .pushed(new Event.NotificationPosted(asked, 1, 1))
                .pushed(new Event.ProfileChanged(GONE, 2));
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, deleted account", "CHINESE, 已注销用户"})
    void itIsInTheListTheTitleTheHeadsAndTheInbox(Language language, String name) {
        ScreenStage stage =
                new ScreenStage(life())
                        .with(ScreenStage.appearance(language, Ambiguous.NARROW))
                        .size(100, 24)
                        .open(CHAT);

        assertThat(stage.text()).contains(name).doesNotContain("deleted~", "@bob");
        assertThat(stage.text().split(name, -1)).hasSizeGreaterThan(3);
        stage.press("F9");
        assertThat(stage.text()).contains(name).doesNotContain("deleted~", "@bob");
        stage.press("Esc").press("C-g");
        assertThat(stage.text()).contains(name).doesNotContain("deleted~", "@bob");
    }
}
