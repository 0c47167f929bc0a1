package chat.parley.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.Reason;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import chat.parley.protocol.operation.ConversationRequest.FetchEntries;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.ConversationRequest.Sent;
import chat.parley.protocol.operation.FriendRequest.DeleteFriend;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Messages from their senders' side: each stored once, in one order, for its people alone.
class SendingTest extends TwoFriends {

    private static List<Long> upTo(long head) {
        return LongStream.rangeClosed(1, head).boxed().toList();
    }

    @Test
    @Tag("W34")
    @Tag("P2")
    void fiftyRetriesOverSeveralConnectionsAreOneMessageWithFiftyEqualAnswers() {
        try (Participant second = alice.connectingAgain(null);
                Participant phone = alice.onAnotherDevice()) {
            List<Participant> connections = List.of(alice, second, phone);
            Set<Sent> answers = new HashSet<>();
            IntStream.range(0, 50)
                    .mapToObj(i -> connections.get(i % 3).sending(conversation, "same", "once"))
                    .toList()
                    .forEach(sending -> answers.add(sending.join()));

            assertThat(answers).hasSize(1);
            assertThat(Participant.texts(bob.fetch(conversation, 0))).containsExactly("once");
            await().until(() -> bob.pushed(conversation).size() == 2);
            alice.send(conversation, "next", "and on");
            await().untilAsserted(
                            () ->
                                    assertThat(Participant.texts(bob.pushed(conversation)))
                                            .containsExactly("once", "and on"));
        }
    }

    @Test
    @Tag("P1")
    @Tag("P2")
    void aRetryAfterARestartGetsTheFirstAnswer() {
        Sent first = alice.send(conversation, "same", "once");
        server.restart();

        try (Participant back = alice.connectingAgain(null)) {
            assertThat(back.send(conversation, "same", "once")).isEqualTo(first);
            assertThat(back.refusal(new Send(conversation, "same", new Body.Text("twice"))))
                    .isEqualTo(Reason.CLIENT_ID_REUSED);
            assertThat(Participant.texts(back.fetch(conversation, 0))).containsExactly("once");
        }
    }

    @Test
    @Tag("W34")
    @Tag("P3")
    void whoeverReadsWhileManyWriteNeverPassesAMessageThatIsNotYetThere() {
        try (Participant second = alice.connectingAgain(null);
                Participant phone = bob.onAnotherDevice()) {
            List<CompletableFuture<Sent>> sends =
                    Stream.of(alice, second, phone)
                            .flatMap(
                                    sender ->
                                            IntStream.range(0, 300)
                                                    .mapToObj(i -> sendingOne(sender, i)))
                            .toList();
            List<Long> read = new ArrayList<>();
            while (read.size() < sends.size() + 1) {
                Entries page =
                        bob.ask(new FetchEntries(conversation, read.size(), Limits.PAGE_SIZE));
                read.addAll(Participant.seqs(page.entries()));
            }
            sends.forEach(CompletableFuture::join);

            assertThat(read).isEqualTo(upTo(sends.size() + 1));
        }
    }

    private CompletableFuture<Sent> sendingOne(Participant sender, int number) {
        return sender.sending(conversation, sender.hashCode() + "-" + number, "hi");
    }

    @Test
    @Tag("W27")
    @Tag("P3")
    void tenThousandPipelinedMessagesArriveEverywhereInTheOrderInWhichTheyWereSent() {
        try (Participant phone = bob.onAnotherDevice()) {
            List<String> sent = IntStream.range(0, 10_000).mapToObj(i -> "no. " + i).toList();
            sent.stream()
                    .map(text -> alice.sending(conversation, "c" + text.substring(4), text))
                    .toList()
                    .forEach(CompletableFuture::join);

            for (Participant receiver : List.of(alice, bob, phone)) {
                await().untilAsserted(
                                () ->
                                        assertThat(Participant.texts(receiver.pushed(conversation)))
                                                .isEqualTo(sent));
            }
        }
    }

    @Test
    @Tag("W31")
    void aHundredEqualTextsAreAHundredMessages() {
        IntStream.range(0, 100)
                .mapToObj(i -> alice.sending(conversation, "c" + i, "ping"))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(Participant.texts(bob.fetch(conversation, 0))).hasSize(100).containsOnly("ping");
    }

    @Test
    @Tag("W36")
    @Tag("W37")
    void eachMessageReachesExactlyThePeopleOfItsConversation() {
        try (Participant cleo = Participant.register(server, "cleo");
                Participant dan = Participant.register(server, "dan")) {
            Id withCleo = alice.befriend(cleo);
            alice.send(conversation, "to-bob", "for bob");
            alice.send(withCleo, "to-cleo", "for cleo");
            Id withDan = alice.befriend(dan);
            alice.send(withDan, "to-dan", "for dan");

            await().untilAsserted(() -> assertThat(heardBy(bob)).containsExactly("for bob"));
            await().untilAsserted(() -> assertThat(heardBy(cleo)).containsExactly("for cleo"));
            await().untilAsserted(() -> assertThat(heardBy(dan)).containsExactly("for dan"));
            await().untilAsserted(
                            () ->
                                    assertThat(heardBy(alice))
                                            .containsExactly("for bob", "for cleo", "for dan"));
        }
    }

    private static List<String> heardBy(Participant somebody) {
        return Participant.texts(
                somebody.heard(Event.EntryPosted.class).map(posted -> posted.entry()).toList());
    }

    @Test
    @Tag("W3")
    void everyoneSpeaksAsThemselvesWhateverTheySay() {
        alice.send(conversation, "c1", "I am bob");
        Entry entry = bob.fetch(conversation, 1).getFirst();
        assertThat(entry.sender()).isEqualTo(alice.who().account());
    }

    @Test
    @Tag("W4")
    void aFormerFriendReadsButCannotWriteUntilTheyBefriendAgain() {
        alice.send(conversation, "c1", "before");
        bob.ask(new DeleteFriend("alice"));

        assertThat(alice.refusal(new Send(conversation, "c2", new Body.Text("after"))))
                .isEqualTo(Reason.NOT_FRIENDS);
        assertThat(Participant.texts(alice.fetch(conversation, 0))).containsExactly("before");
        assertThat(alice.befriend(bob)).isEqualTo(conversation);
        assertThat(alice.send(conversation, "c2", "after").seq()).isPositive();
    }

    @Test
    @Tag("P5")
    void becomingAndCeasingToBeFriendsAreEntriesOfTheLog() {
        alice.send(conversation, "c1", "between");
        bob.ask(new DeleteFriend("alice"));

        List<Entry> log = alice.fetch(conversation, 0);
        assertThat(Participant.seqs(log)).isEqualTo(upTo(3));
        assertThat(log)
                .extracting(entry -> entry.body().getClass().getSimpleName())
                .containsExactly("Notice", "Text", "Notice");
    }
}
