package chat.parley.client.screen.chat;

import static chat.parley.client.state.ClientSimulation.ALICE;
import static chat.parley.client.state.ClientSimulation.BOB;
import static chat.parley.client.state.ClientSimulation.CHAT;
import static chat.parley.client.state.ClientSimulation.START;
import static chat.parley.client.state.ClientSimulation.caughtUp;
import static chat.parley.client.state.ClientSimulation.entry;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.ScreenStage;
import chat.parley.client.state.ClientSimulation;
import chat.parley.kit.text.Widths.Ambiguous;
import chat.parley.protocol.Language;
import chat.parley.protocol.model.MessageReader;
import chat.parley.protocol.operation.ConversationRequest.ListReaders;
import chat.parley.protocol.operation.ConversationRequest.ReadersPage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What became of a message to one other.
@Tag("D11")
class ReadersScreenTest {
    private static final Instant LATER = START.plus(Duration.ofMinutes(12));

    private static ScreenStage about(Language language, int columns, int rows) {
        ClientSimulation life = caughtUp(1).pushed(entry(2, ALICE, "a", "please read"));
        return ScreenStage.talking(life)
                .with(ScreenStage.appearance(language, Ambiguous.NARROW))
                .size(columns, rows)
                .press("Up", "i");
    }

    private static ScreenStage told(ScreenStage stage, ReadersPage read, ReadersPage unread) {
        return stage.answered(new ListReaders(CHAT, 2, true, null, 200), read)
                .answered(new ListReaders(CHAT, 2, false, null, 200), unread);
    }

    private static ReadersPage bob(boolean held, @Nullable Instant heldAt, @Nullable Instant at) {
        return new ReadersPage(
                List.of(new MessageReader(BOB, held, heldAt, at)),
                at == null ? 0 : 1,
                at == null ? 1 : 0,
                false,
                false);
    }

    private static ReadersPage nobody(boolean hidden) {
        return new ReadersPage(List.of(), 0, 1, false, hidden);
    }

    @ParameterizedTest
    @CsvSource({"80, 24", "120, 40"})
    void itIsSaidWhenItWasSentArrivedAndWasRead(int columns, int rows) {
        ScreenStage stage = about(Language.ENGLISH, columns, rows);
        assertThat(stage.text()).contains("please read", "one moment");
        told(stage, bob(true, START.plusSeconds(60), LATER), nobody(false));

        assertThat(stage.line("sent  ")).isEqualTo("   sent        09:30");
        assertThat(stage.line("delivered  ")).isEqualTo("   delivered   09:31");
        assertThat(stage.line("read  ")).isEqualTo("   read        09:42");
    }

    @ParameterizedTest
    @CsvSource({"80, 24", "120, 40"})
    void itIsSaidInChinese(int columns, int rows) {
        ScreenStage stage = about(Language.CHINESE, columns, rows);
        told(stage, nobody(false), bob(true, START, null));

        assertThat(stage.line("发送  ")).endsWith("09:30");
        assertThat(stage.line("送达  ")).endsWith("09:30");
        assertThat(stage.line("已读  ")).endsWith("尚未");
    }

    @Test
    void whatIsNotSoYetAndWhenWasForgottenIsSaid() {
        ScreenStage stage = about(Language.ENGLISH, 80, 24);
        told(stage, nobody(false), bob(true, null, null));

        assertThat(stage.line("delivered  ")).endsWith("yes, when is not known any more");
        assertThat(stage.line("read  ")).endsWith("not yet");
    }

    @Test
    @Tag("T12")
    void whoHidesWhatTheyReadIsToldWhyTheySeeNothing() {
        ScreenStage stage = about(Language.ENGLISH, 80, 24);
        ReadersPage hidden =
                new ReadersPage(
                        List.of(new MessageReader(BOB, true, START, null)), 0, 1, false, true);
        told(stage, nobody(true), hidden);

        assertThat(stage.line("delivered  ")).endsWith("09:30");
        assertThat(stage.line("read  ")).contains("You hide what you read");
    }
}
