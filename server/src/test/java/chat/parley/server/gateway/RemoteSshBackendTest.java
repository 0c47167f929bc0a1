package chat.parley.server.gateway;

import static chat.parley.server.gateway.GatewayStage.FINGERPRINT;
import static chat.parley.server.gateway.GatewayStage.HOME;
import static chat.parley.server.gateway.GatewayStage.KEY;
import static chat.parley.server.gateway.GatewayStage.PASSWORD;
import static chat.parley.server.gateway.GatewayStage.PATIENCE;
import static chat.parley.server.gateway.GatewayStage.ask;
import static chat.parley.server.gateway.GatewayStage.link;
import static chat.parley.server.gateway.GatewayStage.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.kit.link.LinkEvent;
import chat.parley.kit.link.LinkState;
import chat.parley.kit.link.ServerLink;
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
import chat.parley.protocol.operation.AuthRequest.RevokeDevice;
import chat.parley.protocol.operation.DeviceRequest.KeepTexts;
import chat.parley.protocol.operation.DeviceRequest.KeptText;
import chat.parley.protocol.operation.DeviceRequest.ListTexts;
import chat.parley.protocol.operation.DeviceRequest.TextChange;
import chat.parley.protocol.operation.KeyRequest.CreateLinkCode;
import chat.parley.ssh.SshAccount;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("F74")
class RemoteSshBackendTest {
    @TempDir private Path directory;
    private GatewayStage stage;

