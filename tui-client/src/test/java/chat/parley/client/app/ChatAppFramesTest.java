package chat.parley.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.client.state.ClientSimulation;
import chat.parley.client.state.SideEffect.ForDisk;
import chat.parley.client.state.SideEffect.ForDisk.KeepOutgoing;
import chat.parley.protocol.Id;
import chat.parley.protocol.operation.ConversationRequest.MarkRead;
import chat.parley.protocol.operation.ConversationRequest.Send;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is drawn, kept and told of, and when.
class ChatAppFramesTest extends ChatAppStage {
    @Test
    @Tag("T15")
    void aMessageIsKeptOnDiskBeforeTheServerIsAsked() {
        start(aliceWithBob());
        link.says(ready(new Id(7)));
        await().until(() -> shown().contains("write"));

        type("你好\r");

        await().until(() -> link.asked().stream().anyMatch(Send.class::isInstance));
        Send sent =
                link.asked().stream()
                        .filter(Send.class::isInstance)
                        .map(Send.class::cast)
                        .findFirst()
                        .orElseThrow();
        assertThat(kept)
                .filteredOn(KeepOutgoing.class::isInstance)
                .extracting(one -> ((KeepOutgoing) one).message().clientId())
                .containsExactly(sent.clientId());
    }

    @Test
    @Tag("T25")
    void nothingIsDrawnWhenNothingChanged() {
        start(aliceWithBob());
        link.says(ready(new Id(7)));
        await().until(() -> shown().contains("write"));
        type("zq");
        await().until(() -> shown().contains("zq"));
        int before = screen.size();

        link.says(ready(new Id(7)));
        await().until(() -> acks() > 1);

        await().during(Duration.ofMillis(200)).until(() -> screen.size() == before);
    }

    @Test
    void whatTheDiskRemembersIsPaintedBeforeTheServerIsCalled() {
        List<String> atTheCall = new CopyOnWriteArrayList<>();
        link.whenOpened(() -> atTheCall.add(shown()));
        start(aliceWithBob());

        await().until(() -> !atTheCall.isEmpty());

        assertThat(atTheCall).singleElement().asString().contains("write");
    }

    @Test
    @Tag("B16")
    @Tag("E6")
    void theTitleCountsWhatIsUnread() {
        start(aliceWithBob());
        await().until(() -> shown().contains("\u001b]2;alice · parley\u001b"));

        answerAccount(
                ClientSimulation.chat(new Id(101), ClientSimulation.person(3, "陈丽"), 3, 0, 3));
        link.says(ready(new Id(7)));

        await().until(() -> shown().contains("\u001b]2;(3) alice · parley\u001b"));
    }

    @Test
    @Tag("F50")
    void framesAreDrawnAndKeysTakenWhateverWaits() throws InterruptedException {
        start(aliceWithBob());
        link.says(ready(new Id(7)));
        await().until(() -> shown().contains("write"));
        AtomicBoolean flooding = new AtomicBoolean(true);
        Thread flood =
                Thread.startVirtualThread(
                        () -> {
                            for (long seq = 4; flooding.get(); seq++) {
                                link.says(pushed(seq));
                                LockSupport.parkNanos(100_000);
                            }
                        });

        type("zq");
        await().until(() -> shown().contains("zq"));
        flooding.set(false);
        flood.join();
    }

    @Test
    @Tag("F50")
    void aHundredThousandMessagesGoByTheOpenConversation() {
        start(aliceWithBob());
        link.says(ready(new Id(7)));
        await().until(() -> shown().contains("write"));
        for (long seq = 4; seq <= 100_000; seq++) {
            link.says(pushed(seq));
        }

        await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                link.asked()
                                        .contains(
                                                new FakeLink.Acked(
                                                        ClientSimulation.CHAT, 100_000)));
    }

    @Test
    @Tag("F53")
    void aKeyIsPresence() {
        start(aliceWithBob());
        link.says(ready(new Id(7)));
        await().until(() -> shown().contains("write"));
        type("\u001b[O");
        type("a");
        link.says(pushed(4));

        await().until(() -> link.asked().contains(new MarkRead(ClientSimulation.CHAT, 4)));
    }

    @Test
    @Tag("F55")
    void whatIsBeingWrittenIsKeptWhenTheProcessIsToldToEnd() throws InterruptedException {
        start(aliceWithBob());
        link.says(ready(new Id(7)));
        await().until(() -> shown().contains("write"));
        type("half a thou");
        await().until(() -> shown().contains("thou"));

        app.get().end(Duration.ofSeconds(5));

        assertThat(kept).contains(new ForDisk.KeepDraft(ClientSimulation.CHAT, "half a thou"));
    }

    @Test
    @Tag("T14")
    void whatIsBeingWrittenIsKeptWhenTheTerminalHangsUpAndOnlyThenTheLinkEnds() throws Exception {
        start(aliceWithBob());
        link.says(ready(new Id(7)));
        await().until(() -> shown().contains("write"));
        type("half a thou");
        await().until(() -> shown().contains("thou"));

        keys.close();
        running.join();

        assertThat(kept).contains(new ForDisk.KeepDraft(ClientSimulation.CHAT, "half a thou"));
        assertThat(closedBeforeLink).isTrue();
        assertThat(link.isClosed()).isTrue();
    }

    @Test
    @Tag("F35")
    void whatTheHostSaysIsShownOnceAndAgainInHelp() {
        start(aliceWithBob());
        link.says(greeting(new Id(7)));
        await().until(() -> shown().contains("Maintenance"));
        type("x");
        link.says(greeting(new Id(8)));
        screen.reset();
        type("y\f");
        await().until(() -> shown().contains("xy"));
        assertThat(shown()).doesNotContain("Maintenance");
        type("\u001bOP\f");

        await().until(() -> shown().contains("From") && shown().contains("Maintenance"));
    }
}
