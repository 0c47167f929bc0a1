package chat.parley.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.link.LinkEvent;
import chat.parley.kit.link.LinkState;
import chat.parley.kit.link.PassingTokens;
import chat.parley.kit.link.ServerLink;
import chat.parley.kit.link.SocketLink;
import chat.parley.kit.transport.LinkSettings;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.Limits;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.account.Device;
import chat.parley.protocol.model.account.Preferences;
import chat.parley.protocol.operation.AccountRequest.AccountOrder;
import chat.parley.protocol.operation.AccountRequest.ListAccounts;
import chat.parley.protocol.operation.AccountRequest.SetPreferences;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.protocol.operation.AuthRequest.ListDevices;
import chat.parley.protocol.operation.AuthRequest.Register;
import chat.parley.protocol.operation.AuthRequest.RevokeDevice;
import chat.parley.protocol.operation.DeviceRequest.KeepTexts;
import chat.parley.protocol.operation.DeviceRequest.KeptText;
import chat.parley.protocol.operation.DeviceRequest.ListTexts;
import chat.parley.protocol.operation.DeviceRequest.TextChange;
import chat.parley.protocol.operation.KeyRequest.AddKey;
import chat.parley.protocol.operation.KeyRequest.AnswerPrompt;
import chat.parley.protocol.operation.KeyRequest.AssertKey;
import chat.parley.protocol.operation.KeyRequest.CreateLinkCode;
import chat.parley.protocol.operation.Request;
import chat.parley.server.RealServer;
import chat.parley.ssh.GatewayKey;
import chat.parley.ssh.SshAccount;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("F74")
class RemoteSshBackendTest {
    private static final String PASSWORD = "correct horse";
    private static final String KEY =
            "ssh-ed25519 " + "AAAAC3NzaC1lZDI1NTE5AAAAIOY5YvbefWUrfJGsZ8/68ckhkZIP0/p7i2UYn12/nMkb";
    private static final String FINGERPRINT = "SHA256:y0EHvEk+ARHgNODYg6H0kSgnqmrQNqhzVEfHyPtDNI0";
    private static final String HOME = "10.0.0.5";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir private Path directory;
    private GatewayKey gateway;
    private RealServer server;
    private RemoteServer remote;
    private RemoteSshBackend backend;
    private BlockingLink alice;
    private Id key = new Id(1);

    @BeforeEach
    void open() throws IOException {
        gateway = GatewayKey.in(directory.resolve("gateway"));
        begin(Map.of());
    }

    /// The server's port is known once it is there.
    private void trust() throws IOException {
        Files.writeString(
                directory.resolve("gateways"), gateway.publicLine(server.webSocket().toString()));
        server.reload();
    }

    private void begin(Map<String, String> other) throws IOException {
        Files.writeString(directory.resolve("gateways"), "");
        Map<String, String> settings = new HashMap<>();
        settings.put("ssh.gateways", directory.resolve("gateways").toString());
        settings.put("web.trusted-proxies", "127.0.0.1");
        settings.put("ssh.authorities", directory.resolve("gateways").toString());
        settings.putAll(other);
        server = new RealServer(directory, settings);
        trust();
        remote = new RemoteServer(server.webSocket(), null, gateway);
        backend = new RemoteSshBackend(remote);
        alice =
                BlockingLink.begin(
                        new SocketLink(
                                new LinkSettings(
                                        server.webSocket(),
                                        "test/1.0",
                                        Language.ENGLISH,
                                        LinkSettings.Timing.STANDARD),
                                new PassingTokens()),
                        PATIENCE);
        if (!other.containsKey("auth.registration")) {
            alice.signIn(new Register("alice", PASSWORD, "laptop"));
            key = alice.ask(new AddKey(KEY, "key")).device().id();
        }
    }

    @AfterEach
    void close() {
        alice.close();
        remote.close();
        server.close();
    }

    private static <A extends Record> A ask(SshAccount as, Request<A> request) {
        try (BlockingLink link = BlockingLink.begin(link(as), PATIENCE)) {
            return link.ask(request);
        }
    }

    private static ServerLink link(SshAccount of) {
        return of.link("test/1.0", Language.ENGLISH);
    }

    private List<Device> devices() {
        alice.allow(PATIENCE);
        return alice.ask(new ListDevices()).devices();
    }

    private static Refused refusal(ThrowingCallable call) {
        return catchThrowableOfType(Refused.class, call);
    }

