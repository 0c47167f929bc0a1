package chat.parley.kit.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.kit.console.ServerAddress;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.fake.FakeConsole;
import chat.parley.kit.link.TokenStore;
import chat.parley.kit.link.Tokens;
import chat.parley.kit.transport.LinkLost;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientProfilesTest {
    private static final Tokens TOKENS =
            new Tokens("access-1", Instant.parse("2026-11-21T09:00:00Z"), "refresh-1", new Id(2));

    @TempDir private Path home;

    private FakeConsole console() {
        return new FakeConsole(home);
    }

    private static ClientProfile choose(
            FakeConsole console, @Nullable String profile, @Nullable String server) {
        return profiles(console, Language.ENGLISH).choose(profile, server);
    }

    private static ClientProfiles profiles(FakeConsole console, Language language) {
        ClientProfiles profiles =
                new ClientProfiles(
                        console, console, why -> console.err().println(why.in(language)));
        profiles.settings().check();
        return profiles;
    }

    private void configure(String toml) throws IOException {
        Path file = home.resolve(".config/parley/config.toml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, toml);
    }

    @Test
    void withoutAnythingItIsTheServerOnThisMachine() {
        ClientProfile profile = choose(console(), null, null);
        assertThat(profile.name()).isEqualTo("default");
        assertThat(profile.server()).hasToString("ws://127.0.0.1:8080/ws");
        assertThat(profile.device()).isEqualTo("laptop");
        assertThat(profile.tokens().load()).isEmpty();
    }

    @Test
    void filesStandWhereXdgPutsThem() {
        FakeConsole console =
                console().with("XDG_STATE_HOME", home + "/s").with("XDG_CACHE_HOME", "relative");
        ClientProfile profile = choose(console, "office", null);
        assertThat(profile.state()).isEqualTo(home.resolve("s/parley/office"));
        assertThat(profile.cache()).isEqualTo(home.resolve(".cache/parley/office"));
    }

    @Test
    void anOptionGoesBeforeTheEnvironmentAndThatBeforeTheFile() throws IOException {
        configure(
                """
                default-profile = "office"
                [profile.office]
                server = "wss://file.example.org"
                device = "desk"
                """);
        ClientProfile fromFile = choose(console(), null, null);
        assertThat(fromFile.name()).isEqualTo("office");
        assertThat(fromFile.server().getHost()).isEqualTo("file.example.org");
        assertThat(fromFile.device()).isEqualTo("desk");
        FakeConsole console =
                console().with("PARLEY_SERVER", "ws://env.example.org").with("PARLEY_PROFILE", "p");
        assertThat(choose(console, null, null).server().getHost()).isEqualTo("env.example.org");
        assertThat(choose(console, null, null).name()).isEqualTo("p");
        assertThat(choose(console, "o", "ws://option.example.org").server().getHost())
                .isEqualTo("option.example.org");
        assertThat(choose(console, "o", null).name()).isEqualTo("o");
    }

    @Test
    void aBadValueIsReportedWithItsLineAndTheFallbackTaken() throws IOException {
        configure("# mine\n\n[profile.default]\ndevice = \"desk\"\nserver = \"ftp://x\"\n");
        FakeConsole console = console();
        ClientProfile profile = choose(console, null, null);
        assertThat(profile.server()).isEqualTo(ServerAddress.STANDARD);
        assertThat(profile.device()).isEqualTo("desk");
        assertThat(console.complained())
                .contains("config.toml:5: profile.default.server is ignored")
                .contains("\"ftp\" is none of ws, wss, http, https");
    }

    @Test
    @Tag("F60")
    void aSettingThatThereIsNotIsReportedWithItsLine() throws IOException {
        configure("langauge = \"zh\"\n[profile.default]\nservr = \"x\"\n[colours]\na = 1\n");
        FakeConsole console = console();
        choose(console, null, null);
        assertThat(console.complained())
                .contains("config.toml:1: langauge is ignored: there is no such setting")
                .contains("config.toml:3: profile.default.servr is ignored")
                .contains("config.toml:4: colours is ignored");
    }

    @Test
    void whatASettingCanBeIsSaidWhereItIsSomethingElse() throws IOException {
        configure("links = \"maybe\"\nlayout = \"UP_SIDE\"\n[ambiguous-width]\na = 1\n");
        FakeConsole console = console();
        Settings settings = profiles(console, Language.ENGLISH).settings();
        assertThat(settings.flag("links")).isEmpty();
        assertThat(settings.choice(Side.class, "layout")).isEmpty();
        assertThat(settings.choice(Side.class, "ambiguous-width")).isEmpty();
        assertThat(console.complained())
                .contains("config.toml:1: links is ignored: it is true or false")
                .contains("config.toml:2: layout is ignored: it is one of left-side, right-side")
                .contains("config.toml:3: ambiguous-width is ignored: a single value is expected");
    }

    @Test
    void whatMustBeTrueOrFalseIsLookedAtWhereverItIsForLater() throws IOException {
        configure("mouse = \"yes\"\n");
        FakeConsole console = console();
        profiles(console, Language.ENGLISH).settings().check();
        assertThat(console.complained())
                .contains("config.toml:1: mouse is ignored: it is true or false");
    }

    private enum Side {
        LEFT_SIDE,
        RIGHT_SIDE
    }

    @Test
    void whatIsWrongIsSaidInTheReadersLanguage() throws IOException {
        configure("langauge = \"zh\"\nlinks = \"maybe\"\nlayout = \"up\"\n");
        FakeConsole console = console();
        Settings settings = profiles(console, Language.CHINESE).settings();
        assertThat(settings.flag("links")).isEmpty();
        assertThat(settings.choice(Side.class, "layout")).isEmpty();
        assertThat(console.complained())
                .contains("config.toml:1：已忽略 langauge：没有这个设置")
                .contains("config.toml:2：已忽略 links：应为 true 或 false")
                .contains("config.toml:3：已忽略 layout：应为其中之一：left-side、right-side");
    }

    @Test
    void aFileThatIsNoTomlKeepsNobodyOut() throws IOException {
        configure("device = \"desk\"\n[profile\n");
        FakeConsole console = console();
        assertThat(choose(console, null, null).server()).isEqualTo(ServerAddress.STANDARD);
        assertThat(console.complained()).contains("config.toml:2: is not TOML");
    }

    @Test
    @Tag("F11")
    void whereNothingCanBeForgottenItIsSaidBeforeTheServerIsTold() {
        FakeConsole console = console().with("XDG_STATE_HOME", "/proc/self/fd/nowhere");
        ClientProfile profile = choose(console, null, null);
        assertThatThrownBy(() -> profile.tokens().checkClearable())
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("/proc/self/fd/nowhere/parley/default cannot be written");
    }

    @Test
    void aProfileNameIsNoPath() {
        assertThatThrownBy(() -> choose(console(), "../evil", null))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("--profile");
    }

    @Test
    @Tag("B19")
    void credentialsAreForTheirOwnerAlone() throws IOException {
        ClientProfile profile = choose(console(), null, null);
        profile.tokens().save(TOKENS);
        assertThat(profile.tokens().load()).contains(TOKENS);
        Path file = profile.state().resolve("credentials.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(profile.state())))
                .isEqualTo("rwx------");
        try (var files = Files.list(profile.state())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aTokenIsNeverShownToAnotherServer() {
        choose(console(), null, "ws://one.example.org").tokens().save(TOKENS);
        assertThat(choose(console(), null, "ws://two.example.org").tokens().load()).isEmpty();
        assertThat(choose(console(), null, "ws://one.example.org").tokens().load())
                .contains(TOKENS);
    }

    @Test
    void whoSignedInOnceNeedNotNameTheServerAgain() {
        choose(console(), null, "ws://one.example.org").tokens().save(TOKENS);
        assertThat(choose(console(), null, null).server()).hasToString("ws://one.example.org/ws");
    }

    @Test
    void aTokenFromTheEnvironmentGoesFirstAndIsNotKept() {
        FakeConsole console = console().with("PARLEY_TOKEN", "given");
        assertThat(choose(console, null, null).tokens().load())
                .map(Tokens::access)
                .contains("given");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void processesThatRenewTogetherExchangeOnce() {
        choose(console(), null, null).tokens().save(TOKENS);
        AtomicInteger exchanges = new AtomicInteger();
        List<CompletableFuture<Tokens>> renewals =
                IntStream.range(0, 8)
                        .mapToObj(
                                _ ->
                                        CompletableFuture.supplyAsync(
                                                () ->
                                                        choose(console(), null, null)
                                                                .tokens()
                                                                .renew(
                                                                        TOKENS,
                                                                        old ->
                                                                                next(
                                                                                        old,
                                                                                        exchanges))))
                        .toList();
        assertThat(renewals)
                .allSatisfy(renewal -> assertThat(renewal.join().access()).isEqualTo("access-2"));
        assertThat(exchanges).hasValue(1);
    }

    @Test
    void whoIsInterruptedWaitsForTheLockNoLonger() {
        TokenStore tokens = choose(console(), null, null).tokens();
        try (TokenStore.Reservation _ = tokens.reserve()) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> tokens.renew(TOKENS, old -> old))
                    .isInstanceOf(LinkLost.class)
                    .hasMessage("interrupted");
        } finally {
            boolean _ = Thread.interrupted();
        }
    }

    private static Tokens next(Tokens old, AtomicInteger exchanges) {
        exchanges.incrementAndGet();
        return new Tokens(
                "access-2", old.accessExpiresAt().plusSeconds(900), "refresh-2", old.device());
    }

    @Test
    @Tag("B19")
    void purgingLeavesNothing() {
        ClientProfile profile = choose(console(), null, null);
        profile.tokens().save(TOKENS);
        PrivateFiles.replace(profile.cache().resolve("deep/er/file"), new byte[] {1});
        ClientProfiles.purge(profile);
        assertThat(profile.state()).doesNotExist();
        assertThat(profile.cache()).doesNotExist();
    }
}
