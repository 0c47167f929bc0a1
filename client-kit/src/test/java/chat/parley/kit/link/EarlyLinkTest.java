package chat.parley.kit.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.kit.link.LinkEvent.Lag;
import chat.parley.kit.link.LinkEvent.StateChanged;
import chat.parley.protocol.operation.ConversationRequest.CountUnread;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EarlyLinkTest extends LinkWorld {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final LinkEvent CONNECTING = new StateChanged(new LinkState.Connecting(1));

    private final EarlyLink early = new EarlyLink(link);

    private static LinkEvent lag(long millis) {
        return new Lag(Duration.ofMillis(millis));
    }

    @Test
    void whatIsAskedFirstIsAnsweredAndTheListenerHearsAllFromTheBeginning() {
        BlockingLink asking = BlockingLink.begin(link, PATIENCE, early::hear);

        assertThat(asking.ask(new CountUnread())).isNotNull();
        early.open(news::add);

        assertThat(news.getFirst()).isEqualTo(CONNECTING);
        assertThat(news)
                .anyMatch(one -> one instanceof StateChanged(LinkState.Ready r) && r.signedIn());
        server.cut();
        await().until(
                        () ->
                                news.stream()
                                        .anyMatch(
                                                one ->
                                                        one
                                                                instanceof
                                                                StateChanged(LinkState.Waiting _)));
    }

    @Test
    void whatWaitsIsToldInItsOrderBeforeWhatFollows() {
        early.hear(CONNECTING);
        early.hear(lag(1));

        early.open(news::add);
        early.hear(lag(2));

        assertThat(news).containsExactly(CONNECTING, lag(1), lag(2));
    }

    @Test
    void soMuchWaitsAtMostButWhereTheLinkStandsIsAlwaysTold() {
        LongStream.rangeClosed(1, 5_000).forEach(millis -> early.hear(lag(millis)));
        early.hear(CONNECTING);

        early.open(news::add);

        assertThat(news).hasSize(1_001).endsWith(CONNECTING);
        assertThat(news.subList(0, 2)).isEqualTo(List.of(lag(1), lag(2)));
    }
}
