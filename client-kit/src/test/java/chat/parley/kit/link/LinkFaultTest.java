package chat.parley.kit.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chat.parley.kit.fake.MemoryTokens;
import chat.parley.kit.transport.LinkLost;
import chat.parley.protocol.operation.ConversationRequest.CountUnread;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Mistakes of this program in the link's own threads.
@Tag("F25")
class LinkFaultTest extends LinkWorld {
    @Test
    void aListenerThatThrowsEndsTheLinkAndWhoeverWaitsIsTold() {
        link.open(
                heard -> {
                    if (heard instanceof LinkEvent.StateChanged(LinkState.Ready _)) {
                        throw new IllegalStateException("a mistake");
                    }
                });
        await().until(() -> link.state() instanceof LinkState.Failed);
        assertThat(link.ask(new CountUnread()))
                .failsWithin(Duration.ofSeconds(5))
                .withThrowableThat()
                .withCauseInstanceOf(LinkLost.class);
    }

    @Test
    void anErrorInATurnFailsWhatIsUnderWay() {
        link.open(
                heard -> {
                    news.add(heard);
                    if (heard instanceof LinkEvent.Lag) {
                        throw new AssertionError("a mistake");
                    }
                });
        awaitSessions(1);
        server.fallSilent();
        var answer = link.ask(new CountUnread());
        server.wakeUp();
        assertThat(answer).failsWithin(Duration.ofSeconds(5));
        assertThat(link.state()).isInstanceOf(LinkState.Failed.class);
    }

    @Test
    void anErrandSaysThatItIsAMistakeAndNotTheServersSilence() {
        IllegalStateException mistake = new IllegalStateException("the store is broken");
        SocketLink broken = link(new BrokenTokens(mistake));
        try (BlockingLink blocking = BlockingLink.begin(broken, Duration.ofSeconds(5))) {
            assertThatThrownBy(blocking::session)
                    .isInstanceOf(IllegalStateException.class)
                    .hasCause(mistake);
            assertThatThrownBy(() -> blocking.ask(new CountUnread()))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    /// A store in which a mistake waits for the link's life.
    private record BrokenTokens(IllegalStateException mistake, MemoryTokens none)
            implements TokenStore {
        BrokenTokens(IllegalStateException mistake) {
            this(mistake, new MemoryTokens());
        }

        @Override
        public Optional<Tokens> load() {
            throw mistake;
        }

        @Override
        public void save(Tokens tokens) {
            none.save(tokens);
        }

        @Override
        public Tokens renew(Tokens stale, UnaryOperator<Tokens> exchange) {
            return none.renew(stale, exchange);
        }

        @Override
        public void clear() {
            none.clear();
        }
    }
}
