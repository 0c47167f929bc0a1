package chat.parley.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.kit.console.ExitCode;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.operation.MessageRequest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What becomes of messages after they were sent, from the command line.
class ChangeCommandsTest extends CommandTest {

    @BeforeEach
    void beSignedIn() {
        signIn();
        world.says(CommandWorld.BOB, "lunch?");
        world.says(CommandWorld.ALICE, "at 12");
        world.says(CommandWorld.ALICE, "or 13");
    }

    private Entry message(int seq) {
        return world.log().get(seq - 1);
    }

    private String printed(String... args) {
        int before = console.printed().length();
        assertThat(parley(args)).isZero();
        return console.printed().substring(before);
    }

    @Test
    void aReplyNamesTheMessageThatItAnswers() {
        assertThat(printed("send", "@bob", "yes", "--reply", "1")).isEmpty();

        assertThat(message(4).replyTo()).isEqualTo(1);
        assertThat(printed("history", "@bob", "--limit", "1"))
                .isEqualTo("2026-11-21 09:41 alice: [> 1] yes\n");
    }

    @Test
    void editingChangesTheWordsFromTheArgumentOrFromStandardInput() {
        assertThat(printed("edit", "@bob", "2", "at 12:30")).isEmpty();
        assertThat(message(2).body()).isEqualTo(new Body.Text("at 12:30"));

        console.reading("\nat one\n  or so\n");
        assertThat(printed("edit", "@bob", "2")).isEmpty();
        assertThat(message(2).body()).isEqualTo(new Body.Text("at one\n  or so"));
        assertThat(printed("history", "@bob", "--limit", "4"))
                .contains("alice: [edited] at one\n      or so\n");
    }

