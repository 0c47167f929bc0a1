package chat.parley.server.file;

import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.body.Attachment;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.file.FileProgress;
import chat.parley.protocol.operation.ConversationRequest.History;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.ConversationRequest.Sent;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationWith;
import chat.parley.protocol.operation.FileRequest.CreateFile;
import chat.parley.protocol.operation.FileRequest.FilePart;
import chat.parley.protocol.operation.FileRequest.ReadFile;
import chat.parley.protocol.operation.FileRequest.WriteFile;
import chat.parley.server.PeopleWorld;
import chat.parley.server.session.Caller;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Alice and Bob, who are friends and send each other files, and Zoe, who is not.
final class FileWorld implements AutoCloseable {
    final PeopleWorld world;
    final Caller alice;
    final Caller bob;
    final Caller zoe;
    final Id conversation;
    private final Path directory;
    private int sent;

    FileWorld(Path directory) {
        this(directory, Map.of());
    }

    FileWorld(Path directory, Map<String, String> settings) {
        this.directory = directory;
        world = PeopleWorld.withSettings(directory, settings);
        alice = world.person("alice");
        bob = world.person("bob");
        zoe = world.person("zoe");
        world.befriend(alice, bob);
        conversation = world.ask(alice, new ShowConversationWith("bob")).id();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    Id create(Caller who, String name, long size) {
        return world.ask(who, new CreateFile(name, size, null, false)).file();
    }

    FileProgress write(Caller who, Id file, long offset, byte[] part) {
        return world.ask(
                who, new WriteFile(file, offset, Base64.getEncoder().encodeToString(part), false));
    }

    /// Uploads all of a file, part by part.
    Attachment upload(Caller who, String name, byte[] content) {
        FileProgress progress =
                world.ask(who, new CreateFile(name, (long) content.length, null, false));
        while (!progress.isWhole()) {
            int from = (int) progress.received();
            int to = Math.min(content.length, from + Limits.FILE_PART_BYTES);
            progress = write(who, progress.file(), from, Arrays.copyOfRange(content, from, to));
        }
        return Objects.requireNonNull(progress.attachment());
    }

    Sent send(Caller who, @Nullable String text, Attachment... files) {
        return world.ask(
                who, new Send(conversation, "c" + sent++, new Body.Files(text, List.of(files))));
    }

    /// What the newest message carries, as somebody reads it.
    List<Attachment> carried(Caller who) {
        Body body =
                world.ask(who, new History(conversation, null, null, null, 1))
                        .entries()
                        .getFirst()
                        .body();
        return ((Body.Files) body).files();
    }

    /// All of a file, part by part.
    byte[] download(Caller who, Id file, boolean preview) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        FilePart part;
        do {
            part = world.ask(who, new ReadFile(file, content.size(), preview));
            content.writeBytes(Base64.getDecoder().decode(part.data()));
        } while (content.size() < part.size());
        return content.toByteArray();
    }

    /// How many contents are kept.
    long kept() {
        return files("kept");
    }

    /// How many files come.
    long coming() {
        return files("coming");
    }

    private long files(String name) {
        try (Stream<Path> found = Files.walk(directory.resolve("files").resolve(name))) {
            return found.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        world.close();
    }
}
