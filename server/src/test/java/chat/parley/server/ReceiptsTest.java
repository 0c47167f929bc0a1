package chat.parley.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.event.Event.CursorMoved;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.operation.ConversationRequest.MarkRead;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How far devices hold and people have read a conversation, as its other side sees it.
@Tag("W34")
@Tag("P6")
class ReceiptsTest extends TwoFriends {
    private static final int HEAD = 50;
    private static final Duration LONGER_THAN_ACKS_ARE_GATHERED = Duration.ofMillis(1_300);

    @BeforeEach
    void open() {
        fill(alice, conversation);
    }

    private static void fill(Participant sender, Id conversation) {
        IntStream.range(1, HEAD)
                .mapToObj(i -> sender.sending(conversation, conversation + "-" + i, "no. " + i))
                .toList()
                .forEach(sending -> sending.join());
    }

    private void awaitHeld(long seq) {
        await().untilAsserted(
                        () ->
                                assertThat(alice.show(conversation).peerProgress().held())
                                        .isEqualTo(seq));
    }

    private List<CursorMoved> movesOf(Participant somebody) {
        return alice.heard(CursorMoved.class)
                .filter(moved -> moved.account().equals(somebody.account()))
                .toList();
    }

    @Test
    void anOldConnectionThatFailsLateDoesNotMoveTheCursorBack() {
        try (Participant again = bob.connectingAgain(null)) {
            again.fetch(conversation, 0);
            again.ack(conversation, HEAD);
            awaitHeld(HEAD);

            bob.ack(conversation, 2);
            bob.leave();
            again.ack(conversation, 3);
            await().during(LONGER_THAN_ACKS_ARE_GATHERED)
                    .until(() -> alice.show(conversation).peerProgress().held() == HEAD);
            assertThat(movesOf(bob)).extracting(CursorMoved::held).containsOnly((long) HEAD);
        }
    }

    @Test
    void whatOneConversationHoldsSaysNothingAboutAnother() {
        try (Participant cleo = Participant.register(server, "cleo")) {
            Id busy = cleo.befriend(bob);
            fill(cleo, busy);
            bob.ack(busy, HEAD);
            await().until(() -> cleo.show(busy).peerProgress().held() == HEAD);

            assertThat(alice.show(conversation).peerProgress().held()).isZero();
            try (Participant again = bob.connectingAgain(null)) {
                assertThat(again.toldHead(conversation)).isEqualTo(HEAD);
            }
        }
    }

    @Test
    void whatOneDeviceHoldsIsOfferedToTheOtherAllTheSame() {
        try (Participant phone = bob.onAnotherDevice()) {
            bob.ack(conversation, HEAD);
            awaitHeld(HEAD);

            assertThat(phone.toldHead(conversation)).isEqualTo(HEAD);
            assertThat(phone.fetch(conversation, 0)).hasSize(HEAD);
        }
    }

    @Test
    @Tag("W33")
    void aDeviceThatLeavesDoesNotTakeTheOtherWithIt() {
        try (Participant phone = bob.onAnotherDevice()) {
            bob.leave();
            alice.send(conversation, "later", "still there?");
            await().until(() -> phone.pushed(conversation).size() == 1);
        }
    }

    @Test
    void theReadCursorOnlyRisesWhicheverDeviceMovesIt() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (Participant phone = bob.onAnotherDevice()) {
            List<Long> seqs = random.longs(60, 1, HEAD + 1).boxed().toList();
            seqs.stream()
                    .map(
                            seq ->
                                    (random.nextBoolean() ? bob : phone)
                                            .asking(new MarkRead(conversation, seq)))
                    .toList()
                    .forEach(marking -> marking.join());

            long furthest = seqs.stream().mapToLong(Long::longValue).max().orElseThrow();
            assertThat(alice.show(conversation).peerProgress().read())
                    .as("seed %d", seed)
                    .isEqualTo(furthest);
            await().untilAsserted(
                            () ->
                                    assertThat(movesOf(bob).getLast().read())
                                            .as("seed %d", seed)
                                            .isEqualTo(furthest));
            assertThat(movesOf(bob)).extracting(CursorMoved::read).isSorted();
        }
    }

    @Test
    @Tag("W35")
    void nothingIsReadOrHeldBeyondTheHead() {
        assertThat(bob.refusal(new MarkRead(conversation, HEAD + 1)))
                .isEqualTo(Reason.PAST_THE_HEAD);
        bob.ack(conversation, HEAD + 1);
        bob.ask(new MarkRead(conversation, 7));

        Conversation seen = alice.show(conversation);
        assertThat(seen.peerProgress().read()).isEqualTo(7);
        assertThat(seen.peerProgress().held()).isEqualTo(7);
    }

    @Test
    @Tag("W32")
    void theSenderSeesSentThenDeliveredThenRead() {
        alice.send(conversation, "mine", "have you seen this?");
        long seq = HEAD + 1;
        assertThat(alice.show(conversation).peerProgress().held()).isLessThan(seq);

        bob.ack(conversation, seq);
        awaitHeld(seq);
        assertThat(alice.show(conversation).peerProgress().read()).isLessThan(seq);

        bob.ask(new MarkRead(conversation, seq));
        assertThat(alice.show(conversation).peerProgress().read()).isEqualTo(seq);
        await().untilAsserted(
                        () ->
                                assertThat(movesOf(bob))
                                        .extracting(CursorMoved::held, CursorMoved::read)
                                        .containsExactly(tuple(seq, 0L), tuple(seq, seq)));
    }

    @Test
    @Tag("W32")
    void aMessageThatWasPushedIsNotReadBecauseOfThat() {
        await().until(() -> bob.pushed(conversation).size() == HEAD);
        assertThat(alice.show(conversation).peerProgress().held()).isZero();
        assertThat(bob.show(conversation).reading().unread()).isEqualTo(HEAD - 1);
    }

    @Test
    void receiptsThatWereMissedAreInTheNextWelcome() {
        Id mark = alice.welcome().mark();
        long version = alice.show(conversation).version();
        alice.leave();
        bob.ask(new MarkRead(conversation, HEAD));

        try (Participant back = alice.connectingAgain(mark)) {
            assertThat(back.welcome().heads())
                    .filteredOn(head -> head.conversation().equals(conversation))
                    .singleElement()
                    .satisfies(head -> assertThat(head.version()).isGreaterThan(version));
            assertThat(back.show(conversation).peerProgress().read()).isEqualTo(HEAD);
        }
    }

    @Test
    void receiptsThatWereLostAreToldOfByTheNextHeartbeat() {
        long version = alice.show(conversation).version();
        server.losing(CursorMoved.class::isInstance);
        bob.ask(new MarkRead(conversation, HEAD));

        await().untilAsserted(
                        () ->
                                assertThat(alice.heartbeats)
                                        .flatExtracting(heartbeat -> heartbeat.heads())
                                        .anyMatch(head -> head.version() > version));
        assertThat(alice.show(conversation).peerProgress().read()).isEqualTo(HEAD);
    }
}
