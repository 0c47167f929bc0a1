package chat.parley.client.state.store;

import static chat.parley.client.state.ClientSimulation.ALICE;
import static chat.parley.client.state.ClientSimulation.BOB;
import static chat.parley.client.state.ClientSimulation.CHAT;
import static chat.parley.client.state.ClientSimulation.START;
import static chat.parley.client.state.ClientSimulation.chat;
import static chat.parley.client.state.ClientSimulation.entry;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.app.ClientIdGenerator;
import chat.parley.client.state.ComposerDraft;
import chat.parley.client.state.ComposerDraft.EditDraft;
import chat.parley.client.state.ConversationState;
import chat.parley.client.state.DeviceSettings;
import chat.parley.client.state.Outgoing;
import chat.parley.client.state.Outgoing.Progress;
import chat.parley.client.state.RefusalDetails;
import chat.parley.client.state.Remembered;
import chat.parley.client.state.SideEffect.ForDisk;
import chat.parley.client.state.SideEffect.ForDisk.Forget;
import chat.parley.client.state.SideEffect.ForDisk.ForgetAll;
import chat.parley.client.state.SideEffect.ForDisk.ForgetOutgoing;
import chat.parley.client.state.SideEffect.ForDisk.KeepConversation;
import chat.parley.client.state.SideEffect.ForDisk.KeepDraft;
import chat.parley.client.state.SideEffect.ForDisk.KeepOutgoing;
import chat.parley.client.state.SideEffect.ForDisk.KeepSelf;
import chat.parley.client.state.SideEffect.ForDisk.KeepSettings;
import chat.parley.client.state.SideEffect.ForDisk.KeepWindow;
import chat.parley.client.state.Window;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("C38")
class DiskStoreTest {
    @TempDir Path directory;

    @Test
    @Tag("T14")
    void whatIsAnsweredOutlivesTheProcessWithDraftsAndMessages() {
        Outgoing answer = Outgoing.written(CHAT, "1", new Body.Text("yes"), START).answering(7L);
        keep(known(), new KeepOutgoing(answer), new KeepDraft(CHAT, "", 5L));

        ConversationState chat = reopened().conversations().getFirst();

        assertThat(chat.outbox().messages()).containsExactly(answer);
        assertThat(chat.draft()).isEqualTo(new ComposerDraft("", 5L, true));
    }

    @Test
    @Tag("T14")
    void anEditInTheMakingOutlivesTheProcess() {
        EditDraft edit = new EditDraft(3, "better words");
        keep(known(), new KeepDraft(CHAT, "half", null, edit));
        assertThat(reopened().conversations().getFirst().draft())
                .isEqualTo(new ComposerDraft("half", null, edit, true));

        keep(new KeepDraft(CHAT, "", null, null));
        assertThat(reopened().conversations().getFirst().draft()).isEqualTo(ComposerDraft.NONE);
    }

    @Test
    @Tag("T15")
    void messagesAndDraftsOutliveTheProcessInTheirOrder() {
        keep(known(), outgoing("2"), outgoing("1"), new KeepDraft(CHAT, "half a sen"));

        ConversationState chat = reopened().conversations().getFirst();

        assertThat(chat.outbox().messages())
                .extracting(Outgoing::clientId)
                .containsExactly("1", "2");
        assertThat(chat.draft().text()).isEqualTo("half a sen");
    }

    @Test
    void aConversationThatWasLeftLeavesNothingBehind() {
        keep(known(), outgoing("1"), new KeepDraft(CHAT, "half"));
        keep(new KeepWindow(CHAT, Window.EMPTY, new Window(0, 1, List.of(entry(1)))));

        keep(new Forget(CHAT));
        assertThat(reopened().conversations()).isEmpty();
        keep(known());

        ConversationState chat = reopened().conversations().getFirst();
        assertThat(chat.log().window()).isEqualTo(Window.EMPTY);
        assertThat(chat.outbox().isEmpty()).isTrue();
        assertThat(chat.draft().text()).isEmpty();
    }

    @Test
    void aRefusedMessageIsStillRefusedAfterARestart() {
        Outgoing refused =
                new Outgoing(
                        CHAT,
                        "1",
                        new Body.Text("嗨 👍🏽"),
                        START,
                        new Progress.Refused(
                                new RefusalDetails(
                                        Reason.MUTED,
                                        null,
                                        List.of(),
                                        new Penalty("spam", START))));
        keep(known(), new KeepOutgoing(refused));

        assertThat(reopened().conversations().getFirst().outbox().messages())
                .containsExactly(refused);
    }

    @Test
    void whatIsSetForTheDeviceStaysWhoeverSignsIn() {
        DeviceSettings set = new DeviceSettings(false, true);
        keep(new KeepSettings(set), new ForDisk.ForgetAll());

        assertThat(reopened().settings()).isEqualTo(set);
    }

    @Test
    void aSentMessageIsForgotten() {
        keep(known(), outgoing("1"), new ForgetOutgoing("1"));

        assertThat(reopened().conversations().getFirst().outbox().isEmpty()).isTrue();
    }

    @Test
    @Tag("C28")
    void whatIsHeldIsStillHeldAfterARestart() {
        keep(known(), window(0, 0, 1, 3), window(0, 3, 1, 5));

        Window window = reopened().conversations().getFirst().log().window();

        assertThat(window.entries()).extracting(Entry::seq).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(window.upTo()).isEqualTo(5);
        assertThat(window.reachesBeginning()).isTrue();
    }

