package chat.parley.client.line;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.kit.command.Invocation;
import chat.parley.kit.fake.FakeConsole;
import chat.parley.kit.link.LinkEvent;
import chat.parley.kit.link.LinkState;
import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.Sentence;
import chat.parley.protocol.wire.ServerFrame.Welcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineOutputTest {
    private static final LinkEvent READY =
            new LinkEvent.StateChanged(
                    new LinkState.Ready(
                            new Welcome(
                                    new Id(1001),
                                    new Id(1),
                                    new Id(2),
                                    "fake/1",
                                    new Limits(1, 1, 1, 1, 1, 1, 1, 1, 1, 1),
                                    null,
                                    new Id(500),
                                    1,
                                    List.of(),
                                    false,
                                    true)));

    @TempDir private Path home;

    @Test
    void everyLossIsSaidOnceHoweverManyTriesFailAndEveryReturnOnce() {
        FakeConsole console = new FakeConsole(home);
        Invocation invocation = Invocation.local(console, "parley/test");
        LineOutput output = new LineOutput(invocation, "mine-", () -> {});

        output.hear(READY);
        assertThat(console.complained()).isEmpty();
        for (int loss = 1; loss <= 2; loss++) {
            output.broken(Sentence.quoted("first try"));
            output.broken(Sentence.quoted("second try"));
            output.hear(READY);
            output.hear(READY);
            assertThat(console.complained()).hasLineCount(2 * loss).doesNotContain("second");
        }
    }
}
