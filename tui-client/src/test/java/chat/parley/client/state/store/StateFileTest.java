package chat.parley.client.state.store;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.state.store.StateFile.Known;
import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.model.Closure;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.ConversationKind;
import chat.parley.protocol.model.ConversationView;
import chat.parley.protocol.model.LogSummary;
import chat.parley.protocol.model.NotifyLevel;
import chat.parley.protocol.model.PeerProgress;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.ReadProgress;
import chat.parley.protocol.wire.JsonCodec;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {
    private static final String SECOND_VERSION =
            """
            {"id":"7","kind":"pair",
             "peer":{"id":"2","kind":"person","name":"bob"},"closed":"NOT_FRIENDS","head":6,
             "lastActivity":1000,"version":4,"read":3,"unread":2,"peerHeld":6,"peerRead":5,
             "view":{"hidden":false,"pinned":true,"quiet":false},"mentioned":true}""";

    @TempDir Path directory;

    @Test
    @Tag("F24")
    void whatAnOlderClientKeptIsReadByThisOne() throws SQLException {
        Path file = directory.resolve("state.db");
        JsonCodec codec = new JsonCodec(Map.of());
        new StateFile(file, codec).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO conversation (id, known, seen) VALUES (7, '"
                            + SECOND_VERSION
                            + "', 3)");
            for (String column : List.of("reply_to", "edit_seq", "edit_text")) {
                statement.execute("ALTER TABLE draft DROP COLUMN " + column);
            }
            statement.execute("ALTER TABLE outgoing DROP COLUMN reply_to");
            statement.execute("DROP TABLE setting");
            statement.execute("PRAGMA user_version = 2");
        }
        try (StateFile upgraded = new StateFile(file, codec)) {
            assertThat(upgraded.conversations())
                    .containsExactly(
                            new Known(
                                    new Conversation(
                                            new Id(7),
                                            ConversationKind.PAIR,
                                            new Profile(
                                                    new Id(2),
                                                    Profile.Kind.PERSON,
                                                    "bob",
                                                    null,
                                                    null),
                                            null,
                                            new Closure(Reason.NOT_FRIENDS, null),
                                            new LogSummary(6, Instant.ofEpochMilli(1000), null),
                                            4,
                                            new ReadProgress(3, 2, true),
                                            new PeerProgress(6, 5),
                                            new ConversationView(
                                                    false, true, NotifyLevel.ALL, null)),
                                    3));
        }
    }
}
