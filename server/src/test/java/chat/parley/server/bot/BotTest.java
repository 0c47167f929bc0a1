package chat.parley.server.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.operation.ConversationRequest.History;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationWith;
import chat.parley.protocol.operation.FriendRequest.DeleteFriend;
import chat.parley.protocol.operation.GroupRequest.CreateGroup;
import chat.parley.server.PeopleWorld;
import chat.parley.server.auth.AuthSettings.Registration;
import chat.parley.server.session.Caller;
import chat.parley.server.session.Door;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("A47")
class BotTest {
    private static final ReplyEngine ECHO = question -> Optional.of("you said " + question.text());

    @TempDir private Path directory;
    private PeopleWorld world;
    private Caller alice;
    private Id conversation;
    private int sent;

    @BeforeEach
    void open() {
        world = new PeopleWorld(directory, Registration.OPEN, true);
        alice = world.person("alice");
        conversation = world.ask(alice, new ShowConversationWith("parley")).id();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Bot wake(int repliesPerMinute) {
        return Bot.start(
                world.bot(),
                world.door(world.sessions())
                        .link(
                                world.bot().identity(),
                                Door.IN_PROCESS,
                                "local",
                                "bot/test",
                                Language.ENGLISH),
                ECHO,
                new BotSettings(true, repliesPerMinute));
    }

    private void say(String text) {
        String clientId = "c-" + ++sent;
        world.ask(alice, new Send(conversation, clientId, new Body.Text(text)));
    }

    private List<String> said() {
        return world.ask(alice, new History(conversation, null, null, null, 100)).entries().stream()
                .map(Entry::body)
                .filter(Body.Text.class::isInstance)
                .map(body -> ((Body.Text) body).text())
                .filter(text -> text.startsWith("you said"))
                .toList();
    }

    private void waitUntilRead() {
        await().until(
                        () ->
                                world.ask(alice, new ShowConversationWith("parley"))
                                                .peerProgress()
                                                .read()
                                        >= lastOwn());
    }

    private long lastOwn() {
        return world.ask(alice, new History(conversation, null, null, null, 100)).entries().stream()
                .filter(
                        entry ->
                                entry.sender() != null
                                        && entry.sender().id().equals(alice.signedIn()))
                .mapToLong(Entry::seq)
                .max()
                .orElse(0);
    }

    @Test
    @Tag("B14")
    void whoeverArrivesIsGreeted() {
        assertThat(world.ask(alice, new ShowConversationWith("parley")).reading().unread())
                .isEqualTo(1);
    }

    @Test
    void whoeverArrivedWhileThereWasNoBotIsBefriendedOnceThereIs() {
        Path elsewhere = directory.resolve("without-bot");
        assertThat(elsewhere.toFile().mkdir()).isTrue();
        Caller early;
        try (PeopleWorld without = new PeopleWorld(elsewhere)) {
            early = without.person("early");
        }
        try (PeopleWorld with = new PeopleWorld(elsewhere, Registration.OPEN, true)) {
            with.bot().befriendStrangers();
            with.bot().befriendStrangers();
            assertThat(with.ask(early, new ShowConversationWith("parley")).reading().unread())
                    .isOne();
            assertThat(with.count("friendship")).isOne();
        }
    }

    @Test
    void aServerThatStopsDoesNotWaitUntilTheBotKnowsEverybody() {
        Path elsewhere = directory.resolve("without-bot");
        assertThat(elsewhere.toFile().mkdir()).isTrue();
        try (PeopleWorld without = new PeopleWorld(elsewhere)) {
            without.person("early");
        }
        try (PeopleWorld with = new PeopleWorld(elsewhere, Registration.OPEN, true)) {
            Thread.currentThread().interrupt();
            with.bot().befriendStrangers();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(with.count("friendship")).isZero();
        }
    }

    @Test
    void whoeverSentTheBotAwayIsLeftAlone() {
        world.ask(alice, new DeleteFriend("parley"));
        world.bot().befriendStrangers();
        assertThat(world.refusal(alice, new Send(conversation, "c", new Body.Text("back?"))))
                .isEqualTo(Reason.NOT_FRIENDS);
    }

    @Test
    void theBotAnswersAndNeverItself() {
        try (Bot _ = wake(100)) {
            say("one");
            say("two");
            await().until(() -> said().size() == 2);
            waitUntilRead();
        }
        assertThat(said()).containsExactly("you said one", "you said two");
    }

    @Test
    void inAGroupTheBotAnswersOnlyWhenItIsSpokenTo() {
        CreateGroup create =
                new CreateGroup(
                        "crew",
                        null,
                        JoinPolicy.CLOSED,
                        HistoryRule.SINCE_JOINING,
                        false,
                        List.of("parley"));
        conversation = Objects.requireNonNull(world.ask(alice, create).conversation());
        try (Bot _ = wake(100)) {
            say("nice weather");
            say("@parley, isn't it?");
            await().until(() -> !said().isEmpty());
        }
        assertThat(said()).containsExactly("you said @parley, isn't it?");
    }

    @Test
    void theBotAnswersWhatItMissedOnceEach() {
        say("one");
        try (Bot _ = wake(100)) {
            await().until(() -> said().size() == 1);
        }
        say("two");
        // a crash between answering and reading: the cursor has not moved
        world.write(
                tx ->
                        tx.update(
                                "update reading set read = 0 where account_id = ?",
                                world.bot().id()));
        try (Bot _ = wake(100)) {
            waitUntilRead();
        }
        assertThat(said()).containsExactly("you said one", "you said two");
    }

    @Test
    void aFloodIsNotAnswered() {
        for (int i = 0; i < 20; i++) {
            say("message-" + i);
        }
        try (Bot _ = wake(3)) {
            waitUntilRead();
        }
        assertThat(said()).hasSize(3);
    }
}
