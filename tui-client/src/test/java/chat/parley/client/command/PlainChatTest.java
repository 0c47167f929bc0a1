package chat.parley.client.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.kit.console.ExitCode;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.operation.ConversationRequest.ListConversations;
import chat.parley.protocol.operation.ConversationRequest.MarkRead;
import chat.parley.protocol.operation.ConversationRequest.Send;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The plain-line mode: what is typed, and what is printed.
class PlainChatTest extends CommandTest {
    private static final String START =
            "You are @alice. Unread: nothing. Choose with /to @NAME or /to #GROUP, then type; /help"
                    + " tells more.\n";

    private final PipedOutputStream keyboard = new PipedOutputStream();

    @BeforeEach
    void beSignedIn() {
        signIn();
        console.at(Clock.fixed(CommandWorld.MORNING, ZoneOffset.UTC));
    }

    private List<String> texts() {
        return world.log().stream().map(entry -> ((Body.Text) entry.body()).text()).toList();
    }

    /// Begins, and waits until what is new is heard.
    private CompletableFuture<Integer> begin(String... args) throws IOException {
        console.reading(new PipedInputStream(keyboard));
        CompletableFuture<Integer> code =
                CompletableFuture.supplyAsync(() -> parley(args)).orTimeout(60, TimeUnit.SECONDS);
        await().until(() -> printed("You are"));
        await().until(
                        () ->
                                server.requests().stream()
                                        .anyMatch(ListConversations.class::isInstance));
        return code;
    }

    private boolean printed(String text) {
        return console.printed().contains(text);
    }

    private void type(String line) throws IOException {
        keyboard.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
    }

    private Entry bobSays(String text) {
        Entry entry = world.says(CommandWorld.BOB, text);
        server.push(CommandWorld.posted(entry));
        return entry;
    }

    @Test
    void itSaysWhoOneIsAndWhatIsUnread() {
        world.says(CommandWorld.BOB, "one");
        world.says(CommandWorld.BOB, "two");

        assertThat(parley("--plain")).isZero();
        assertThat(console.printed())
                .startsWith("You are @alice. Unread: @bob 2. ")
                .hasLineCount(1);
        assertThat(console.complained()).isEmpty();
    }

    @Test
    void linesGoWhereWasChosenInTheirOrderAndAreNotEchoed() {
        console.reading("/to @bob\none\n\n//two\n@bob  three\nfour\n");

        assertThat(parley("--plain")).isZero();
        assertThat(texts()).containsExactly("one", "/two", "three", "four");
        assertThat(console.printed()).isEqualTo(START + "to @bob\n");
    }

    @Test
    void whatWasSentIsNotPrintedWhenItComesBack() throws IOException {
        CompletableFuture<Integer> code = begin("--plain", "@bob");
        type("from here");
        await().until(() -> texts().size() == 1);
        server.push(CommandWorld.posted(world.log().getFirst()));
        Entry elsewhere = world.says(CommandWorld.ALICE, "from elsewhere");
        server.push(CommandWorld.posted(elsewhere));
        await().until(() -> printed("from elsewhere"));
        type("/quit");

        assertThat(code.join()).isZero();
        assertThat(console.printed())
                .isEqualTo(START + "to @bob\n09:41 [@bob] alice: from elsewhere\n");
    }

    @Test
    @Tag("T20")
    void whatIsNewIsOneLineThatDrivesNoTerminal() throws IOException {
        CompletableFuture<Integer> code = begin("--plain");
        bobSays("one\ntwo \u001b[2J");
        await().until(() -> printed("two"));
        keyboard.close();

        assertThat(code.join()).isZero();
        assertThat(console.printed()).isEqualTo(START + "09:41 [@bob] bob: one␤two ␛[2J\n");
    }

