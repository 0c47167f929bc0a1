package chat.parley.client.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.kit.console.ExitCode;
import chat.parley.kit.console.TextInput;
import chat.parley.protocol.RawJson;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.operation.ConversationRequest;
import chat.parley.protocol.operation.ConversationRequest.ListConversations;
import chat.parley.protocol.operation.ConversationRequest.MarkRead;
import chat.parley.protocol.wire.ClientFrame;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MessageCommandsTest extends CommandTest {

    @BeforeEach
    void beSignedIn() {
        signIn();
    }

    private List<Body> bodies() {
        return world.log().stream().map(Entry::body).toList();
    }

    @Test
    @Tag("A39")
    void aTextIsSentAsItWasWritten() {
        assertThat(parley("send", "@bob", "hello :tada:")).isZero();
        assertThat(bodies()).containsExactly(new Body.Text("hello :tada:"));
        assertThat(console.printed()).isEmpty();
    }

    @Test
    void standardInputIsOneMessage() {
        console.reading("one\n  two\n\n三\n\n");
        assertThat(parley("send", "@bob")).isZero();
        assertThat(bodies()).containsExactly(new Body.Text("one\n  two\n\n三"));
    }

    @Test
    void eachLineCanBeAMessageInItsOrder() {
        console.reading("one\n\ntwo\nthree");
        assertThat(parley("send", "@bob", "--each-line", "--client-id", "job-7")).isZero();
        assertThat(bodies())
                .containsExactly(
                        new Body.Text("one"), new Body.Text("two"), new Body.Text("three"));
        assertThat(world.log())
                .extracting(Entry::clientId)
                .containsExactly("job-7-1", "job-7-2", "job-7-3");
    }

    @Test
    @Tag("F43")
    void whatStandsAroundAPasteIsNoPartOfIt() {
        console.reading("\uFEFF\n  \n  indented\n\n");
        assertThat(parley("send", "@bob", "-")).isZero();
        assertThat(bodies()).containsExactly(new Body.Text("  indented"));
    }

    @Test
    @Tag("F23")
    void aLineThatCannotBeSentIsToldOfAndTheRestIsSent() {
        console.reading("one\n" + "x".repeat(TextInput.LONGEST_BYTES + 1) + "\ntwo\n");
        assertThat(parley("send", "@bob", "--each-line")).isEqualTo(ExitCode.PARTLY);
        assertThat(bodies()).containsExactly(new Body.Text("one"), new Body.Text("two"));
        assertThat(console.complained()).contains("line 2: it has more than 64 KiB");
    }

    @Test
    @Tag("F22")
    void standardInputThatDoesNotEndIsRefused() {
        console.reading("y\n".repeat(TextInput.LONGEST_BYTES));
        assertThat(parley("send", "@bob")).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).contains("standard input holds more than 64 KiB");
        assertThat(world.log()).isEmpty();
    }

    @Test
    @Tag("A46")
    void nothingIsNoMessage() {
        console.reading(" \n\n");
        assertThat(parley("send", "@bob")).isEqualTo(ExitCode.USAGE);
        assertThat(world.log()).isEmpty();
    }

    @Test
    @Tag("A43")
    void aPlaceIsSentAndShownWithItsUri() {
        assertThat(parley("send", "@bob", "--loc", "31.23,-0.5,Pier 3, north")).isZero();
        assertThat(bodies()).containsExactly(new Body.Location("Pier 3, north", 31.23, -0.5));
        assertThat(parley("history", "@bob")).isZero();
        assertThat(console.printed()).endsWith("Pier 3, north  geo:31.23,-0.5\n");
    }

    @Test
    @Tag("A44")
    void jsonOfAKindOfOnesOwnIsSentAsItIsAndShownInALine() {
        assertThat(parley("send", "@bob", "--custom", "com.example.order", " {\"total\": 9.50}"))
                .isZero();
        console.reading("[1,\n 2]\n");
        assertThat(parley("send", "@bob", "--custom", "list")).isZero();
        assertThat(bodies())
                .containsExactly(
                        new Body.Custom("com.example.order", new RawJson("{\"total\":9.50}")),
                        new Body.Custom("list", new RawJson("[1,2]")));

        assertThat(parley("history", "@bob")).isZero();
        assertThat(console.printed())
                .contains(
                        ": [custom com.example.order] {\"total\":9.50}\n",
                        ": [custom list] [1,2]\n");
        assertThat(parley("history", "@bob", "-o", "json")).isZero();
        assertThat(console.printed())
                .contains(
                        "\"body\":{\"kind\":\"custom\",\"name\":\"com.example.order\","
                                + "\"json\":{\"total\":9.50}}");
    }

    @Test
    @Tag("A44")
    void whatIsNoJsonIsWrongUsageAndSaysWhere() {
        assertThat(parley("send", "@bob", "--custom", "order", "{\"id\":17,}"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).contains("The JSON is broken at line 1, column");
        assertThat(parley("send", "@bob", "--custom", "order", "1", "--loc", "1,2,here"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(world.log()).isEmpty();
    }

    @Test
    @Tag("A44")
    @Tag("T20")
    void longJsonIsCutInALineAndCannotDriveTheTerminal() {
        console.reading("[\"" + "x".repeat(500) + "\"]");
        assertThat(parley("send", "@bob", "--custom", "long")).isZero();
        assertThat(parley("send", "@bob", "--custom", "bad", "\"\u009b2J\u202e\"")).isZero();
        assertThat(parley("history", "@bob")).isZero();
        assertThat(console.printed())
                .contains("[custom long] [\"" + "x".repeat(78) + "…\n")
                .contains("[custom bad] \"<U+009B>2J<U+202E>\"\n");
    }

    @Test
    void theAnswerToSendingIsJsonWhenAskedFor() {
        assertThat(parley("send", "@bob", "hi", "-o", "json")).isZero();
        assertThat(console.printed())
                .isEqualTo(
                        "{\"conversation\":\"77\",\"seq\":1,\"id\":\"1001\","
                                + "\"sentAt\":\"2026-11-21T09:41:00Z\"}\n");
    }

    @Test
    @Tag("T16")
    void aBrokenConnectionNeitherLosesNorDoublesTheMessage() {
        server.admitting(
                hello -> {
                    if (server.hellos().isEmpty()) {
                        server.cut();
                    }
                });
        assertThat(parley("send", "@bob", "once", "--client-id", "mine")).isZero();
        assertThat(server.hellos()).hasSizeGreaterThan(1);
        assertThat(parley("send", "@bob", "once", "--client-id", "mine")).isZero();
        assertThat(bodies()).containsExactly(new Body.Text("once"));
    }

    @Test
    void withoutAnAnswerInTimeTheMessageMayHaveBeenStored() {
        server.answering(
                request -> {
                    if (request instanceof ConversationRequest.Send) {
                        server.fallSilent();
                        server.cut();
                    }
                    return world.withBob();
                });
        int code = parley("send", "@bob", "hello", "--timeout", "1s", "--client-id", "mine");
        assertThat(code).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(console.complained()).contains("may have been stored").contains("mine");
    }

    @Test
    @Tag("A37")
    void historyIsPrintedOldestFirstOverSeveralPages() {
        IntStream.rangeClosed(1, 450).forEach(i -> world.says(CommandWorld.BOB, "message " + i));
        assertThat(parley("history", "@bob", "--limit", "430", "-o", "json")).isZero();
        List<String> lines = console.printed().lines().toList();
        assertThat(lines).hasSize(430);
        assertThat(lines.getFirst()).contains("\"seq\":21,");
        assertThat(lines.getLast()).contains("\"seq\":450,");
    }

    @Test
    @Tag("A40")
    @Tag("T20")
    void emojiAreDrawnAndRemoteTextStaysText() {
        world.says(CommandWorld.BOB, "well :tada: \u001b]0;owned\u0007");
        assertThat(parley("history", "@bob")).isZero();
        assertThat(console.printed()).contains("Bobby @bob: well 🎉 ␛]0;owned␇\n");
    }

    @Test
    @Tag("A32")
    @Tag("A36")
    void conversationsAreListedWithPreviewAndUnread() {
        world.says(CommandWorld.BOB, "first\nsecond");
        assertThat(parley("conversations")).isZero();
        assertThat(console.printed())
                .startsWith("@bob (Bobby)  1 unread")
                .endsWith("  first␤second\n");
    }

    @Test
    @Tag("F35")
    void aPreviewIsToBeRecognizedAndNotToBeRead() {
        world.says(CommandWorld.BOB, "长".repeat(3000));
        assertThat(parley("conversations")).isZero();
        assertThat(console.printed()).endsWith("  " + "长".repeat(49) + "…\n");
    }

    @Test
    void unreadTellsScriptsWhetherThereIsAnything() {
        assertThat(parley("unread", "--exit-code")).isEqualTo(1);
        world.says(CommandWorld.BOB, "hello");
        assertThat(parley("unread", "--exit-code")).isZero();
        assertThat(parley("unread")).isZero();
    }

    @Test
    @Tag("B17")
    void readingMovesTheCursorToTheEndOrTo() {
        world.says(CommandWorld.BOB, "one");
        world.says(CommandWorld.BOB, "two");
        assertThat(parley("read", "@bob")).isZero();
        assertThat(parley("read", "@bob", "1")).isZero();
        assertThat(server.requests())
                .contains(
                        new MarkRead(CommandWorld.WITH_BOB, 2),
                        new MarkRead(CommandWorld.WITH_BOB, 1));
    }

    @Test
    @Tag("F43")
    void readingTellsWhatIsReadAndNotWhatWasAskedFor() {
        world.says(CommandWorld.BOB, "one");
        assertThat(parley("read", "@bob", "77")).isZero();
        assertThat(console.printed()).isEqualTo("read up to 1\n");
    }

    @Test
    @Tag("F43")
    void aScriptIsToldWhatIsReadToo() {
        world.says(CommandWorld.BOB, "one");
        assertThat(parley("read", "@bob", "77", "-o", "json")).isZero();
        assertThat(console.printed())
                .isEqualTo("{\"conversation\":\"" + CommandWorld.WITH_BOB + "\",\"read\":1}\n");
    }

    private CompletableFuture<Integer> listening(String... args) {
        CompletableFuture<Integer> code =
                CompletableFuture.supplyAsync(() -> parley(args)).orTimeout(60, TimeUnit.SECONDS);
        await().until(
                        () ->
                                server.requests().stream()
                                        .anyMatch(ConversationRequest.class::isInstance));
        return code;
    }

    private List<Long> seqs() {
        return console.printed()
                .lines()
                .map(line -> line.replaceAll(".*\"seq\":(\\d+),.*", "$1"))
                .map(Long::valueOf)
                .toList();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    @Test
    void aNumberOfMessagesBelowOneIsWrongUsage() {
        assertThat(parley("history", "@bob", "--limit", "0")).isEqualTo(ExitCode.USAGE);
        assertThat(parley("listen", "@bob", "--count", "0")).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).contains("--limit must be").contains("--count must be");
    }

    @Test
    @Tag("C28")
    void listeningFetchesWhatItMissedAndPrintsEachEntryOnceInOrder() {
        IntStream.rangeClosed(1, 5).forEach(i -> world.says(CommandWorld.BOB, "m" + i));
        CompletableFuture<Integer> code =
                listening("listen", "@bob", "--since", "0", "--count", "9", "-o", "json");
        Entry six = world.says(CommandWorld.BOB, "m6");
        Entry seven = world.says(CommandWorld.BOB, "m7");
        server.push(CommandWorld.posted(seven));
        server.push(CommandWorld.posted(six));
        server.push(CommandWorld.posted(seven));
        server.push(CommandWorld.posted(world.says(CommandWorld.BOB, "m8")));
        server.push(CommandWorld.posted(world.says(CommandWorld.BOB, "m9")));
        assertThat(code.join()).isZero();
        assertThat(seqs()).isEqualTo(upTo(9));
        assertThat(server.others()).noneMatch(ClientFrame.Ack.class::isInstance);
    }

    @Test
    @Tag("T16")
    void listeningGoesOnAfterABrokenConnectionWithoutAHole() {
        CompletableFuture<Integer> code =
                listening("listen", "@bob", "--since", "0", "--count", "6", "-o", "json");
        server.push(CommandWorld.posted(world.says(CommandWorld.BOB, "m1")));
        await().until(() -> !console.printed().isEmpty());
        server.cut();
        IntStream.rangeClosed(2, 5).forEach(i -> world.says(CommandWorld.BOB, "m" + i));
        await().until(() -> server.hellos().size() == 2);
        server.push(CommandWorld.posted(world.says(CommandWorld.BOB, "m6")));
        assertThat(code.join()).isZero();
        assertThat(seqs()).isEqualTo(upTo(6));
        assertThat(console.complained()).contains("will be made again");
    }

    @Test
    void listeningToAllNamesTheConversation() {
        CompletableFuture<Integer> code = listening("listen", "--count", "1");
        server.push(CommandWorld.posted(world.says(CommandWorld.BOB, "hello")));
        assertThat(code.join()).isZero();
        assertThat(console.printed()).startsWith("@bob  ").endsWith("Bobby @bob: hello\n");
    }

    @Test
    @Tag("T16")
    void whatIsPushedBeforeTheConversationsAreListedIsHeard() {
        server.answering(
                request -> {
                    Record answer = world.answer(request);
                    if (request instanceof ListConversations) {
                        server.push(CommandWorld.posted(world.says(CommandWorld.BOB, "m1")));
                        server.push(CommandWorld.posted(world.says(CommandWorld.BOB, "m2")));
                    }
                    return answer;
                });
        CompletableFuture<Integer> code = listening("listen", "--count", "2", "-o", "json");
        assertThat(code.join()).isZero();
        assertThat(seqs()).isEqualTo(upTo(2));
    }

    @Test
    void aMistakeWhilePrintingEndsListening() {
        console.breaking(new IllegalStateException("no such word"));
        world.says(CommandWorld.BOB, "m1");
        CompletableFuture<Integer> code = listening("listen", "@bob", "--since", "0");
        assertThat(code.join()).isEqualTo(ExitCode.BUG);
        assertThat(console.complained()).contains("mistake in the program", "no such word");
    }

    @Test
    void listeningEndsWhenTheAccountIsBanned() {
        CompletableFuture<Integer> code = listening("listen", "@bob");
        server.dismiss(4403, "until Friday");
        assertThat(code.join()).isEqualTo(ExitCode.NOT_ALLOWED);
        assertThat(console.complained()).contains("BANNED").contains("until Friday");
    }
}
