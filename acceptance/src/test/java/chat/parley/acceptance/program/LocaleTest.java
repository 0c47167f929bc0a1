package chat.parley.acceptance.program;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.acceptance.program.Shell.Said;
import chat.parley.bench.ServerProcess;
import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.Group;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.operation.AuthRequest.Login;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.ConversationRequest.History;
import chat.parley.protocol.operation.GroupRequest.CreateGroup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the locale says, words, passwords and paths are UTF-8; it only says which language is
/// spoken. The launchers want the jars of all programs: run it by `verify`, or after `make build`.
class LocaleTest {
    private static final String BIN = Path.of("../bin").toAbsolutePath().normalize().toString();
    private static final String WORD = "\u00e9 \u4e2d\u6587";
    private static final String PASSWORD = "p\u00e4ssw\u00f6rd-\u4e2d\u6587-1";

    /// The same as bytes, and a home whose name is none of ASCII.
    private static final String GIVEN =
            """
            word=$(printf '\\303\\251 \\344\\270\\255\\346\\226\\207')
            password=$(printf 'p\\303\\244ssw\\303\\266rd-\\344\\270\\255\\346\\226\\207-1')
            HOME="$PWD/$(printf 'jos\\303\\251 \\344\\270\\255')"; export HOME; mkdir -p "$HOME"
            """;

    @TempDir private static Path data;
    private static ServerProcess server;

    @TempDir private Path directory;

    @BeforeAll
    static void start() throws Exception {
        Rehearsal.complete();
        server = new ServerProcess(data, List.of());
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @Tag("F1")
    @CsvSource({
        "'', signed in as",
        "LC_ALL=POSIX, signed in as",
        "LANG=C, signed in as",
        "LC_ALL=C.UTF-8, signed in as",
        "LANG=en_US.UTF-8, signed in as",
        "LC_CTYPE=UTF-8, signed in as",
        "LANG=de_DE@euro, signed in as",
        "LANG=nonsense, signed in as",
        "LC_ALL=zh_CN.GBK, 已登录",
        "LANG=zh_TW.Big5, 已登录",
        "LC_MESSAGES=zh_CN.UTF-8 LANG=en_US.UTF-8, 已登录"
    })
    void aLocaleSaysNothingButTheLanguage(String locale, String welcome) throws Exception {
        String name = "user" + Integer.toUnsignedString(locale.hashCode());
        Said registered =
                shell(locale)
                        .run(
                                GIVEN + "PARLEY_PASSWORD=$password exec \"$1\" register \"$2\"",
                                BIN + "/parley",
                                name);
        assertThat(registered.err()).isEmpty();
        assertThat(registered.out()).startsWith(welcome);

        SignedIn person = server.ask(new Login(name, PASSWORD, "test"), null);
        Group group = server.ask(group(name), person);
        Said sent =
                shell(locale)
                        .run(GIVEN + "exec \"$1\" send \"#$2\" \"$word\"", BIN + "/parley", name);
        assertThat(sent).isEqualTo(new Said(0, "", ""));
        assertThat(newest(group, person).body()).isEqualTo(new Body.Text(WORD, null));
        assertThat(
                        shell(locale)
                                .run(GIVEN + "cd \"$HOME/.local/state/parley/default\" && ls")
                                .out())
                .contains("credentials.json");
    }

    private static CreateGroup group(String name) {
        return new CreateGroup(name, null, JoinPolicy.OPEN, HistoryRule.ALL, false, List.of());
    }

    private static Entry newest(Group group, SignedIn person)
            throws IOException, InterruptedException {
        Id conversation = Objects.requireNonNull(group.conversation());
        History history = new History(conversation, null, null, null, 1);
        return server.ask(history, person).entries().getFirst();
    }

    /// Bytes that stand for no text: the right answer is no guess.
    @ParameterizedTest
    @Tag("F1")
    @ValueSource(strings = {"send", "register"})
    void whatIsNotUtf8IsRefused(String command) throws Exception {
        Shell shell = shell("LANG=C.UTF-8").with("HOME", directory.toString());
        String broken = "broken=$(printf 'a\\377b'); ";
        assertThat(shell.run(broken + "exec \"$1\" $2 \"$broken\"", BIN + "/parley", command))
                .isEqualTo(new Said(2, "", "parley: argument 2 is no text: it is not UTF-8\n"));
        assertThat(
                        shell.run(
                                broken + "PARLEY_PASSWORD=$broken exec \"$1\" register newcomer",
                                BIN + "/parley"))
                .isEqualTo(
                        new Said(2, "", "parley: PARLEY_PASSWORD is no text: it is not UTF-8\n"));
        assertThat(shell.run(broken + "HOME=/$broken exec \"$1\" whoami", BIN + "/parley"))
                .isEqualTo(new Said(2, "", "parley: HOME is no text: it is not UTF-8\n"));
    }

    @Test
    @Tag("F1")
    void theOtherProgramsRefuseItToo() throws Exception {
        Shell shell = shell("LANG=C.UTF-8").with("HOME", directory.toString());
        String broken = "broken=$(printf 'a\\377b'); ";
        assertThat(
                        shell.run(
                                broken + "exec \"$1\" user mute bob --reason \"$broken\" --for 1h",
                                BIN + "/parleyctl"))
                .isEqualTo(new Said(2, "", "parleyctl: argument 5 is no text: it is not UTF-8\n"));
        assertThat(shell.run(broken + "exec \"$1\" check --data $broken", BIN + "/parleyd"))
                .isEqualTo(new Said(2, "", "parleyd: flag: the value of data is not UTF-8\n"));
        assertThat(shell.run(broken + "PARLEYD_DATA=$broken exec \"$1\" check", BIN + "/parleyd"))
                .isEqualTo(
                        new Said(2, "", "parleyd: environment: the value of data is not UTF-8\n"));
    }

    /// U+FFFD can be told from what was lost.
    @Test
    @Tag("F1")
    void aReplacementCharacterOfOnesOwnIsText() throws Exception {
        Shell shell = shell("LANG=C.UTF-8").with("HOME", directory.toString());
        Said said =
                shell.run("exec \"$1\" send @bob \"$(printf '\\357\\277\\275')\"", BIN + "/parley");
        assertThat(said.err()).contains("(UNAUTHENTICATED)");
    }

    private Shell shell(String locale) {
        Shell shell = new Shell(directory).with("PARLEY_SERVER", "ws://127.0.0.1:" + server.port());
        for (String setting : locale.split(" ", -1)) {
            if (!setting.isEmpty()) {
                String[] parts = setting.split("=", 2);
                shell.with(parts[0], parts[1]);
            }
        }
        return shell;
    }
}