    private SshAccount byKey() {
        return backend.byKey("ALICE", FINGERPRINT, HOME);
    }

    private List<Device> byPassword(List<Device> among) {
        return among.stream().filter(it -> it.name().equals("SSH with password")).toList();
    }

    @Test
    void whoeverSignsInByPasswordComesBackToOneDevice() {
        SshAccount account = backend.byPassword("ALICE", PASSWORD, HOME);
        assertThat(account.name()).isEqualTo("alice");
        assertThat(account.stranger()).isFalse();
        assertThat(ask(account, new WhoAmI()).profile().name()).isEqualTo("alice");
        assertThat(byPassword(devices()))
                .singleElement()
                .extracting(Device::lastAddress)
                .isEqualTo(HOME);
        backend.byAnswer("alice", PASSWORD, List.of(), HOME);
        assertThat(byPassword(devices())).hasSize(1);
    }

    /// The connection is cut, or the gateway dies: nobody says goodbye.
    @Test
    void whatSomebodyWasWritingIsThereWhenTheyComeBack() throws IOException {
        SshAccount before = backend.byPassword("alice", PASSWORD, HOME);
        ask(before, new KeepTexts(List.of(new TextChange("draft", "half a sen"))));
        remote.close();
        remote = new RemoteServer(server.webSocket(), null, gateway);
        backend = new RemoteSshBackend(remote);
        SshAccount after = backend.byPassword("alice", PASSWORD, HOME);
        assertThat(ask(after, new ListTexts(null, 10)).texts())
                .extracting(KeptText::value)
                .containsExactly("half a sen");
    }

    @Test
    void aCodeAddsTheKeyThatTheClientOffered() {
        alice.ask(new RevokeDevice(key));
        String code = alice.ask(new CreateLinkCode()).code();
        assertThat(refusal(() -> backend.byAnswer("alice", code, List.of(), HOME)).reason())
                .isEqualTo(Reason.KEY_NEEDED);
        String tooLong = "ssh-rsa " + "A".repeat(Limits.SSH_KEY_CHARACTERS);
        SshAccount account = backend.byAnswer("alice", code, List.of(tooLong, KEY), HOME);
        assertThat(account.addedKey()).contains(FINGERPRINT);
        assertThat(ask(account, new WhoAmI()).profile().name()).isEqualTo("alice");
        assertThat(byKey().name()).isEqualTo("alice");
    }

    @Test
    void whatTheAccountPrefersIsAskedForAnew() {
        SshAccount account = byKey();
        assertThat(account.preferences()).isEqualTo(Preferences.NONE);
        alice.allow(PATIENCE);
        alice.ask(new SetPreferences("Asia/Shanghai", Language.CHINESE));
        assertThat(account.preferences())
                .isEqualTo(new Preferences("Asia/Shanghai", Language.CHINESE));
    }

    @Test
    void aWrongPasswordIsWrong() {
        for (String wrong : List.of("another one", "")) {
            assertThat(refusal(() -> backend.byPassword("alice", wrong, HOME)).reason())
                    .isEqualTo(Reason.WRONG_CREDENTIALS);
        }
        assertThat(refusal(() -> backend.byPassword("x".repeat(500), PASSWORD, HOME)).reason())
                .isEqualTo(Reason.WRONG_CREDENTIALS);
    }

    @Test
    void aKeySignsInFromWhereThePersonIs() {
        SshAccount account = byKey();
        assertThat(account.name()).isEqualTo("alice");
        assertThat(ask(account, new WhoAmI()).profile().name()).isEqualTo("alice");
        assertThat(devices())
                .filteredOn(device -> device.id().equals(key))
                .singleElement()
                .extracting(Device::lastAddress)
                .isEqualTo(HOME);
    }

    @Test
    void aKeyThatIsNobodysIsWrong() {
        assertThat(backend.knowsKey("alice", "SHA256:any")).isTrue();
        assertThat(backend.knowsKey("x".repeat(500), "SHA256:any")).isFalse();
        assertThat(refusal(() -> backend.byKey("alice", "SHA256:any", HOME)).reason())
                .isEqualTo(Reason.WRONG_CREDENTIALS);
        assertThat(refusal(() -> backend.byKey("nobody", FINGERPRINT, HOME)).reason())
                .isEqualTo(Reason.WRONG_CREDENTIALS);
    }

