package chat.parley.server.log;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.operation.ConversationRequest.Sent;
import chat.parley.protocol.operation.MessageRequest.Stored;
import chat.parley.server.log.MessageChanges.Target;
import chat.parley.server.log.entry.MentionCandidates;
import chat.parley.server.log.entry.MessageDraft;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A conversation of two and a group, whose messages change.
abstract class MessageStage {
    static final Duration DAY = Duration.ofDays(1);
    static final String HEART = "❤️";
    static final String THUMB = "👍";

    @TempDir Path directory;

    LogWorld world;
    Id alice;
    Id bob;
    Id cleo;
    Id pair;
    Id group;

    @BeforeEach
    void open() {
        world = new LogWorld(directory);
        alice = world.person("alice");
        bob = world.person("bob");
        cleo = world.person("cleo");
        pair = world.pair(alice, bob);
        group = world.write(tx -> world.stays.openGroup(tx));
        join(alice);
        join(bob);
    }

    @AfterEach
    void close() {
        world.close();
    }

    void join(Id who) {
        world.write(
                tx -> {
                    world.stays.join(tx, group, who, false);
                    return true;
                });
    }

    Sent say(Id where, Id who, String words) {
        return say(where, who, "c" + System.nanoTime(), words);
    }

    Sent say(Id where, Id who, String clientId, String words) {
        return world.send(where, who, clientId, words);
    }

    Sent reply(Id where, Id who, String words, long to) {
        MessageDraft draft =
                new MessageDraft(
                        where,
                        who,
                        "c" + System.nanoTime(),
                        new Body.Text(words),
                        to,
                        MentionCandidates.NONE);
        return world.write(tx -> world.log.append(tx, draft));
    }

    Stored edit(Id who, Id where, long seq, String words) {
        Target target = new Target(who, where, seq);
        return world.write(
                tx ->
                        world.edits.edit(
                                tx, target, new Body.Text(words), MentionCandidates.NONE, DAY));
    }

    Stored recall(Id who, Id where, long seq) {
        return world.write(tx -> world.edits.recall(tx, new Target(who, where, seq), DAY));
    }

    Stored react(Id who, Id where, long seq, String emoji, boolean reacted) {
        return world.write(
                tx -> world.edits.react(tx, new Target(who, where, seq), emoji, reacted));
    }

    List<Entry> history(Id reader, Id where) {
        return world.reader.before(reader, where, Long.MAX_VALUE, 200).entries();
    }

    List<Entry> log(Id reader, Id where, long after) {
        return world.reader.log(reader, where, after, 200).entries();
    }

    static List<Body> bodies(List<Entry> entries) {
        return entries.stream().map(Entry::body).toList();
    }

    static List<String> words(List<Entry> entries) {
        return LogWorld.texts(entries);
    }

    static @Nullable Reason reasonOf(Runnable what) {
        Refused refused = catchThrowableOfType(Refused.class, what::run);
        return refused == null ? null : refused.reason();
    }
}
