package chat.parley.kit.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chat.parley.kit.transport.LinkLost;
import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.operation.AuthRequest;
import chat.parley.protocol.operation.ConversationRequest.CountUnread;
import chat.parley.protocol.operation.ConversationRequest.Unread;
import chat.parley.protocol.wire.ClientFrame;
import chat.parley.protocol.wire.ServerFrame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocketLinkTest extends LinkWorld {
    @Test
    void aSignedInDeviceSaysHelloWithItsTokenAndIsReady() {
        openAndAwaitReady();
        assertThat(server.hellos())
                .containsExactly(
                        new ClientFrame.Hello("access-1", new Id(2), "parley/test", "en", null));
        assertThat(states().getFirst()).isEqualTo(new LinkState.Connecting(1));
        assertThat(((LinkState.Ready) link.state()).signedIn()).isTrue();
    }

    @Test
    void aRequestIsAnsweredWithItsOwnRecord() {
        openAndAwaitReady();
        assertThat(link.ask(new CountUnread()).join()).isEqualTo(new Unread(0, List.of()));
    }

    @Test
    void aRefusalFailsTheAnswerWithItsReason() {
        openAndAwaitReady();
        assertThatThrownBy(() -> link.ask(new AuthRequest.Logout(false)).join())
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            assertThat(refused.reason()).isEqualTo(Reason.NOT_FOUND);
                            assertThat(refused).hasMessage("nothing here");
                        });
    }

    @Test
    void manyRequestsUnderWayAreEachAnswered() {
        openAndAwaitReady();
        List<Unread> answers =
                IntStream.range(0, 500).mapToObj(_ -> link.ask(new CountUnread())).toList().stream()
                        .map(CompletableFuture::join)
                        .toList();
        assertThat(answers).hasSize(500).doesNotContainNull();
    }

    @Test
    void eventsAndHeadsAreToldInTheOrderTheyCame() {
        openAndAwaitReady();
        List<LinkEvent> sent = new ArrayList<>();
        for (int i = 1; i <= 300; i++) {
            Event event = new Event.CursorMoved(new Id(7), new Id(1), i, i, i, null);
            server.push(event);
            sent.add(new LinkEvent.Pushed(event));
        }
        ServerFrame.Heartbeat heartbeat = new ServerFrame.Heartbeat(new Id(9), 3, List.of());
        server.send(heartbeat);
        sent.add(new LinkEvent.Heads(heartbeat));
        await().untilAsserted(
                        () ->
                                assertThat(news)
                                        .filteredOn(
                                                each ->
                                                        each instanceof LinkEvent.Pushed
                                                                || each instanceof LinkEvent.Heads)
                                        .containsExactlyElementsOf(sent));
    }

    @Test
    void framesThatItCannotReadDoNotEndTheLink() {
        openAndAwaitReady();
        server.sendRaw("{\"type\":\"hologram\"}");
        server.sendRaw("not json");
        server.sendRaw("{\"type\":\"event\",\"event\":{\"name\":\"planet.aligned\"}}");
        assertThat(link.ask(new CountUnread()).join().total()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'answer','id':1,'answer':{'total':'many','conversations':[]}}",
                "{'type':'answer','id':1,'answer':'none'}",
                "{'type':'refusal','id':1,'reason':7}"
            })
    void whoWaitsForAnAnswerThatCannotBeReadIsToldSoAtOnce(String answer) {
        openAndAwaitReady();
        server.answering(
                _ -> {
                    server.sendRaw(answer.replace('\'', '"'));
                    return new Unread(0, List.of());
                });

        assertThatThrownBy(() -> link.ask(new CountUnread()).join())
                .cause()
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.UPGRADE_REQUIRED));
    }

    @Test
    void nothingCanBeAskedBeforeTheLinkIsReady() {
        assertThatThrownBy(() -> link.ask(new CountUnread()).join())
                .hasCauseInstanceOf(LinkLost.class);
    }

    @Test
    @Tag("T17")
    @Tag("B20")
    void theLagIsMeasured() {
        openAndAwaitReady();
        await().until(() -> link.roundTrip().isPresent());
        assertThat(link.roundTrip().orElseThrow()).isPositive().isLessThan(Duration.ofSeconds(5));
        assertThat(news).hasAtLeastOneElementOfType(LinkEvent.Lag.class);
    }

    @Test
    void acksGoOutAsTheyAre() {
        openAndAwaitReady();
        link.ack(new Id(7), 41);
        await().untilAsserted(
                        () ->
                                assertThat(server.others())
                                        .contains(new ClientFrame.Ack(new Id(7), 41)));
    }
}
