package chat.parley.server.file;

import static chat.parley.server.file.FileWorld.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.body.Attachment;
import chat.parley.protocol.body.AttachmentKind;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.file.SentFile;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.operation.AccountRequest.CloseAccount;
import chat.parley.protocol.operation.ApplicationRequest.ApplyGroup;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.ConversationRequest.Sent;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationOf;
import chat.parley.protocol.operation.FileRequest.DiscardFile;
import chat.parley.protocol.operation.FileRequest.FilesPage;
import chat.parley.protocol.operation.FileRequest.ListFiles;
import chat.parley.protocol.operation.FileRequest.ReadFile;
import chat.parley.protocol.operation.FileRequest.ShowFile;
import chat.parley.protocol.operation.FriendRequest.DeleteFriend;
import chat.parley.protocol.operation.GroupRequest.CreateGroup;
import chat.parley.protocol.operation.GroupRequest.LeaveGroup;
import chat.parley.protocol.operation.MessageRequest.EditMessage;
import chat.parley.protocol.operation.MessageRequest.RecallMessage;
import chat.parley.protocol.operation.MessageRequest.ShowMessage;
import chat.parley.server.PeopleWorld;
import chat.parley.server.file.blob.ContentHash;
import chat.parley.server.session.Caller;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("A45")
@Tag("W22")
class FilesTest {
    @TempDir private Path directory;
    private FileWorld files;

    @BeforeEach
    void open() {
        files = new FileWorld(directory);
    }

    @AfterEach
    void close() {
        files.close();
    }

    @Test
    void aFileThatWasUploadedInPartsIsWhatAMessageCarries() {
        byte[] content = new byte[200_000];
        new Random(7).nextBytes(content);
        Attachment uploaded = files.upload(files.alice, "build.log", content);

        files.send(files.alice, "look", uploaded);

        Attachment carried = files.carried(files.bob).getFirst();
        assertThat(carried).isEqualTo(uploaded);
        assertThat(carried.name()).isEqualTo("build.log");
        assertThat(carried.size()).isEqualTo(200_000);
        assertThat(carried.sha256()).isEqualTo(ContentHash.of(content).hex());
        assertThat(files.download(files.bob, carried.id(), false)).isEqualTo(content);
    }

    @Test
    void ofWhatASenderSaysOfAFileTheIdAloneCounts() {
        Attachment uploaded = files.upload(files.alice, "a.txt", bytes("hello"));
        Attachment forged =
                new Attachment(
                        uploaded.id(),
                        AttachmentKind.IMAGE,
                        "b.png",
                        "image/png",
                        1,
                        "0".repeat(64),
                        1L,
                        1L,
                        null,
                        true);

        files.send(files.alice, null, forged);

        assertThat(files.carried(files.bob)).containsExactly(uploaded);
    }

    @Test
    void aMessageCarriesNoFileThatIsNotWholeOrNotItsSenders() {
        Id part = files.create(files.alice, "a.txt", 10);
        Attachment bobs = files.upload(files.bob, "b.txt", bytes("b"));

        assertThat(refusedSending(withId(bobs, part))).isEqualTo(Reason.INVALID_FIELDS);
        assertThat(refusedSending(bobs)).isEqualTo(Reason.NOT_FOUND);
        assertThat(refusedSending(withId(bobs, new Id(12)))).isEqualTo(Reason.NOT_FOUND);
    }

    private Reason refusedSending(Attachment file) {
        return files.world.refusal(
                files.alice,
                new Send(files.conversation, "x", new Body.Files(null, List.of(file))));
    }

    private static Attachment withId(Attachment file, Id id) {
        return new Attachment(
                id,
                file.kind(),
                file.name(),
                file.type(),
                1,
                file.sha256(),
                null,
                null,
                null,
                false);
    }

