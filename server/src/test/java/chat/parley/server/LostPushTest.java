package chat.parley.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.protocol.Id;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.Entry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Pushes that get lost, in every way there is: whatever was stored is still delivered.
@Tag("W34")
@Tag("P4")
class LostPushTest extends TwoFriends {
    @BeforeEach
    void open() {
        await().until(() -> bob.pushed(conversation).size() == 1);
        bob.ack(conversation, 1);
        await().until(() -> alice.show(conversation).peerProgress().held() == 1);
    }

    private void losing(Long... seqs) {
        Set<Long> lost = Set.of(seqs);
        server.losing(
                event ->
                        event instanceof Event.EntryPosted(Entry entry)
                                && lost.contains(entry.seq()));
    }

    private List<Long> pushedTo(Participant somebody) {
        return somebody.pushed(conversation).stream().map(Entry::seq).toList();
    }

    private List<String> textsAfter(long after) {
        return Participant.texts(bob.fetch(conversation, after));
    }

    @Test
    void aPushThatArrivesDoesNotHideAnEarlierOneThatWasLost() {
        losing(2L);
        alice.send(conversation, "a2", "lost");
        alice.send(conversation, "a3", "arrives");

        await().untilAsserted(() -> assertThat(pushedTo(bob)).containsExactly(1L, 3L));
        assertThat(alice.show(conversation).peerProgress().held()).isEqualTo(1);
        assertThat(textsAfter(1)).containsExactly("lost", "arrives");
    }

    @Test
    void pushesLostInARowAreAllToldOfByTheNextHeartbeatAndMoveNoCursor() {
        losing(2L, 3L);
        alice.send(conversation, "a2", "first");
        alice.send(conversation, "a3", "second");

        await().untilAsserted(() -> assertThat(bob.toldHead(conversation)).isEqualTo(3));
        assertThat(pushedTo(bob)).containsExactly(1L);
        assertThat(alice.show(conversation).peerProgress().held()).isEqualTo(1);
        assertThat(textsAfter(1)).containsExactly("first", "second");
    }

    @Test
    void aLostLastMessageIsToldOfWithoutAnybodySayingMore() {
        alice.send(conversation, "a2", "arrives");
        await().untilAsserted(() -> assertThat(pushedTo(bob)).containsExactly(1L, 2L));
        losing(3L);
        alice.send(conversation, "a3", "the last word");

        await().untilAsserted(() -> assertThat(bob.toldHead(conversation)).isEqualTo(3));
        assertThat(textsAfter(2)).containsExactly("the last word");
    }

    @Test
    @Tag("P7")
    void aLiveMessageDoesNotHideTheBacklog() {
        Id mark = bob.welcome().mark();
        bob.leave();
        alice.send(conversation, "a2", "while away, one");
        alice.send(conversation, "a3", "while away, two");

        try (Participant back = bob.connectingAgain(mark)) {
            alice.send(conversation, "a4", "live");
            await().untilAsserted(() -> assertThat(pushedTo(back)).containsExactly(4L));
            assertThat(back.toldHead(conversation)).isGreaterThanOrEqualTo(3);
            assertThat(Participant.texts(back.fetch(conversation, 1)))
                    .containsExactly("while away, one", "while away, two", "live");
        }
    }

    @Test
    @Tag("P7")
    void whoeverComesBackBeforeTheServerMissedThemMissesNothing() {
        alice.send(conversation, "a2", "into a dead connection");
        alice.send(conversation, "a3", "that one too");

        try (Participant back = bob.connectingAgain(bob.welcome().mark())) {
            assertThat(server.connections()).isEqualTo(3);
            assertThat(back.toldHead(conversation)).isEqualTo(3);
            assertThat(Participant.texts(back.fetch(conversation, 1)))
                    .containsExactly("into a dead connection", "that one too");
        }
    }

    @Test
    void whatIsPushedWhileSomebodyConnectsIsInTheWelcomeOrFollowsIt() {
        Id mark = bob.welcome().mark();
        for (int i = 2; i < 100; i++) {
            var sending = alice.sending(conversation, "a" + i, "no. " + i);
            try (Participant back = bob.connectingAgain(mark)) {
                long seq = sending.join().seq();
                await().pollDelay(Duration.ZERO)
                        .until(
                                () ->
                                        back.toldHead(conversation) >= seq
                                                || pushedTo(back).contains(seq));
            }
        }
    }

    @Test
    void whatWasStoredAndNeverPushedIsToldOfByTheNextHeartbeat() {
        server.losing(_ -> true);
        alice.send(conversation, "a2", "stored, and then nothing");

        await().untilAsserted(() -> assertThat(bob.toldHead(conversation)).isEqualTo(2));
        assertThat(textsAfter(1)).containsExactly("stored, and then nothing");
    }

    @Test
    void whatWasStoredAndNeverPushedIsToldOfAfterARestart() {
        server.losing(_ -> true);
        alice.send(conversation, "a2", "stored, and then nothing");
        server.restart();

        try (Participant back = bob.connectingAgain(bob.welcome().mark())) {
            assertThat(back.toldHead(conversation)).isEqualTo(2);
            assertThat(Participant.texts(back.fetch(conversation, 1)))
                    .containsExactly("stored, and then nothing");
        }
    }

    @Test
    void aLostFriendshipIsToldOfByTheVersionOfTheAccount() {
        try (Participant cleo = Participant.register(server, "cleo")) {
            long before = bob.welcome().accountVersion();
            server.losing(_ -> true);
            Id another = cleo.befriend(bob);

            await().untilAsserted(
                            () -> {
                                assertThat(bob.toldHead(another)).isEqualTo(1);
                                assertThat(bob.heartbeats.getLast().accountVersion())
                                        .isGreaterThan(before);
                            });
        }
    }
}