    @Test
    void aCertificateSignsInWhateverItCallsItsHolder() {
        SshAccount account = backend.byCertificate("alice", "SHA256:c", "d".repeat(500), HOME);
        assertThat(ask(account, new WhoAmI()).profile().name()).isEqualTo("alice");
    }

    @Test
    void nobodyAdministersByAKey() {
        ListAccounts list =
                new ListAccounts(null, null, null, null, AccountOrder.NAME, false, null, 10);
        Refused refused = refusal(() -> ask(byKey(), list));
        assertThat(refused.reason()).isEqualTo(Reason.FORBIDDEN);
        assertThat(refused.detail(Language.ENGLISH)).contains("sign in by the password");
    }

    @Test
    void aKeyThatIsRevokedEndsWhatIsOpen() {
        SshAccount account = byKey();
        AtomicReference<LinkState> state = new AtomicReference<>();
        try (ServerLink link = link(account)) {
            link.open(
                    news -> {
                        if (news instanceof LinkEvent.StateChanged(LinkState now)) {
                            state.set(now);
                        }
                    });
            await().until(() -> state.get() instanceof LinkState.Ready);
            alice.allow(PATIENCE);
            alice.ask(new RevokeDevice(key));
            await().until(() -> state.get() instanceof LinkState.Ended);
            assertThat(state.get())
                    .isInstanceOfSatisfying(
                            LinkState.Ended.class,
                            ended -> assertThat(ended.reason()).isEqualTo(Reason.REVOKED));
        }
        assertThat(refusal(() -> ask(account, new WhoAmI())).reason()).isEqualTo(Reason.REVOKED);
    }

