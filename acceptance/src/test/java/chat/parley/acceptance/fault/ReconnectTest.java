package chat.parley.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.bench.ServerProcess;
import chat.parley.kit.link.PassingTokens;
import chat.parley.kit.link.SocketLink;
import chat.parley.kit.link.Tokens;
import chat.parley.kit.transport.LinkSettings;
import chat.parley.kit.transport.LinkSettings.Timing;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.ConversationRequest.Send;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two people who talk over a network that delays and cuts.
class ReconnectTest {
    private static final int MESSAGES = 150;
    private static final int FEWEST_CUTS = 5;
    private static final Timing QUICK =
            new Timing(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(5),
                    Duration.ofMillis(10),
                    Duration.ofMillis(100),
                    Duration.ofSeconds(60));

    @TempDir Path directory;

    @Test
    @Tag("T16")
    @Tag("P2")
    @Tag("P7")
    @Tag("W34")
    void bothSidesOfABadNetworkHoldEveryMessageOnceAndInOrder() throws Exception {
        long seed = System.nanoTime();
        try (ServerProcess host = new ServerProcess(directory, List.of());
                RoughProxy proxy = new RoughProxy(host.port(), seed)) {
            SignedIn alice = host.register("alice");
            SignedIn bob = host.register("bob");
            Id conversation = host.befriend(alice, bob);

            try (Chatter one = chatter(proxy, alice, conversation);
                    Chatter other = chatter(proxy, bob, conversation)) {
                one.start();
                other.start();
                int all = 1 + 2 * MESSAGES; // a notice says that they are friends
                await().atMost(Duration.ofMinutes(1))
                        .untilAsserted(
                                () -> {
                                    assertThat(one.log()).as("seed %d", seed).hasSize(all);
                                    assertThat(other.log()).as("seed %d", seed).hasSize(all);
                                });

                assertThat(one.surprises()).as("seed %d", seed).isEmpty();
                assertThat(other.surprises()).as("seed %d", seed).isEmpty();
                assertThat(one.log()).as("seed %d", seed).isEqualTo(other.log());
                assertWhole(one.log(), seed);
                assertThat(host.entries(conversation, alice)).isEqualTo(one.log());
            }
            assertThat(proxy.cuts()).as("seed %d", seed).isGreaterThan(FEWEST_CUTS);
        }
    }

    private static void assertWhole(List<Entry> log, long seed) {
        assertThat(log.stream().map(Entry::seq))
                .as("seed %d", seed)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, log.size()).boxed().toList());
        for (String sender : List.of("alice", "bob")) {
            assertThat(log.stream().map(Entry::clientId).filter(Objects::nonNull))
                    .as("seed %d", seed)
                    .filteredOn(clientId -> clientId.startsWith(sender))
                    .containsExactlyElementsOf(
                            IntStream.range(0, MESSAGES).mapToObj(i -> sender + "-" + i).toList());
        }
    }

    private static Chatter chatter(RoughProxy proxy, SignedIn who, Id conversation) {
        URI server = URI.create("ws://127.0.0.1:" + proxy.port() + "/ws");
        SocketLink link =
                new SocketLink(
                        new LinkSettings(server, "parley/test", Language.ENGLISH, QUICK),
                        new PassingTokens(Tokens.of(who, Duration.ofMinutes(15))));
        List<Send> messages =
                IntStream.range(0, MESSAGES)
                        .mapToObj(i -> Chatter.message(conversation, who.account().name(), i))
                        .toList();
        return new Chatter(link, conversation, messages);
    }
}