    @Test
    void aJumpLeavesNothingOfTheFormerStretch() {
        keep(known(), window(0, 0, 1, 3), new KeepWindow(CHAT, stretch(1, 3), stretch(50, 60)));

        Window window = reopened().conversations().getFirst().log().window();

        assertThat(window.after()).isEqualTo(49);
        assertThat(window.entries()).extracting(Entry::seq).first().isEqualTo(50L);
    }

    @Test
    void olderPagesComeFromTheDiskAsFarAsItGoes() {
        keep(known(), new KeepWindow(CHAT, Window.EMPTY, stretch(11, 200)));
        try (LocalStore store = open()) {
            assertThat(store.older(CHAT, 101, 50).orElseThrow().entries())
                    .extracting(Entry::seq)
                    .first()
                    .isEqualTo(51L);
            assertThat(store.older(CHAT, 31, 50).orElseThrow().more()).isTrue();
            assertThat(store.older(CHAT, 11, 50)).isEmpty();
        }
    }

    @Test
    @Tag("F54")
    void whoRunsBesideAnotherHasFilesApart() {
        keep(new KeepSelf(ALICE), known(), new KeepDraft(CHAT, "here"));
        try (LocalStore first = open();
                LocalStore second = open()) {
            assertThat(first.keeping()).isEqualTo(Keeping.KEPT);
            assertThat(second.keeping()).isEqualTo(Keeping.KEPT_APART);
            assertThat(second.load()).isEqualTo(Remembered.NOTHING);
            second.keep(List.of(new KeepSelf(ALICE), known(), new KeepDraft(CHAT, "there")));
            second.keep(List.of(outgoing("9")));
            first.keep(List.of(outgoing("1")));

            try (LocalStore third = open()) {
                assertThat(third.keeping()).isEqualTo(Keeping.KEPT_APART);
            }
        }

        ConversationState chat = reopened().conversations().getFirst();
        assertThat(chat.draft().text()).isEqualTo("here\nthere");
        assertThat(chat.outbox().messages())
                .extracting(Outgoing::clientId)
                .containsExactly("1", "9");
        assertThat(reopened().conversations().getFirst().draft().text()).isEqualTo("here\nthere");
        assertThat(directory.resolve("state/state-2.db")).doesNotExist();
    }

    @Test
    @Tag("F54")
    void nothingIsLeftOfAFormerAccountBesideEither() {
        keep(new KeepSelf(ALICE), known());
        try (LocalStore _ = open();
                LocalStore second = open()) {
            second.keep(List.of(new KeepSelf(BOB), known(), new KeepDraft(CHAT, "there")));
        }

        assertThat(reopened().conversations().getFirst().draft().text()).isEmpty();
        assertThat(directory.resolve("state/state-2.db")).doesNotExist();
    }

    @Test
    @Tag("F54")
    void whereTooManyRunNothingIsKept() {
        List<LocalStore> all = Stream.generate(this::open).limit(8).toList();

        assertThat(DiskStore.open(directory.resolve("state"), directory.resolve("cache")))
                .isEmpty();
        all.forEach(LocalStore::close);
    }

    @Test
    @Tag("B19")
    void onlyTheirOwnerCanReadTheFiles() throws IOException {
        try (LocalStore store = open()) {
            store.keep(List.of(known()));
            try (Stream<Path> files = Files.walk(directory.resolve("state"))) {
                assertThat(files.filter(Files::isRegularFile))
                        .isNotEmpty()
                        .allSatisfy(
                                file ->
                                        assertThat(
                                                        PosixFilePermissions.toString(
                                                                Files.getPosixFilePermissions(
                                                                        file)))
                                                .isEqualTo("rw-------"));
            }
        }
    }

    @Test
    void nothingIsLeftOfAFormerAccount() {
        keep(new KeepSelf(ALICE), known(), outgoing("1"), window(0, 0, 1, 3), new ForgetAll());

        assertThat(reopened()).isEqualTo(Remembered.NOTHING);
    }

    @Test
    void clientIdsRiseWithTimeEvenWithinAMillisecond() {
        ClientIdGenerator ids =
                new ClientIdGenerator(Clock.fixed(START, ZoneOffset.UTC), new SecureRandom());

        assertThat(Stream.generate(ids::next).limit(100).toList())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    private LocalStore open() {
        return DiskStore.open(directory.resolve("state"), directory.resolve("cache")).orElseThrow();
    }

    private void keep(ForDisk... changes) {
        try (LocalStore store = open()) {
            for (ForDisk change : changes) {
                store.keep(List.of(change));
            }
        }
    }

    private Remembered reopened() {
        try (LocalStore store = open()) {
            return store.load();
        }
    }

    private static KeepConversation known() {
        return new KeepConversation(chat(3, 0, 0), 0);
    }

    private static KeepOutgoing outgoing(String clientId) {
        return new KeepOutgoing(
                Outgoing.written(CHAT, clientId, new Body.Text("hello " + clientId), START));
    }

    private static KeepWindow window(long hadAfter, long hadUpTo, long from, long to) {
        return new KeepWindow(CHAT, stretch(hadAfter + 1, hadUpTo), stretch(from, to));
    }

    private static Window stretch(long from, long to) {
        return new Window(
                from - 1,
                to,
                LongStream.rangeClosed(from, to).mapToObj(seq -> entry(seq)).toList());
    }
}