    /// A key by another assertion, a password by its token.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aVisitGoesOnBeyondItsTokens(boolean byKey) throws IOException {
        close();
        begin(Map.of("auth.access-token", "2s", "data", directory.resolve("brief").toString()));
        GatewayVisit visit =
                new GatewayVisit(
                        byKey
                                ? (asked, _) -> asked.ask(new AssertKey("alice", FINGERPRINT, null))
                                : new TypedAnswer(new AnswerPrompt("alice", PASSWORD, null)));
        Set<String> seen = ConcurrentHashMap.newKeySet();
        PassingTokens tokens = new PassingTokens(GatewayVisit.NONE);
        ServerLink link = remote.link(HOME, "test/1.0", Language.ENGLISH, tokens, visit);
        try (BlockingLink open = BlockingLink.begin(link, PATIENCE)) {
            await().until(
                            () -> {
                                visit.last().ifPresent(it -> seen.add(it.accessToken()));
                                return seen.size() >= 3;
                            });
            assertThat(open.askUntilAnswered(new WhoAmI()).profile().name()).isEqualTo("alice");
        }
    }

    @Test
    void aVisitByPasswordOutlivesARestartOfTheServer() throws IOException {
        SshAccount account = backend.byPassword("alice", PASSWORD, HOME);
        server.restart();
        trust();
        try (RemoteServer there = new RemoteServer(server.webSocket(), null, gateway)) {
            RemoteAccount same = (RemoteAccount) account;
            ServerLink link =
                    there.link(HOME, "test/1.0", Language.ENGLISH, same.tokens(), same.renewal());
            try (BlockingLink open = BlockingLink.begin(link, PATIENCE)) {
                assertThat(open.ask(new WhoAmI()).profile().name()).isEqualTo("alice");
            }
        }
    }

    @Test
    void whereTheServerIsAwayWordsSaySoSoon() {
        try (RemoteServer away =
                new RemoteServer(URI.create("ws://127.0.0.1:1/ws"), null, gateway)) {
            RemoteSshBackend toNowhere = new RemoteSshBackend(away);
            for (ThrowingCallable call :
                    List.<ThrowingCallable>of(
                            () -> toNowhere.byPassword("alice", PASSWORD, HOME),
                            () -> toNowhere.byKey("alice", FINGERPRINT, HOME))) {
                Refused refused = refusal(call);
                assertThat(refused.reason()).isEqualTo(Reason.UNAVAILABLE);
                assertThat(refused.detail(Language.ENGLISH)).contains("cannot be reached");
                assertThat(refused.detail(Language.CHINESE)).contains("无法连接");
            }
            assertThat(toNowhere.newcomer("carla", HOME)).isEmpty();
        }
    }

    @Test
    void whoeverHasNoAccountMaySignUpWhereTheServerTakesThem() {
        remote.greet("test/1.0");
        assertThat(backend.stranger("carla", List.of(), HOME)).isEmpty();
        SshAccount carla = backend.newcomer("carla", HOME).orElseThrow();
        assertThat(carla.stranger()).isTrue();
        signUp(carla);
        assertThat(ask(carla, new WhoAmI()).profile().name()).isEqualTo("carla");
    }

    private static void signUp(SshAccount carla) {
        try (BlockingLink link = BlockingLink.begin(link(carla), PATIENCE)) {
            link.signIn(new Register("carla", PASSWORD, "SSH"));
        }
    }

    @Test
    void whatIsWrittenAfterSigningUpIsThereWhenTheyComeBack() {
        remote.greet("test/1.0");
        SshAccount before = backend.newcomer("carla", HOME).orElseThrow();
        signUp(before);
        ask(before, new KeepTexts(List.of(new TextChange("draft", "half a sen"))));
        SshAccount after = backend.byPassword("carla", PASSWORD, HOME);
        assertThat(ask(after, new ListTexts(null, 10)).texts())
                .extracting(KeptText::value)
                .containsExactly("half a sen");
        assertThat(ask(after, new ListDevices()).devices())
                .singleElement()
                .extracting(Device::name)
                .isEqualTo("SSH with password");
    }

    /// As somebody does who signed in by their password.
    @Test
    void whoeverSignedUpStaysBeyondTheirTokens() throws IOException {
        close();
        begin(Map.of("auth.access-token", "2s", "data", directory.resolve("brief").toString()));
        remote.greet("test/1.0");
        RemoteAccount carla = (RemoteAccount) backend.newcomer("carla", HOME).orElseThrow();
        try (BlockingLink link = BlockingLink.begin(link(carla), PATIENCE)) {
            String first = link.signIn(new Register("carla", PASSWORD, "SSH")).accessToken();
            await().until(
                            () ->
                                    carla.tokens()
                                            .load()
                                            .filter(it -> !it.access().equals(first))
                                            .isPresent());
            assertThat(link.askUntilAnswered(new WhoAmI()).profile().name()).isEqualTo("carla");
        }
        assertThat(carla.tokens().load().orElseThrow().refresh()).isNull();
    }

    @Test
    void nobodySignsUpWhereTheServerTakesNobody() throws IOException {
        close();
        begin(Map.of("auth.registration", "closed", "data", directory.resolve("c").toString()));
        remote.greet("test/1.0");
        assertThat(backend.newcomer("carla", HOME)).isEmpty();
    }

    /// Why is for the gateway's host, and in its log.
    private static void letsNobodyIn(RemoteSshBackend through, String notSaid) {
        for (ThrowingCallable call :
                List.<ThrowingCallable>of(
                        () -> through.byKey("alice", FINGERPRINT, HOME),
                        () -> through.byPassword("alice", PASSWORD, HOME))) {
            Refused refused = refusal(call);
            assertThat(refused.reason()).isEqualTo(Reason.UNAVAILABLE);
            assertThat(refused.detail(Language.ENGLISH))
                    .contains("takes nobody")
                    .doesNotContain(notSaid);
        }
    }

    @Test
    void aGatewayThatIsNoTrustedProxyLetsNobodyIn() throws IOException {
        close();
        begin(Map.of("web.trusted-proxies", "", "data", directory.resolve("p").toString()));
        letsNobodyIn(backend, "web.trusted-proxies");
    }

    @Test
    void gatewaysComeAndGoWhileTheServerRuns() throws IOException {
        Files.writeString(directory.resolve("gateways"), "");
        server.reload();
        letsNobodyIn(backend, "trusts");
        trust();
        assertThat(byKey().name()).isEqualTo("alice");
    }

    @Test
    void aGatewayThatIsNotTrustedLetsNobodyIn() {
        GatewayKey unknown = GatewayKey.in(directory.resolve("unknown"));
        try (RemoteServer same = new RemoteServer(server.webSocket(), null, unknown)) {
            letsNobodyIn(new RemoteSshBackend(same), "ssh.gateways");
        }
    }

    @Test
    void aGatewayIsForTheServerOfItsLineAlone() throws IOException {
        Files.writeString(
                directory.resolve("gateways"), gateway.publicLine("wss://chat.example.org/ws"));
        server.reload();
        letsNobodyIn(backend, "wss://chat.example.org/ws");
    }
}
