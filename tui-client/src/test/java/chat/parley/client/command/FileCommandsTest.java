package chat.parley.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.kit.console.ExitCode;
import chat.parley.protocol.Limits;
import chat.parley.protocol.body.Body;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("A45")
class FileCommandsTest extends CommandTest {
    private static final String LONG = "0123456789".repeat(10_000);

    @BeforeEach
    void login() {
        signIn();
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(home.resolve(name), content).toString();
    }

    private Body.Files carried() {
        return (Body.Files) world.log().getLast().body();
    }

    @Test
    void filesGoWithWordsInOneMessage() throws IOException {
        int code =
                parley(
                        "send",
                        "@bob",
                        "look",
                        "--file",
                        file("a.log", LONG),
                        "--file",
                        file("b.log", ""));

        assertThat(code).isZero();
        assertThat(carried().text()).isEqualTo("look");
        assertThat(carried().files())
                .extracting(one -> one.name())
                .containsExactly("a.log", "b.log");
        assertThat(world.files.contents()).containsExactly(LONG, "");
    }

    @Test
    void whatAPipeBringsIsAFileOfAnyLength() {
        console.reading(LONG);

        assertThat(parley("send", "@bob", "--file", "-", "--name", "build.log")).isZero();

        assertThat(carried().text()).isNull();
        assertThat(carried().files().getFirst().name()).isEqualTo("build.log");
        assertThat(world.files.contents()).containsExactly(LONG);
    }

    @Test
    void theWordsMayComeFromThePipeToo() throws IOException {
        console.reading("look\n");

        assertThat(parley("send", "@bob", "-", "--file", file("a.log", "a"))).isZero();

        assertThat(carried().text()).isEqualTo("look");
    }

    @Test
    void aPartWhoseAnswerWasLostIsStoredOnce() throws IOException {
        world.files.losesAnswers = true;

        assertThat(parley("send", "@bob", "--file", file("a.log", LONG))).isZero();

        assertThat(world.files.contents()).containsExactly(LONG);
    }

    @ParameterizedTest
    @CsvSource({
        "--loc, '1,2,x'",
        "--custom, order",
        "--each-line, --each-line",
        "--file, -",
        "--file, missing.log"
    })
    void whatDoesNotGoTogetherIsSaidBeforeTheServerIsAsked(String option, String value)
            throws IOException {
        int code = parley("send", "@bob", "-", "--file", file("a.log", "a"), option, value);

        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(world.files.contents()).isEmpty();
    }

    @Test
    void aMessageCarriesTenFilesAtMost() throws IOException {
        String[] all = new String[2 + 2 * (Limits.FILES + 1)];
        all[0] = "send";
        all[1] = "@bob";
        for (int i = 2; i < all.length; i += 2) {
            all[i] = "--file";
            all[i + 1] = file("a.log", "a");
        }

        assertThat(parley(all)).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).contains("at most 10 files");
    }

    @Test
    void aFileIsSavedByItsName() throws IOException {
        upload("hello, world");

        assertThat(parley("file", "get", "700")).isZero();

        assertThat(home.resolve("a.log")).hasContent("hello, world");
        assertThat(console.printed()).contains("saved as a.log");
    }

    private void upload(String content) throws IOException {
        parley("send", "@bob", "--file", file("source", content), "--name", "a.log");
        world.files.hash = sha256(content);
    }

    private static String sha256(String content) {
        try {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @Tag("W22")
    void noServerSaysWhereAFileIsSaved() throws IOException {
        upload("evil");
        world.files.alleged = "../../.profile";

        assertThat(parley("file", "get", "700")).isZero();

        assertThat(home.resolve("profile")).hasContent("evil");
        assertThat(Path.of("../../.profile")).doesNotExist();
    }

    @Test
    @Tag("W22")
    void whatCameOtherwiseThanItWasSentIsNotSaved() throws IOException {
        upload("hello");
        world.files.hash = sha256("hallo");

        assertThat(parley("file", "get", "700")).isEqualTo(ExitCode.USAGE);

        assertThat(home.resolve("a.log")).doesNotExist();
        assertThat(console.complained()).contains("came otherwise than it was sent");
    }

    @Test
    void nothingIsWrittenOver() throws IOException {
        upload("hello");
        file("a.log", "mine");

        assertThat(parley("file", "get", "700")).isEqualTo(ExitCode.USAGE);

        assertThat(home.resolve("a.log")).hasContent("mine");
        assertThat(console.complained()).contains("a.log already: name another");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "x", "99999999999999999999"})
    void whatIsNoIdIsWrongUsage(String id) {
        assertThat(parley("file", "get", "--", id)).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aFileMayGoToStandardOutputAsItIs() throws IOException {
        upload("hello");

        assertThat(parley("file", "get", "700", "--to", "-")).isZero();

        assertThat(console.printed()).isEqualTo("hello");
    }

    @Test
    void theFilesOfAConversationAreListed() throws IOException {
        upload("hello");

        assertThat(parley("file", "list", "@bob")).isZero();

        assertThat(console.printed()).contains("700", "alice", "[file] a.log (5 B)");
        assertThat(List.of(console.printed().split("\n"))).hasSize(1);
    }
}
