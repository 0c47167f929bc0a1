package chat.parley.client.screen.chat;

import static chat.parley.client.screen.message.ChangedMessagesTest.push;
import static chat.parley.client.state.ClientSimulation.CHAT;
import static chat.parley.client.state.ClientSimulation.caughtUp;
import static chat.parley.client.state.ClientSimulation.entry;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.ScreenStage;
import chat.parley.client.state.ClientSimulation;
import chat.parley.client.state.DeviceSettings;
import chat.parley.client.state.DeviceSettings.ReadTrigger;
import chat.parley.client.state.SideEffect.ForServer.MarkRead;
import chat.parley.client.state.SideEffect.Ring;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What makes a conversation read, as somebody sets it for the device.
@Tag("T12")
class ReadTriggerTest {
    private static final int READ = 5;
    private static final int HEAD = 60;

    private final ClientSimulation life = caughtUp(READ);

    /// Sixty messages, of which five were read before it is opened.
    private ScreenStage opened(ReadTrigger trigger) {
        for (int seq = READ + 1; seq <= HEAD; seq++) {
            life.pushed(entry(seq));
        }
        return new ScreenStage(life).with(DeviceSettings.USUAL.readBy(trigger)).open(CHAT);
    }

    private List<Long> told() {
        return life.effects(MarkRead.class).stream().map(MarkRead::seq).toList();
    }

    private long seen() {
        return life.chat().reading().seen();
    }

    @Test
    void whatIsSeenIsReadAsFarAsItIsInView() {
        opened(ReadTrigger.SEEN);
        assertThat(seen()).isBetween(READ + 1L, HEAD - 1L);
    }

    @Test
    void whatIsOpenedIsReadAsAWhole() {
        ScreenStage stage = opened(ReadTrigger.OPENED);
        assertThat(seen()).isEqualTo(HEAD);
        assertThat(told()).containsExactly((long) HEAD);
        assertThat(stage.text()).contains("line 6").doesNotContain("line 60");

        stage.happens(push(entry(HEAD + 1)));
        assertThat(seen()).isEqualTo(HEAD + 1);
    }

    @ParameterizedTest
    @EnumSource(ReadTrigger.class)
    void nothingIsReadInAWindowWithoutTheKeyboard(ReadTrigger trigger) {
        ScreenStage stage = opened(trigger).focus(false);
        long before = seen();
        stage.happens(push(entry(HEAD + 1)));
        assertThat(seen()).isEqualTo(before);
    }

    @Test
    void byKeyNothingIsReadUntilTheKeyIsPressed() {
        ScreenStage stage = opened(ReadTrigger.KEY).press("Alt-End");
        assertThat(told()).isEmpty();
        stage.happens(push(entry(HEAD + 1)));
        assertThat(stage.text()).contains("line 61");
        assertThat(seen()).isEqualTo(READ);
        assertThat(life.effects())
                .as("it is in view, and not read")
                .noneMatch(one -> one instanceof Ring || one instanceof MarkRead);

        stage.press("Alt-r");

        assertThat(seen()).isEqualTo(HEAD + 1);
        assertThat(told()).containsExactly(HEAD + 1L);
        assertThat(life.chat().reading().divider()).isNull();
        stage.happens(push(entry(HEAD + 2)));
        assertThat(seen()).isEqualTo(HEAD + 1);
    }

    @Test
    void theCommandDoesWhatTheKeyDoes() {
        opened(ReadTrigger.KEY).type("/read").press("Enter");
        assertThat(told()).containsExactly((long) HEAD);
    }

    @Test
    void byKeyTheViewIsNotLedBackToWhatIsNew() {
        ScreenStage stage = opened(ReadTrigger.KEY);
        stage.press("Alt-u");
        assertThat(stage.text()).contains("55 new", "line 6").doesNotContain("line 60");
        stage.press("Alt-End");
        assertThat(stage.text()).contains("line 60");
    }
}