    @BeforeEach
    void open() throws IOException {
        stage = new GatewayStage(directory);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static List<Device> byPassword(List<Device> among) {
        return among.stream().filter(it -> it.name().equals("SSH with password")).toList();
    }

    @Test
    void whoeverSignsInByPasswordComesBackToOneDevice() {
        SshAccount account = stage.backend.byPassword("ALICE", PASSWORD, HOME);
        assertThat(account.name()).isEqualTo("alice");
        assertThat(account.stranger()).isFalse();
        assertThat(ask(account, new WhoAmI()).profile().name()).isEqualTo("alice");
        assertThat(byPassword(stage.devices()))
                .singleElement()
                .extracting(Device::lastAddress)
                .isEqualTo(HOME);
        stage.backend.byAnswer("alice", PASSWORD, List.of(), HOME);
        assertThat(byPassword(stage.devices())).hasSize(1);
    }

    /// The connection is cut, or the gateway dies: nobody says goodbye.
    @Test
    void whatSomebodyWasWritingIsThereWhenTheyComeBack() throws IOException {
        SshAccount before = stage.backend.byPassword("alice", PASSWORD, HOME);
        ask(before, new KeepTexts(List.of(new TextChange("draft", "half a sen"))));
        stage.renewGateway();
        SshAccount after = stage.backend.byPassword("alice", PASSWORD, HOME);
        assertThat(ask(after, new ListTexts(null, 10)).texts())
                .extracting(KeptText::value)
                .containsExactly("half a sen");
    }

    @Test
    void aCodeAddsTheKeyThatTheClientOffered() {
        stage.alice.ask(new RevokeDevice(stage.key));
        String code = stage.alice.ask(new CreateLinkCode()).code();
        assertThat(refusal(() -> stage.backend.byAnswer("alice", code, List.of(), HOME)).reason())
                .isEqualTo(Reason.KEY_NEEDED);
        String tooLong = "ssh-rsa " + "A".repeat(Limits.SSH_KEY_CHARACTERS);
        SshAccount account = stage.backend.byAnswer("alice", code, List.of(tooLong, KEY), HOME);
        assertThat(account.addedKey()).contains(FINGERPRINT);
        assertThat(ask(account, new WhoAmI()).profile().name()).isEqualTo("alice");
        assertThat(stage.byKey().name()).isEqualTo("alice");
    }

    @Test
    void whatTheAccountPrefersIsAskedForAnew() {
        SshAccount account = stage.byKey();
        assertThat(account.preferences()).isEqualTo(Preferences.NONE);
        stage.alice.allow(PATIENCE);
        stage.alice.ask(new SetPreferences("Asia/Shanghai", Language.CHINESE));
        assertThat(account.preferences())
                .isEqualTo(new Preferences("Asia/Shanghai", Language.CHINESE));
    }

    @Test
    void aWrongPasswordIsWrong() {
        for (String wrong : List.of("another one", "")) {
            assertThat(refusal(() -> stage.backend.byPassword("alice", wrong, HOME)).reason())
                    .isEqualTo(Reason.WRONG_CREDENTIALS);
        }
        assertThat(
                        refusal(() -> stage.backend.byPassword("x".repeat(500), PASSWORD, HOME))
                                .reason())
                .isEqualTo(Reason.WRONG_CREDENTIALS);
    }

    @Test
    void whoeverTriesTooFastIsToldWhenToTryAgain() {
        String elsewhere = "10.0.0.66";
        for (int i = 0; i < 5; i++) {
            assertThat(refusal(() -> stage.backend.byPassword("alice", "guess", elsewhere)))
                    .extracting(Refused::reason)
                    .isEqualTo(Reason.WRONG_CREDENTIALS);
        }
        Refused refused =
                refusal(() -> stage.backend.byAnswer("alice", PASSWORD, List.of(), elsewhere));
        assertThat(refused.reason()).isEqualTo(Reason.RATE_LIMITED);
        assertThat(refused.retryAfter()).isPositive();
    }

    @Test
    void aKeySignsInFromWhereThePersonIs() {
        SshAccount account = stage.byKey();
        assertThat(account.name()).isEqualTo("alice");
        assertThat(ask(account, new WhoAmI()).profile().name()).isEqualTo("alice");
        assertThat(stage.devices())
                .filteredOn(device -> device.id().equals(stage.key))
                .singleElement()
                .extracting(Device::lastAddress)
                .isEqualTo(HOME);
    }

    @Test
    void aKeyThatIsNobodysIsWrong() {
        assertThat(stage.backend.knowsKey("alice", "SHA256:any")).isTrue();
        assertThat(stage.backend.knowsKey("x".repeat(500), "SHA256:any")).isFalse();
        assertThat(refusal(() -> stage.backend.byKey("alice", "SHA256:any", HOME)).reason())
                .isEqualTo(Reason.WRONG_CREDENTIALS);
        assertThat(refusal(() -> stage.backend.byKey("nobody", FINGERPRINT, HOME)).reason())
                .isEqualTo(Reason.WRONG_CREDENTIALS);
    }

    @Test
    void aCertificateSignsInWhateverItCallsItsHolder() {
        SshAccount account =
                stage.backend.byCertificate("alice", "SHA256:c", "d".repeat(500), HOME);
        assertThat(ask(account, new WhoAmI()).profile().name()).isEqualTo("alice");
    }

    @Test
    void nobodyAdministersByAKey() {
        ListAccounts list =
                new ListAccounts(null, null, null, null, AccountOrder.NAME, false, null, 10);
        Refused refused = refusal(() -> ask(stage.byKey(), list));
        assertThat(refused.reason()).isEqualTo(Reason.FORBIDDEN);
        assertThat(refused.detail(Language.ENGLISH)).contains("sign in by the password");
    }

    @Test
    void aKeyThatIsRevokedEndsWhatIsOpen() {
        SshAccount account = stage.byKey();
        AtomicReference<LinkState> state = new AtomicReference<>();
        try (ServerLink link = link(account)) {
            link.open(
                    news -> {
                        if (news instanceof LinkEvent.StateChanged(LinkState now)) {
                            state.set(now);
                        }
                    });
            await().until(() -> state.get() instanceof LinkState.Ready);
            stage.alice.allow(PATIENCE);
            stage.alice.ask(new RevokeDevice(stage.key));
            await().until(() -> state.get() instanceof LinkState.Ended);
            assertThat(state.get())
                    .isInstanceOfSatisfying(
                            LinkState.Ended.class,
                            ended -> assertThat(ended.reason()).isEqualTo(Reason.REVOKED));
        }
        assertThat(refusal(() -> ask(account, new WhoAmI())).reason()).isEqualTo(Reason.REVOKED);
    }

    @Test
    void whereTheServerIsAwayWordsSaySoSoon() {
        try (RemoteServer away =
                new RemoteServer(URI.create("ws://127.0.0.1:1/ws"), null, stage.gateway)) {
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
}