    @Test
    void whatWasSentIsForThoseWhoMayReadTheMessageAndWhatWasNotIsItsOwners() {
        Attachment file = files.upload(files.alice, "a.txt", bytes("hello"));

        assertThat(refusedReading(files.bob, file)).isEqualTo(Reason.NOT_FOUND);
        assertThat(files.download(files.alice, file.id(), false)).isEqualTo(bytes("hello"));

        files.send(files.alice, null, file);

        assertThat(files.download(files.bob, file.id(), false)).isEqualTo(bytes("hello"));
        assertThat(refusedReading(files.zoe, file)).isEqualTo(Reason.NOT_FOUND);
    }

    private Reason refusedReading(Caller who, Attachment file) {
        return files.world.refusal(who, new ReadFile(file.id(), 0, false));
    }

    @Test
    void friendsNoMoreStillReadWhatTheyMayRead() {
        Attachment file = files.upload(files.alice, "a.txt", bytes("hello"));
        files.send(files.alice, null, file);

        files.world.ask(files.bob, new DeleteFriend("alice"));

        assertThat(files.download(files.bob, file.id(), false)).isEqualTo(bytes("hello"));
    }

    @Test
    void whoLeavesAGroupReadsItsFilesNoMore() {
        CreateGroup crew =
                new CreateGroup("crew", null, JoinPolicy.OPEN, HistoryRule.ALL, false, List.of());
        files.world.ask(files.alice, crew);
        files.world.ask(files.bob, new ApplyGroup("crew", null));
        Id group = files.world.ask(files.alice, new ShowConversationOf("crew")).id();
        Attachment file = files.upload(files.alice, "a.txt", bytes("hello"));
        files.world.ask(files.alice, new Send(group, "g", new Body.Files(null, List.of(file))));
        assertThat(files.download(files.bob, file.id(), false)).isEqualTo(bytes("hello"));

        files.world.ask(files.bob, new LeaveGroup("crew"));

        assertThat(refusedReading(files.bob, file)).isEqualTo(Reason.NOT_FOUND);
        assertThat(files.world.refusal(files.bob, new ShowFile(file.id())))
                .isEqualTo(Reason.NOT_FOUND);
        assertThat(files.world.refusal(files.bob, new ListFiles(group, null, 10)))
                .isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void whoGoesLeavesTheFilesThatWereSentAndNoOthers() {
        Attachment sent = files.upload(files.alice, "a.txt", bytes("hello"));
        files.send(files.alice, null, sent);
        files.upload(files.alice, "b.txt", bytes("b"));

        files.world.ask(files.alice, new CloseAccount(PeopleWorld.PASSWORD));

        assertThat(files.world.ask(files.bob, new ListFiles(files.conversation, null, 10)).files())
                .extracting(SentFile::attachment)
                .containsExactly(sent);
        assertThat(files.download(files.bob, sent.id(), false)).isEqualTo(bytes("hello"));
        assertThat(files.world.count("file")).isEqualTo(1);
    }

    @Test
    void aMessageThatIsRefusedTakesNoFile() {
        Attachment one = files.upload(files.alice, "a.txt", bytes("a"));
        Attachment bobs = files.upload(files.bob, "b.txt", bytes("b"));
        Send both = new Send(files.conversation, "x", new Body.Files("look", List.of(one, bobs)));

        assertThat(files.world.refusal(files.alice, both)).isEqualTo(Reason.NOT_FOUND);

        assertThat(refusedReading(files.bob, one)).isEqualTo(Reason.NOT_FOUND);
        files.send(files.alice, null, one);
        assertThat(files.carried(files.bob)).containsExactly(one);
    }

    @Test
    void aRecalledMessageTakesItsFilesAlong() {
        Attachment file = files.upload(files.alice, "a.txt", bytes("hello"));
        Sent sent = files.send(files.alice, "look", file);
        assertThat(files.kept()).isEqualTo(1);

        files.world.ask(files.alice, new RecallMessage(files.conversation, sent.seq()));

        assertThat(refusedReading(files.bob, file)).isEqualTo(Reason.NOT_FOUND);
        assertThat(files.world.count("file")).isZero();
        await().until(() -> files.kept() == 0);
    }

    @Test
    void contentThatAnotherMessageCarriesStays() {
        Attachment one = files.upload(files.alice, "a.txt", bytes("same"));
        Attachment other = files.upload(files.bob, "b.txt", bytes("same"));
        Sent sent = files.send(files.alice, null, one);
        files.send(files.bob, null, other);
        assertThat(files.kept()).isEqualTo(1);

        files.world.ask(files.alice, new RecallMessage(files.conversation, sent.seq()));
        files.world.settle();

        assertThat(files.download(files.alice, other.id(), false)).isEqualTo(bytes("same"));
    }

    @Test
    void aFileThatWasSentMayBeSentAgain() {
        Attachment file = files.upload(files.alice, "a.txt", bytes("hello"));
        Sent first = files.send(files.alice, null, file);
        files.send(files.alice, null, file);

        Attachment again = files.carried(files.bob).getFirst();
        files.world.ask(files.alice, new RecallMessage(files.conversation, first.seq()));

        assertThat(again.id()).isNotEqualTo(file.id());
        assertThat(files.download(files.bob, again.id(), false)).isEqualTo(bytes("hello"));
    }

    @Test
    void wordsBesideFilesAreEditedAndTheFilesStay() {
        Attachment file = files.upload(files.alice, "a.txt", bytes("hello"));
        Sent sent = files.send(files.alice, "loook", file);

        files.world.ask(
                files.alice,
                new EditMessage(files.conversation, sent.seq(), new Body.Text("look")));

        Body body =
                files.world.ask(files.bob, new ShowMessage(files.conversation, sent.seq())).body();
        assertThat(body).isEqualTo(new Body.Files("look", List.of(file)));
    }

    @Test
    void theFilesOfAConversationArePagedTheLatestFirst() {
        Attachment a = files.upload(files.alice, "a.txt", bytes("a"));
        Attachment b = files.upload(files.alice, "b.txt", bytes("b"));
        Attachment c = files.upload(files.bob, "c.txt", bytes("c"));
        files.send(files.alice, null, a, b);
        files.send(files.bob, null, c);

        FilesPage first = files.world.ask(files.bob, new ListFiles(files.conversation, null, 2));
        FilesPage second =
                files.world.ask(
                        files.bob,
                        new ListFiles(
                                files.conversation, first.files().getLast().attachment().id(), 2));

        assertThat(first.files()).extracting(SentFile::attachment).containsExactly(c, a);
        assertThat(first.more()).isTrue();
        assertThat(second.files()).extracting(SentFile::attachment).containsExactly(b);
        assertThat(second.more()).isFalse();
        assertThat(first.files().getFirst().sender().name()).isEqualTo("bob");
        assertThat(files.world.ask(files.bob, new ShowFile(a.id())).seq())
                .isEqualTo(first.files().getLast().seq());
        assertThat(files.world.refusal(files.zoe, new ListFiles(files.conversation, null, 2)))
                .isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void whatIsDiscardedIsGone() {
        Id part = files.create(files.alice, "a.txt", 10);
        Attachment whole = files.upload(files.alice, "b.txt", bytes("b"));
        assertThat(files.world.refusal(files.bob, new DiscardFile(part)))
                .isEqualTo(Reason.NOT_FOUND);

        files.world.ask(files.alice, new DiscardFile(part));
        files.world.ask(files.alice, new DiscardFile(whole.id()));

        assertThat(files.world.count("file")).isZero();
        assertThat(files.coming()).isZero();
        await().until(() -> files.kept() == 0);
    }

    @Test
    void aRetriedMessageIsTheFirstOne() {
        Attachment file = files.upload(files.alice, "a.txt", bytes("hello"));
        Send send = new Send(files.conversation, "once", new Body.Files(null, List.of(file)));

        Sent first = files.world.ask(files.alice, send);
        Sent again = files.world.ask(files.alice, send);

        assertThat(again).isEqualTo(first);
        assertThat(files.world.count("file")).isEqualTo(1);
    }
}