    @Test
    @Tag("T16")
    void aLostLinkIsSaidOnceAndItsReturnOnceAndNothingIsMissedOrDoubled() throws IOException {
        CompletableFuture<Integer> code = begin("--plain");
        bobSays("m1");
        await().until(() -> printed("m1"));
        server.cut();
        IntStream.rangeClosed(2, 5).forEach(i -> world.says(CommandWorld.BOB, "m" + i));
        await().until(() -> server.hellos().size() == 2);
        server.push(CommandWorld.posted(world.log().getLast()));
        await().until(() -> printed("m5"));
        type("/quit");

        assertThat(code.join()).isZero();
        assertThat(console.printed().lines().skip(1))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 5)
                                .mapToObj(i -> "09:41 [@bob] bob: m" + i)
                                .toList());
        assertThat(console.complained().lines())
                .satisfiesExactly(
                        lost -> assertThat(lost).contains("will be made again"),
                        back -> assertThat(back).isEqualTo("the connection is there again"));
    }

    @Test
    void whatWasNotAcknowledgedIsSentAgainUnderTheSameClientIdBeforeItLeaves() {
        AtomicBoolean lost = new AtomicBoolean();
        server.answering(
                request -> {
                    Record answer = world.answer(request);
                    if (request instanceof Send && lost.compareAndSet(false, true)) {
                        server.cut();
                    }
                    return answer;
                });
        console.reading("@bob one\ntwo\n");

        assertThat(parley("--plain")).isZero();
        assertThat(texts()).containsExactly("one", "two");
        assertThat(server.requests().stream().filter(Send.class::isInstance).map(Send.class::cast))
                .extracting(Send::clientId)
                .satisfiesExactly(
                        first -> assertThat(first).endsWith("-1"),
                        again -> assertThat(again).endsWith("-1"),
                        second -> assertThat(second).endsWith("-2"));
    }

    @Test
    void aLineThatCannotBeDoneIsToldOfAndTheRestGoesOn() {
        console.reading("/to @bob\n/qiut\n@nobody secret\nsecret, too\n@bob fine\n");

        assertThat(parley("--plain")).isEqualTo(ExitCode.PARTLY);
        assertThat(texts()).containsExactly("fine");
        assertThat(console.complained().lines())
                .satisfiesExactly(
                        second -> assertThat(second).startsWith("line 2 ").contains("/qiut"),
                        third -> assertThat(third).startsWith("line 3 "),
                        fourth -> assertThat(fourth).startsWith("line 4 ").contains("choose"));
    }

    @Test
    void aRefusalSaysWhyAndUntilWhen() {
        console.reading("/to #ops\nhello\n");

        assertThat(parley("--plain")).isEqualTo(ExitCode.PARTLY);
        assertThat(console.complained()).contains("line 2 ").contains("Reason: deployment.");
    }

    @Test
    void aLineThatIsTooLongIsRefusedAndTheNextIsSent() {
        console.reading("@bob " + "x".repeat(70_000) + "\n@bob fine\n");

        assertThat(parley("--plain")).isEqualTo(ExitCode.PARTLY);
        assertThat(texts()).containsExactly("fine");
        assertThat(console.complained()).contains("line 1 ").contains("64 KiB");
    }

    @Test
    void commandsShowAndMarkAndExplain() {
        IntStream.rangeClosed(1, 3).forEach(i -> world.says(CommandWorld.BOB, "m" + i));
        console.reading("/to @bob\n/history 2\n/list\n/read\n/help\n/quit\nnever\n");

        assertThat(parley("--plain")).isZero();
        assertThat(console.printed())
                .contains(
                        "2026-11-21 09:41 [@bob 2] bob: m2\n2026-11-21 09:41 [@bob 3] bob: m3\n",
                        "@bob (Bobby)  3 unread",
                        "read up to 3\n",
                        "/history [N]")
                .doesNotContain("m1\n");
        assertThat(server.requests()).contains(new MarkRead(CommandWorld.WITH_BOB, 3));
        assertThat(texts()).doesNotContain("never");
    }

    @Test
    void messagesAreAnsweredAndChangedByTheirNumber() {
        world.says(CommandWorld.BOB, "lunch?");
        console.reading(
                """
                @bob at 12
                /edit 2 at one
                /reply 1 all right
                /react 1 :tada:
                /react 1 👍
                /unreact 1 👍
                /recall 2
                /history
                """);

        assertThat(parley("--plain")).isZero();
        assertThat(console.printed())
                .endsWith(
                        """
                        2026-11-21 09:41 [@bob 1] bob: [🎉 1] lunch?
                        2026-11-21 09:41 [@bob 2] alice: (recalled)
                        2026-11-21 09:41 [@bob 4] alice: [> 1] all right
                        """);
    }

    @Test
    void changesAreLinesOfTheirOwn() throws IOException {
        Entry said = bobSays("lunch?");
        CompletableFuture<Integer> code = begin("--plain");
        server.push(CommandWorld.posted(world.change(said, new Body.Reaction(1, "👍", true, 1))));
        server.push(CommandWorld.posted(world.change(said, new Body.Edit(1, new Body.Text("x")))));
        await().until(() -> printed("edited"));
        type("/quit");

        assertThat(code.join()).isZero();
        assertThat(console.printed())
                .endsWith(
                        """
                        09:41 [@bob] alice: [reacted 👍 to 1]
                        09:41 [@bob] alice: [edited 1] x
                        """);
    }

    @Test
    void aChangeWithoutItsNumberIsToldOf() {
        console.reading("/to @bob\n/recall\n/reply 1\n/react last 👍\n/react 1 :nosuch:\n");

        assertThat(parley("--plain")).isEqualTo(ExitCode.PARTLY);
        assertThat(console.complained().lines())
                .satisfiesExactly(
                        second -> assertThat(second).contains("/recall takes the number"),
                        third -> assertThat(third).contains("/reply takes more"),
                        fourth -> assertThat(fourth).contains("/react takes the number"),
                        fifth -> assertThat(fifth).contains("no emoji :nosuch:"));
    }

    @Test
    void nothingIsMarkedAsReadUnlessOneSaysSo() {
        world.says(CommandWorld.BOB, "one");
        console.reading("@bob hello\n");

        assertThat(parley("--plain")).isZero();
        assertThat(server.requests()).noneMatch(MarkRead.class::isInstance);
    }

    @Test
    void aTerminalThatCannotDrawGetsPlainLines() {
        console.typing().with("TERM", "dumb");

        assertThat(parley("@bob")).isZero();
        assertThat(console.printed()).isEqualTo(START + "to @bob\n");
    }

    @Test
    void exitCodesAreTheCommands() {
        assertThat(parley("--plain", "@carol")).isEqualTo(ExitCode.NOT_FOUND);
        assertThat(parley("--plain", "bob")).isEqualTo(ExitCode.USAGE);
        server.close();
        assertThat(parley("--plain")).isEqualTo(ExitCode.UNREACHABLE);
    }

    @Test
    void itEndsWhenTheAccountIsBanned() throws IOException {
        CompletableFuture<Integer> code = begin("--plain");
        server.dismiss(4403, "until Friday");

        assertThat(code.join()).isEqualTo(ExitCode.NOT_ALLOWED);
        assertThat(console.complained()).contains("BANNED").contains("until Friday");
    }

    @Test
    @Tag("A61")
    void itSpeaksChinese() {
        console.reading("/help\n");

        assertThat(parley("--plain", "--language", "zh")).isZero();
        assertThat(console.printed()).startsWith("你是 @alice。未读：无。").contains("退出");
    }

    @Test
    void aScriptReadsEntriesAsJsonAndNothingElse() {
        world.says(CommandWorld.BOB, "one");
        console.reading("/to @bob\n/history\n");

        assertThat(parley("--plain", "-o", "json")).isZero();
        assertThat(console.printed()).startsWith("{\"").contains("\"one\"").hasLineCount(1);
    }
}
