package chat.parley.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.protocol.Limits;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import chat.parley.protocol.operation.ConversationRequest.FetchEntries;
import chat.parley.protocol.operation.ConversationRequest.History;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A device that was away, and one that is new: both get everything, page by page.
@Tag("W34")
class CatchingUpTest extends TwoFriends {
    private static final int MESSAGES = 1_000;

    @BeforeEach
    void sendAThousandMessagesToSomebodyAway() {
        bob.leave();
        IntStream.range(1, MESSAGES)
                .mapToObj(i -> alice.sending(conversation, "a" + i, "no. " + i))
                .toList()
                .forEach(sending -> sending.join());
    }

    private static List<Long> from(long first) {
        return LongStream.rangeClosed(first, MESSAGES).boxed().toList();
    }

    @Test
    @Tag("P6")
    void aThousandMessagesCostOneAckAPage() {
        try (Participant back = bob.connectingAgain(null)) {
            List<Entry> all = new ArrayList<>();
            int acks = 0;
            Entries page;
            do {
                page = back.ask(new FetchEntries(conversation, all.size(), Limits.PAGE_SIZE));
                all.addAll(page.entries());
                back.ack(conversation, all.getLast().seq());
                acks++;
            } while (page.more());

            assertThat(acks).isEqualTo(Math.ceilDiv(MESSAGES, Limits.PAGE_SIZE));
            assertThat(Participant.seqs(all)).isEqualTo(from(1));
            await().untilAsserted(
                            () ->
                                    assertThat(alice.show(conversation).peerProgress().held())
                                            .isEqualTo(MESSAGES));
        }
    }

    @Test
    @Tag("W29")
    @Tag("W35")
    void aConnectionCutAfterAPageLosesNoneOfTheRest() {
        long have;
        try (Participant back = bob.connectingAgain(null)) {
            Entries page = back.ask(new FetchEntries(conversation, 0, Limits.PAGE_SIZE));
            have = page.entries().getLast().seq();
            back.ack(conversation, have);
            CompletableFuture<?> _ =
                    back.asking(new FetchEntries(conversation, have, Limits.PAGE_SIZE));
        }
        try (Participant again = bob.connectingAgain(null)) {
            assertThat(again.toldHead(conversation)).isEqualTo(MESSAGES);
            assertThat(Participant.seqs(again.fetch(conversation, have))).isEqualTo(from(have + 1));
        }
    }

    @Test
    @Tag("W29")
    void whatWasAcknowledgedStaysStored() {
        try (Participant back = bob.connectingAgain(null)) {
            back.ack(conversation, MESSAGES);
            await().until(() -> alice.show(conversation).peerProgress().held() == MESSAGES);
            assertThat(Participant.seqs(back.fetch(conversation, 0))).isEqualTo(from(1));
        }
    }

    @Test
    @Tag("W30")
    void anotherDeviceSeesAllThatWasSaidBeforeItCame() {
        try (Participant back = bob.connectingAgain(null)) {
            back.ack(conversation, MESSAGES);
            await().until(() -> alice.show(conversation).peerProgress().held() == MESSAGES);
            try (Participant phone = bob.onAnotherDevice()) {
                assertThat(phone.toldHead(conversation)).isEqualTo(MESSAGES);
                assertThat(Participant.seqs(phone.fetch(conversation, 0))).isEqualTo(from(1));
            }
        }
    }

    @Test
    @Tag("W30")
    void theSenderFindsOldMessagesOnAnotherDevice() {
        try (Participant phone = alice.onAnotherDevice()) {
            Entries newest = phone.ask(new History(conversation, null, null, null, 50));
            assertThat(Participant.seqs(newest.entries())).isEqualTo(from(MESSAGES - 49));
        }
    }

    @Test
    @Tag("P7")
    void whoeverWasAwayForLongMayJumpToTheNewestPageAndFetchOlderOnesLater() {
        try (Participant back = bob.connectingAgain(null)) {
            Entries newest =
                    back.ask(new History(conversation, null, null, null, Limits.PAGE_SIZE));
            back.ack(conversation, newest.head());
            await().until(() -> alice.show(conversation).peerProgress().held() == MESSAGES);

            long oldest = newest.entries().getFirst().seq();
            Entries older =
                    back.ask(new History(conversation, oldest, null, null, Limits.PAGE_SIZE));
            assertThat(older.entries().getLast().seq()).isEqualTo(oldest - 1);
            assertThat(back.welcome().limits().catchUpEntries()).isEqualTo(Limits.CATCH_UP_ENTRIES);
        }
    }
}
