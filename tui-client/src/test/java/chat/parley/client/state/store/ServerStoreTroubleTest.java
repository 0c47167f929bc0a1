package chat.parley.client.state.store;

import static chat.parley.client.state.ClientSimulation.ALICE;
import static chat.parley.client.state.ClientSimulation.CHAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.client.state.Remembered;
import chat.parley.client.state.SideEffect.ForDisk;
import chat.parley.client.state.SideEffect.ForDisk.ForgetAll;
import chat.parley.client.state.SideEffect.ForDisk.KeepDraft;
import chat.parley.client.state.SideEffect.ForDisk.KeepSelf;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.fake.MemoryTokens;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.Limits;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Sentence;
import chat.parley.protocol.operation.AuthRequest.Register;
import chat.parley.protocol.wire.JsonCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What becomes of texts where the server cannot keep them, or not all of them.
class ServerStoreTroubleTest extends ServerStoreStage {
    @Test
    void anotherAccountIsToldNothingOfTheFormer() {
        ServerStore store = store(MemoryTokens.signedIn(), SHORT);
        refusal = new Refused(Reason.UNAVAILABLE);
        assertThatThrownBy(() -> keep(store, new KeepDraft(CHAT, "hers")))
                .isInstanceOf(KeepingTrouble.class);
        refusal = null;

        keep(store, new ForgetAll(), new KeepDraft(new Id(7), "his"));

        assertThat(texts).containsOnly(Map.entry("draft/7", "his"));
    }

    @Test
    void aServerThatSaysNothingIsNotWaitedForAndToldOf() {
        texts.put("draft/" + CHAT, "half");
        server.fallSilent();
        ServerStore store = store(MemoryTokens.signedIn(), SHORT);

        assertThat(store.load()).isEqualTo(Remembered.NOTHING);
        assertThat(store.warning()).contains(ScreenText.KEPT_UNREAD);
    }

    @Test
    void whatALaterVersionWroteStaysAndIsToldOf() {
        texts.put("draft/" + CHAT, "half");
        texts.put("draft/x", "half");
        texts.put("outgoing/1", "{\"clientId\":\"1\"}");
        texts.put("zone", "Asia/Shanghai");
        ServerStore store = store();

        assertThat(store.load().conversations()).hasSize(1);
        assertThat(store.warning()).contains(ScreenText.KEPT_UNREAD);
        assertThat(texts).hasSize(4);
    }

    @Test
    void whoSignsUpHasNothingKeptAndKeepsForTheDeviceThatTheyGet() {
        ServerStore store = store(new MemoryTokens(), PATIENCE);

        assertThat(store.load()).isEqualTo(Remembered.NOTHING);
        assertThat(store.warning()).isEmpty();
        store.link().signIn(new Register("alice", "correct horse", "ssh")).join();
        keep(store, new KeepDraft(CHAT, "hello"));

        assertThat(texts).containsOnly(Map.entry("draft/" + CHAT, "hello"));
    }

    @Test
    void whatCouldNotBeToldIsToldWithTheNextChange() {
        ServerStore store = store(MemoryTokens.signedIn(), SHORT);
        refusal = new Refused(Reason.UNAVAILABLE);
        assertThatThrownBy(() -> keep(store, new KeepDraft(CHAT, "half")))
                .isInstanceOf(KeepingTrouble.class)
                .hasMessageContaining(Reason.UNAVAILABLE.text(Language.ENGLISH));
        refusal = null;

        keep(store, new KeepSelf(ALICE));

        assertThat(texts).containsOnly(Map.entry("draft/" + CHAT, "half"));
    }

    @Test
    @Tag("T14")
    void whoeverEndsWaitsForAnAbsentServerNoLongerThanAMoment() {
        ServerStore store = store();
        server.close();
        CompletableFuture<Void> keeping =
                CompletableFuture.runAsync(() -> keep(store, new KeepDraft(CHAT, "half")));

        store.hurry();

        assertThatThrownBy(() -> keeping.get(10, TimeUnit.SECONDS))
                .hasCauseInstanceOf(KeepingTrouble.class);
        assertThatThrownBy(() -> keep(store, new KeepSelf(ALICE)))
                .isInstanceOf(KeepingTrouble.class);
    }

    @Test
    void whatTheServerRefusesIsSaidAndGivenUpButWhatItIsToForgetIsTold() {
        ServerStore store = keep(store(), new KeepDraft(new Id(7), "old"));
        refusal = new Refused(Reason.FORBIDDEN, Sentence.quoted("forget some"));
        assertThatThrownBy(
                        () ->
                                keep(
                                        store,
                                        new KeepDraft(CHAT, "one more"),
                                        new KeepDraft(new Id(7), "")))
                .isInstanceOf(KeepingTrouble.class)
                .hasMessageContaining("forget some");
        refusal = null;

        keep(store, new KeepSelf(ALICE));

        assertThat(texts).isEmpty();
    }

    @Test
    void theLongestMessagesAreKeptAFrameAtATime() {
        JsonCodec codec = new JsonCodec(Map.of());
        List<ForDisk> all = new ArrayList<>();
        for (String each : List.of("\"", "👍", "\n", "字", "\\")) {
            all.add(outgoing("id" + all.size(), each.repeat(Limits.TEXT_CODE_POINTS)));
        }
        IntStream.range(0, 100).forEach(i -> all.add(new KeepDraft(new Id(i + 1), "x")));

        store().keep(all);

        assertThat(texts).hasSize(105);
        assertThat(batches())
                .hasSizeGreaterThan(2)
                .allSatisfy(
                        batch -> {
                            assertThat(batch.changes())
                                    .hasSizeLessThanOrEqualTo(Limits.KEPT_CHANGES);
                            assertThat(codec.encode((Record) batch).length)
                                    .isLessThan(Limits.FRAME_BYTES - 200);
                        });
    }

    @Test
    void whatIsTooLongIsSaidToBeAndHoldsUpNothingElse() {
        ServerStore store = store();
        String draft = "x".repeat(Limits.KEPT_TEXT_CODE_POINTS + 1);

        assertThatThrownBy(() -> keep(store, new KeepDraft(CHAT, draft), outgoing("1", "hello")))
                .isInstanceOf(KeepingTrouble.class)
                .hasMessageContaining("16384");

        assertThat(texts.keySet()).containsExactly("outgoing/1");
    }
}
