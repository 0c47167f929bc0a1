package chat.parley.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.app.WidthChoice;
import chat.parley.kit.console.ExitCode;
import chat.parley.kit.text.Moments;
import chat.parley.kit.text.Words;
import chat.parley.protocol.Language;
import chat.parley.protocol.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurfaceTest extends CommandTest {

    @Test
    void aloneOnATerminalItOpensTheFullScreen() {
        console.typing();
        assertThat(parley()).isEqualTo(OPENED);
        assertThat(parley("@bob")).isEqualTo(OPENED);
        assertThat(parley("#ops")).isEqualTo(OPENED);
        assertThat(console.printed())
                .isEqualTo(
                        """
                        opened at null, widths ASK
                        opened at @bob, widths ASK
                        opened at #ops, widths ASK
                        """);
    }

    @Test
    void aloneWithoutATerminalItSaysHowToUseIt() {
        assertThat(parley()).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).contains("needs a terminal").contains("--help");
        assertThat(console.printed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lsten",
                "send",
                "send bob hello",
                "send @bob one two",
                "send @bob hello --loc 1,2,x",
                "send @bob --loc 91,0,x",
                "send @bob hello --timeout soon",
                "send @bob @/etc/passwd extra",
                "listen --since 3",
                "listen @bob --since -1",
                "history #",
                "group",
                "group create",
                "group state #ops asleep",
                "group state #ops muted --for 2h --until 2099-01-01",
                "group state #ops muted --until 2001-01-01",
                "group state #ops muted --until tomorrow",
                "group state #ops normal --for 2h",
                "group mute #ops bob --for 0s",
                "group edit #ops",
                "group create x --history some",
                "group policy #ops anyhow",
                "apply",
                "readers #ops last",
                "readers #ops",
                "send @bob yes --reply last",
                "show @bob",
                "edit @bob last words",
                "recall @bob",
                "recall @bob 1 two",
                "react @bob 1",
                "react @bob 1 :no-such-emoji:",
                "reactions @bob 1 :no-such-emoji:",
                "pin @bob",
                "pins",
                "saved",
                "conversations hide ops",
                "search",
                "search --limit 0 lunch",
                "search --before yesterday",
                "history @bob --before 3 --search lunch",
                "history @bob --before 3 --after 2",
                "history @bob --limit many",
                "whoami -o yaml",
                "whoami --nonsense",
                "whoami --server ftp://x",
                "friend",
                "devices revoke",
                "profile set",
                "completion tcsh"
            })
    void wrongUsageIsExplainedOnStderrAndExitsWith2(String line) {
        signIn();
        assertThat(parley(line.split(" "))).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).startsWith("parley");
        scriptsReadOfItAsJson(line);
        assertThat(console.printed()).isEmpty();
        assertThat(server.requests()).isEmpty();
    }

    private void scriptsReadOfItAsJson(String line) {
        String before = console.complained();
        for (String json : List.of("-o json", "-ojson", "--output=json")) {
            assertThat(parley((json + " " + line).split(" "))).isEqualTo(ExitCode.USAGE);
        }
        assertThat(console.complained().substring(before.length()).lines())
                .hasSize(3)
                .allSatisfy(
                        object ->
                                assertThat(object)
                                        .startsWith("{\"reason\":\"USAGE\",\"text\":\"")
                                        .endsWith("\"exit\":2}"));
    }

    @Test
    @Tag("F30")
    void whatIsBehindTheEndOfOptionsDoesNotAskForJson() {
        assertThat(parley("lsten", "--", "-o", "json")).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).startsWith("parley: ");
    }

    @Test
    void helpNamesTheExitCodes() {
        assertThat(parley("send", "--help")).isZero();
        assertThat(console.printed()).contains("Exit codes:", "  6 ", "not found", "70");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "register",
                "login",
                "logout",
                "accounts",
                "password",
                "token",
                "whoami",
                "devices",
                "profile",
                "send",
                "listen",
                "history",
                "conversations",
                "unread",
                "read",
                "friends",
                "friend",
                "apply",
                "applications",
                "group",
                "readers",
                "show",
                "edit",
                "recall",
                "react",
                "reactions",
                "pin",
                "pins",
                "saved",
                "who",
                "search",
                "raw",
                "completion"
            })
    void everyCommandExplainsItselfWithAnExample(String command) {
        assertThat(parley(command, "--help")).isZero();
        assertThat(console.printed()).contains("Usage: parley " + command).contains("Example");
        int help = console.printed().length();
        assertThat(parley("--help")).isZero();
        assertThat(console.printed().substring(help)).contains("  " + command + " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void completionKnowsEveryCommand(String shell) {
        assertThat(parley("completion", shell)).isZero();
        assertThat(console.printed())
                .contains("applications", "conversations", "each-line", "recall", "reactions");
    }

    @Test
    @Tag("F41")
    void completionOffersWhatCanBeTyped() {
        assertThat(parley("completion", "bash")).isZero();
        assertThat(console.printed())
                .contains("(\"en\" \"zh\")", "(\"open\" \"approve\" \"closed\")")
                .doesNotContain("ENGLISH", "APPROVE");
        assertThat(parley("completion", "fisch", "--language", "zh")).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).contains("不能是 'fisch'：应为其中之一：bash, zsh, fish");
    }

    @Test
    void anUnreachableServerExitsWith3() {
        server.close();
        assertThat(parley("whoami")).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(console.complained())
                .contains("cannot reach the server at ws://127.0.0.1:")
                .contains(": connection refused");
    }

    @Test
    @Tag("W1")
    void whoIsNotSignedInExitsWith4AndIsToldWhatToDo() {
        assertThat(parley("whoami")).isEqualTo(ExitCode.NOT_ALLOWED);
        assertThat(console.complained()).contains("UNAUTHENTICATED").contains("parley login NAME");
    }

    @Test
    void fieldsAreNamedInWordsForPeopleAndAsTheProtocolDoesForScripts() {
        signIn();
        server.answering(
                _ -> {
                    throw Refused.field("seq", _ -> "must be at least 1");
                });

        assertThat(parley("whoami")).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).contains("\n  The message's number must be at least 1.");
        assertThat(parley("whoami", "-o", "json")).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained())
                .contains("{\"field\":\"seq\",\"problem\":\"must be at least 1\"}");
        assertThat(parley("raw", "account.whoami", "{}")).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).endsWith("\n  seq must be at least 1\n");
    }

    @Test
    void aWordThatWasToBeACommandGetsASuggestion() {
        assertThat(parley("sned", "@bob", "hello")).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).contains("there is no command 'sned'; is it send?");
        assertThat(parley("profile", "bo")).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).contains("is it 'show bo'?");
    }

    @Test
    void refusalsSpeakTheLanguageOfTheEnvironment() {
        signIn();
        console.with("LANG", "zh_CN.UTF-8");
        assertThat(parley("history", "@carol")).isEqualTo(ExitCode.NOT_FOUND);
        assertThat(console.complained()).contains("没有找到").contains("NOT_FOUND");
    }

    @Test
    @Tag("A61")
    void resultsSpeakTheLanguageThatIsAskedForAndJsonSpeaksNone() {
        signIn();
        assertThat(parley("friends", "--language", "zh")).isZero();
        assertThat(console.printed()).contains("@bob (Bobby)  自 ");

        String before = console.printed();
        assertThat(parley("friends", "-o", "json")).isZero();
        String english = console.printed().substring(before.length());
        assertThat(parley("friends", "-o", "json", "--language", "zh")).isZero();
        assertThat(console.printed()).isEqualTo(before + english + english);
    }

    @ParameterizedTest
    @CsvSource({"'', ASK", "--ambiguous-width=wide, WIDE", "--ambiguous-width=narrow, NARROW"})
    @Tag("T7")
    void theWidthOfAmbiguousCharactersCanBeSet(String option, WidthChoice chosen) {
        signIn();
        console.typing();
        assertThat(option.isEmpty() ? parley() : parley(option)).isEqualTo(OPENED);
        assertThat(console.printed()).contains("widths " + chosen);
    }

    @Test
    @Tag("T7")
    void theFileSetsItToo() throws IOException {
        Path file = home.resolve(".config/parley/config.toml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "ambiguous-width = \"wide\"");
        console.typing();
        assertThat(parley()).isEqualTo(OPENED);
        assertThat(console.printed()).contains("widths WIDE");
    }

    @Test
    void anArgumentThatBeginsWithAtIsNeverAFile() {
        signIn();
        assertThat(parley("send", "@bob", "@" + home.resolve("secret"))).isZero();
        assertThat(
                        new CommandWording(new Words(Language.ENGLISH), new Moments(ZoneOffset.UTC))
                                .entries()
                                .body(world.log().getFirst().body()))
                .startsWith("@/");
    }

    @Test
    void anyOperationCanBeAskedForRaw() {
        signIn();
        assertThat(parley("raw", "friend.find", "{\"name\":\"bo\",\"limit\":5}")).isZero();
        assertThat(console.printed()).contains("\"people\":[{");
        assertThat(parley("raw", "friend.find", "{\"nme\":\"bo\"}")).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).contains("nme is not known", "name is missing");
        assertThat(parley("raw", "no.such")).isEqualTo(ExitCode.USAGE);
    }
}