    @Test
    void nothingIsNoNewWords() {
        console.reading("\n");
        assertThat(parley("edit", "@bob", "2")).isEqualTo(ExitCode.USAGE);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void whatIsSoAlreadyTakesNoSeq() {
        assertThat(printed("pin", "@bob", "1", "-o", "json"))
                .isEqualTo("{\"conversation\":\"77\",\"target\":1,\"seq\":4}\n");
        assertThat(printed("pin", "@bob", "1", "-o", "json"))
                .isEqualTo("{\"conversation\":\"77\",\"target\":1}\n");
    }

    @Test
    void somebodyElsesMessageIsNotEdited() {
        assertThat(parley("edit", "@bob", "1", "dinner?")).isEqualTo(ExitCode.NOT_ALLOWED);
        assertThat(console.complained()).contains("(FORBIDDEN)");
    }

    @Test
    void severalAreRecalledAndWhatCannotBeIsToldOfByItsSeq() {
        assertThat(parley("recall", "@bob", "2", "1", "3")).isEqualTo(ExitCode.PARTLY);

        assertThat(message(2).body()).isEqualTo(new Body.Recalled(false));
        assertThat(message(3).body()).isEqualTo(new Body.Recalled(false));
        assertThat(console.printed()).isEmpty();
        assertThat(console.complained())
                .startsWith("1: ")
                .endsWith("(FORBIDDEN)\n")
                .hasLineCount(1);
        assertThat(printed("history", "@bob")).endsWith("alice: (recalled)\n");
    }

    @Test
    void aScriptHasAnObjectOfEach() {
        assertThat(parley("recall", "@bob", "2", "9", "-o", "json")).isEqualTo(ExitCode.PARTLY);
        assertThat(console.printed().lines())
                .satisfiesExactly(
                        done -> assertThat(done).endsWith("\"target\":2,\"seq\":4}"),
                        undone ->
                                assertThat(undone)
                                        .contains("\"target\":9,\"done\":false")
                                        .contains("\"reason\":\"NOT_FOUND\""));
        assertThat(console.complained()).isEmpty();
    }

    @Test
    void whereNoneIsDoneTheExitCodeSaysWhy() {
        assertThat(parley("recall", "@bob", "9")).isEqualTo(ExitCode.NOT_FOUND);
        assertThat(parley("recall", "@bob", "8", "9")).isEqualTo(ExitCode.NOT_FOUND);
        assertThat(parley("pin", "@carol", "1")).isEqualTo(ExitCode.NOT_FOUND);
    }

    @Test
    void aReactionIsAnEmojiOrItsShortcodeAndIsTakenBack() {
        printed("react", "@bob", "1", "👍");
        printed("react", "@bob", "1", ":tada:");
        assertThat(printed("reactions", "@bob", "1")).isEqualTo("👍  @alice\n🎉  @alice\n");
        assertThat(printed("reactions", "@bob", "1", ":tada:", "-o", "json"))
                .startsWith("{\"emoji\":\"🎉\",\"person\":{")
                .contains("\"name\":\"alice\"");
        assertThat(printed("history", "@bob", "--limit", "5"))
                .contains("Bobby @bob: [👍 1, 🎉 1] lunch?\n");

        printed("react", "@bob", "1", ":tada:", "--remove");
        assertThat(printed("reactions", "@bob", "1")).isEqualTo("👍  @alice\n");
        assertThat(printed("reactions", "@bob", "1", "🎉")).isEmpty();
    }

    @Test
    void pinsAreListedByTheirSeq() {
        printed("pin", "@bob", "1", "2");
        assertThat(printed("pins", "@bob"))
                .isEqualTo(
                        """
                        1  2026-11-21 09:41 Bobby @bob: [pinned] lunch?
                        2  2026-11-21 09:41 alice: [pinned] at 12
                        """);
        printed("pin", "@bob", "1", "2", "--remove");
        assertThat(printed("pins", "@bob")).isEmpty();
    }

    @Test
    void oneMessageIsShownWithAllThatIsKnownOfIt() {
        printed("send", "@bob", "see below", "--reply", "1");
        printed("edit", "@bob", "4", "see above");
        printed("react", "@bob", "4", "👍");
        printed("pin", "@bob", "4");

        assertThat(printed("show", "@bob", "4"))
                .isEqualTo(
                        """
                        seq         4
                        from        @alice
                        sent        2026-11-21 09:41 Z
                        edited      2026-11-21 09:41 Z
                        reply to    1
                        state       pinned
                        reactions   👍 1 (you too)
                        see above
                        """);
        assertThat(printed("show", "@bob", "4", "-o", "json"))
                .contains("\"replyTo\":1", "\"editedAt\":", "\"pinnedAt\":", "\"mine\":true");
    }

    @Test
    void marksSpeakChinese() {
        printed("edit", "@bob", "2", "at noon");
        printed("react", "@bob", "2", "👍");
        printed("react", "@bob", "2", "🎉");
        printed("pin", "@bob", "2");
        assertThat(printed("history", "@bob", "--language", "zh"))
                .contains("alice: [已编辑] [置顶] [👍 1、🎉 1] at noon\n");
    }

    @Test
    void seqsStandBeforeTheLinesWhereTheyAreWanted() {
        assertThat(printed("history", "@bob", "--seq", "--limit", "2"))
                .isEqualTo("2  2026-11-21 09:41 alice: at 12\n3  2026-11-21 09:41 alice: or 13\n");
    }

    @Test
    void changesAreHeardAsLinesOfTheirOwn() {
        printed("edit", "@bob", "2", "at noon");
        printed("react", "@bob", "1", "👍");
        printed("react", "@bob", "1", "👍", "--remove");
        printed("pin", "@bob", "1");
        printed("pin", "@bob", "1", "--remove");
        printed("recall", "@bob", "3");

        assertThat(heard("listen", "@bob", "--since", "3", "--count", "6"))
                .containsExactly(
                        "[edited 2] at noon",
                        "[reacted 👍 to 1]",
                        "[took back 👍 from 1]",
                        "[pinned 1]",
                        "[unpinned 1]",
                        "[recalled 3]");
        assertThat(heard("listen", "@bob", "--since", "3", "--count", "6", "--language", "zh"))
                .containsExactly(
                        "[编辑了第 2 条] at noon",
                        "[用 👍 回应第 1 条]",
                        "[取消回应 👍，第 1 条]",
                        "[置顶了第 1 条]",
                        "[取消置顶第 1 条]",
                        "[撤回了第 3 条]");
        assertThat(printed("listen", "@bob", "--since", "3", "--count", "1", "--seq"))
                .startsWith("4  2026-11-21");
    }

    private List<String> heard(String... args) {
        int before = console.printed().length();
        CompletableFuture<Integer> code =
                CompletableFuture.supplyAsync(() -> parley(args)).orTimeout(60, TimeUnit.SECONDS);
        assertThat(code.join()).isZero();
        return console.printed()
                .substring(before)
                .lines()
                .map(line -> line.replaceFirst(".* alice: ", ""))
                .toList();
    }

    @Test
    void wrongWordsAskNothingOfTheServer() {
        assertThat(parley("react", "@bob", "1", ":no-such-emoji:")).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).contains("there is no emoji :no-such-emoji:");
        assertThat(server.requests()).noneMatch(MessageRequest.class::isInstance);
    }
}
