package chat.parley.client.state.store;

import static chat.parley.client.state.ClientSimulation.ALICE;
import static chat.parley.client.state.ClientSimulation.CHAT;
import static chat.parley.client.state.ClientSimulation.START;
import static chat.parley.client.state.ClientSimulation.chat;
import static chat.parley.client.state.ClientSimulation.self;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.client.state.ComposerDraft;
import chat.parley.client.state.ConversationState;
import chat.parley.client.state.DeviceSettings;
import chat.parley.client.state.EditDraft;
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
import chat.parley.client.state.SideEffect.ForDisk.KeepWindow;
import chat.parley.client.state.Window;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.fake.FakeServer;
import chat.parley.kit.fake.MemoryTokens;
import chat.parley.kit.fake.QuickLinks;
import chat.parley.kit.link.ServerLink;
import chat.parley.kit.link.TokenStore;
import chat.parley.kit.text.RefusalText;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.Limits;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Sentence;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.protocol.operation.AuthRequest.Register;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.ConversationRequest.ShowConversation;
import chat.parley.protocol.operation.DeviceRequest.KeepTexts;
import chat.parley.protocol.operation.DeviceRequest.KeptText;
import chat.parley.protocol.operation.DeviceRequest.ListTexts;
import chat.parley.protocol.operation.DeviceRequest.TextChange;
import chat.parley.protocol.operation.DeviceRequest.TextsPage;
import chat.parley.protocol.operation.Done;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.wire.JsonCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ServerStoreTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final RefusalText WORDS = new RefusalText(Language.ENGLISH, Instant::toString);

    private final FakeServer server = FakeServer.start().answering(this::answer);
    private final List<ServerLink> links = new ArrayList<>();

    /// What the server keeps.
    private final Map<String, String> texts = new ConcurrentSkipListMap<>();

    private volatile @Nullable Refused refusal;
    private volatile boolean isHers = true;

    @AfterEach
    void close() {
        links.forEach(ServerLink::close);
        server.close();
    }

    private Record answer(Request<?> request) {
        return switch (request) {
            case KeepTexts(var changes) -> keep(changes);
            case ListTexts(var after, _) -> page(after);
            case WhoAmI() -> self(1);
            case ShowConversation _ when isHers -> chat(7, 5, 2);
            case Register _ ->
                    new SignedIn(ALICE, new Id(8), "a", Instant.now().plusSeconds(900), "r", START);
            case Request<?> _ -> throw new Refused(Reason.NOT_FOUND);
        };
    }

    private Done keep(List<TextChange> changes) {
        Refused refused = refusal;
        if (refused != null) {
            throw refused;
        }
        for (TextChange change : changes) {
            if (change.value() == null) {
                texts.remove(change.key());
            } else {
                texts.put(change.key(), change.value());
            }
        }
        return new Done();
    }

    /// Two at a time.
    private TextsPage page(@Nullable String after) {
        List<KeptText> above =
                texts.entrySet().stream()
                        .filter(one -> after == null || one.getKey().compareTo(after) > 0)
                        .map(one -> new KeptText(one.getKey(), one.getValue()))
                        .toList();
        return new TextsPage(above.stream().limit(2).toList(), above.size() > 2);
    }

    private ServerStore store(TokenStore tokens, Duration patience) {
        ServerLink link = QuickLinks.to(server, tokens);
        links.add(link);
        return new ServerStore(link, WORDS, patience);
    }

    private ServerStore store() {
        return store(MemoryTokens.signedIn(), PATIENCE);
    }

    private static ServerStore keep(ServerStore store, ForDisk... changes) {
        store.keep(List.of(changes));
        return store;
    }

    private static KeepOutgoing outgoing(String clientId, String text) {
        return new KeepOutgoing(Outgoing.written(CHAT, clientId, new Body.Text(text), START));
    }

    private List<KeepTexts> batches() {
        return server.requests().stream()
                .filter(KeepTexts.class::isInstance)
                .map(KeepTexts.class::cast)
                .toList();
    }

    @Test
    void whatIsSetForTheDeviceIsKeptForIt() {
        DeviceSettings set = new DeviceSettings(false, true);
        keep(store(), new ForDisk.KeepSettings(set));

        assertThat(store().load().settings()).isEqualTo(set);
    }

    private ConversationState reopened() {
        return store().load().conversations().getFirst();
    }

    @Test
    @Tag("T14")
    @Tag("T15")
    void whatWasWrittenIsThereAgainInItsOrder() {
        keep(
                store(),
                outgoing("2", "two"),
                outgoing("1", "one"),
                new KeepDraft(CHAT, "嗨 👍🏽\n\""));

        ServerStore next = store();
        Remembered remembered = next.load();
        ConversationState chat = remembered.conversations().getFirst();

        assertThat(remembered.self()).isEqualTo(ALICE);
        assertThat(chat.outbox().messages())
                .extracting(Outgoing::clientId)
                .containsExactly("1", "2");
        assertThat(chat.draft().text()).isEqualTo("嗨 👍🏽\n\"");
        assertThat(chat.draft().kept()).isTrue();
        assertThat(chat.known()).isEqualTo(chat(7, 5, 2));
        assertThat(chat.reading().seen()).isEqualTo(5);
        assertThat(next.warning()).isEmpty();
    }

    @Test
    @Tag("T14")
    void whatIsAnsweredIsThereAgainWithDraftsAndMessages() {
        Outgoing answer = Outgoing.written(CHAT, "1", new Body.Text("yes"), START).answering(7L);
        keep(store(), new KeepOutgoing(answer), new KeepDraft(CHAT, "and", 5L));

        ConversationState chat = store().load().conversations().getFirst();

        assertThat(chat.outbox().messages()).containsExactly(answer);
        assertThat(chat.draft()).isEqualTo(new ComposerDraft("and", 5L, true));
        ServerStore later = store();
        later.load();
        keep(later, new KeepDraft(CHAT, "", null));
        assertThat(texts.keySet()).containsExactly("outgoing/1");
    }

    @Test
    @Tag("T14")
    void anEditInTheMakingIsThereAgain() {
        EditDraft edit = new EditDraft(3, "better\nwords");
        keep(store(), new KeepDraft(CHAT, "", null, edit));

        assertThat(store().load().conversations().getFirst().draft().edit()).isEqualTo(edit);
    }

    @Test
    void whatBelongsTogetherIsKeptTogether() {
        keep(store(), outgoing("1", "hello"), new KeepDraft(CHAT, "and"));

        assertThat(batches()).hasSize(1);
        assertThat(texts.keySet()).containsExactly("draft/" + CHAT, "outgoing/1");
    }

    @Test
    void whatTheServerHasAnywayIsNotKept() {
        keep(
                store(),
                new KeepSelf(ALICE),
                new KeepConversation(chat(1, 1, 0), 1),
                new KeepWindow(CHAT, Window.EMPTY, Window.EMPTY),
                new KeepDraft(CHAT, ""));

        assertThat(server.requests()).isEmpty();
    }

    @Test
    void whatWasSentIsForgotten() {
        ServerStore store = keep(store(), outgoing("1", "hello"), new KeepDraft(CHAT, "and"));

        keep(store, new ForgetOutgoing("1"), new KeepDraft(CHAT, ""));

        assertThat(texts).isEmpty();
    }

    @Test
    void whatWasFoundAtTheStartIsForgottenWhenItIsSent() {
        keep(store(), outgoing("1", "hello"));
        ServerStore next = store();
        next.load();

        keep(next, new ForgetOutgoing("1"));

        assertThat(texts).isEmpty();
    }

    @Test
    void aRefusedMessageIsStillRefusedAtTheNextStart() {
        Outgoing refused =
                new Outgoing(
                        CHAT,
                        "1",
                        new Body.Text("hello"),
                        START,
                        new Progress.Refused(
                                new RefusalDetails(
                                        Reason.MUTED,
                                        "loud",
                                        List.of(),
                                        new Penalty("spam", START))));
        keep(store(), new KeepOutgoing(refused));

        assertThat(reopened().outbox().messages()).containsExactly(refused);
    }

    @Test
    void aConversationThatIsNoLongerOnesOwnLeavesNothingBehind() {
        keep(store(), outgoing("1", "hello"), new KeepDraft(CHAT, "and"));
        isHers = false;
        ServerStore next = store();

        assertThat(next.load().conversations()).isEmpty();
        keep(next, new KeepSelf(ALICE));

        assertThat(texts).isEmpty();
        assertThat(next.warning()).isEmpty();
    }

    @Test
    void aConversationThatIsLeftTakesItsTextsAlong() {
        ServerStore store = keep(store(), outgoing("1", "hello"), new KeepDraft(CHAT, "and"));

        keep(store, new KeepDraft(new Id(7), "other"), new Forget(CHAT));

        assertThat(texts.keySet()).containsExactly("draft/7");
    }

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
