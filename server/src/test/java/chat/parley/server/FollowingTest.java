package chat.parley.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.kit.follow.FollowListener;
import chat.parley.kit.follow.Following;
import chat.parley.kit.follow.LogFollower;
import chat.parley.kit.link.PassingTokens;
import chat.parley.kit.link.SocketLink;
import chat.parley.kit.link.Tokens;
import chat.parley.kit.transport.LinkSettings;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.Entry;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The kit's follower against the real server, two of whose three pushes get lost.
class FollowingTest extends TwoFriends {
    private final List<Entry> heard = new CopyOnWriteArrayList<>();

    private final class Listener implements FollowListener {
        @Override
        public CompletionStage<?> grown(
                Conversation grown, List<Entry> entries, @Nullable Id self) {
            heard.addAll(entries);
            return CompletableFuture.completedStage(null);
        }
    }

    @Test
    @Tag("W34")
    void everyEntryIsHeardOnceAndInOrderWhateverPushesGetLost() {
        server.losing(
                event -> event instanceof Event.EntryPosted(Entry entry) && entry.seq() % 3 != 0);
        try (SocketLink link =
                new SocketLink(
                        new LinkSettings(
                                server.webSocket(),
                                "test/1.0",
                                Language.ENGLISH,
                                LinkSettings.Timing.STANDARD),
                        new PassingTokens(Tokens.accessOnly(bob.who().accessToken())))) {
            LogFollower follower = new LogFollower(link, new Following.AllUnread(), new Listener());
            link.open(follower::hear);
            for (int i = 0; i < 50; i++) {
                alice.send(conversation, "c" + i, "m" + i);
            }
            long head = alice.show(conversation).head();
            await().until(() -> !heard.isEmpty() && heard.getLast().seq() == head);
            assertThat(heard)
                    .extracting(Entry::seq)
                    .isEqualTo(LongStream.rangeClosed(1, head).boxed().toList());
        }
    }
}
