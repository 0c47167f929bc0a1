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

import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.Reason;
import chat.parley.protocol.model.account.Device;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.protocol.operation.AuthRequest.Bootstrap;
import chat.parley.protocol.operation.AuthRequest.ListDevices;
import chat.parley.protocol.operation.AuthRequest.Register;
import chat.parley.protocol.operation.DeviceRequest.KeepTexts;
import chat.parley.protocol.operation.DeviceRequest.KeptText;
import chat.parley.protocol.operation.DeviceRequest.ListTexts;
import chat.parley.protocol.operation.DeviceRequest.TextChange;
import chat.parley.protocol.operation.InvitationRequest.CreateInvitation;
import chat.parley.ssh.SshAccount;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Signing up through a gateway.
@Tag("F74")
class GatewaySignUpsTest {
    private static final String CODE = "7K3M-9QXW-2VBT";

    /// Of a kind that the server does not take.
    private static final String WEAK = "ssh-dss AAAAB3NzaC1kc3MAAACBAP";

    @TempDir private Path directory;

    private static void signUp(SshAccount carla) {
        try (BlockingLink link = BlockingLink.begin(link(carla), PATIENCE)) {
            link.signIn(new Register("carla", PASSWORD, "SSH"));
        }
    }

    @Test
    void whoeverHasNoAccountMaySignUpWhereTheServerTakesThem() throws IOException {
        try (GatewayStage stage = new GatewayStage(directory)) {
            stage.remote.greet("test/1.0");
            assertThat(stage.backend.stranger("carla", List.of(), HOME)).isEmpty();
            SshAccount carla = stage.backend.newcomer("carla", HOME).orElseThrow();
            assertThat(carla.stranger()).isTrue();
            signUp(carla);
            assertThat(ask(carla, new WhoAmI()).profile().name()).isEqualTo("carla");
        }
    }

    @Test
    void whatIsWrittenAfterSigningUpIsThereWhenTheyComeBack() throws IOException {
        try (GatewayStage stage = new GatewayStage(directory)) {
            stage.remote.greet("test/1.0");
            SshAccount before = stage.backend.newcomer("carla", HOME).orElseThrow();
            signUp(before);
            ask(before, new KeepTexts(List.of(new TextChange("draft", "half a sen"))));
            SshAccount after = stage.backend.byPassword("carla", PASSWORD, HOME);
            assertThat(ask(after, new ListTexts(null, 10)).texts())
                    .extracting(KeptText::value)
                    .containsExactly("half a sen");
            assertThat(ask(after, new ListDevices()).devices())
                    .singleElement()
                    .extracting(Device::name)
                    .isEqualTo("SSH with password");
        }
    }

    @Test
    void whoeverSignsUpByAnInvitationComesBackByTheKeyThatTheyCameWith() throws IOException {
        try (GatewayStage stage =
                new GatewayStage(directory, Map.of("auth.registration", "closed"))) {
            stage.remote.greet("test/1.0");
            String setup = stage.server.setupToken();
            stage.alice.signIn(new Bootstrap(setup, "admin", PASSWORD, "desk"));
            stage.alice.ask(new CreateInvitation(CODE, 1, null, null, false));

            assertThat(
                            refusal(() -> stage.backend.byAnswer("ADMIN", CODE, List.of(), HOME))
                                    .reason())
                    .isEqualTo(Reason.USERNAME_TAKEN);
            SshAccount carla = stage.backend.byAnswer("carla", CODE, List.of(WEAK, KEY), HOME);
            assertThat(carla.invitation()).contains(CODE);
            try (BlockingLink link = BlockingLink.begin(link(carla), PATIENCE)) {
                link.signIn(new Register("carla", PASSWORD, "SSH", CODE));
            }

            SshAccount back = stage.backend.byKey("carla", FINGERPRINT, HOME);
            assertThat(ask(back, new WhoAmI()).profile().name()).isEqualTo("carla");
        }
    }

    @Test
    void nobodySignsUpWhereTheServerTakesNobody() throws IOException {
        try (GatewayStage stage =
                new GatewayStage(directory, Map.of("auth.registration", "closed"))) {
            stage.remote.greet("test/1.0");
            assertThat(stage.backend.newcomer("carla", HOME)).isEmpty();
        }
    }
}
