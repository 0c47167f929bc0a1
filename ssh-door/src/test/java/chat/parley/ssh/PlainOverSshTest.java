package chat.parley.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.protocol.operation.ConversationRequest.ListConversations;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A shell without a terminal: `ssh -T`.
@Timeout(60)
class PlainOverSshTest extends DoorTest {

    @Test
    void withoutATerminalTheShellTalksInPlainLines() throws IOException, InterruptedException {
        OpenSsh client = alice().with("-T");
        Process ssh = client.start(client.command("alice"), Map.of());
        BufferedReader out = ssh.inputReader(StandardCharsets.UTF_8);
        OutputStream in = ssh.getOutputStream();

        assertThat(out.readLine()).startsWith("You are @alice. Unread: nothing.");
        type(in, "@bob hello");
        assertThat(out.readLine()).isEqualTo("to @bob");
        await().until(() -> world.sent.contains("hello") && isListening());
        world.bobSays(1, "well\u0007");
        assertThat(out.readLine()).isEqualTo("09:41 [@bob] bob: well␇");
        type(in, "/quit");
        assertThat(out.readLine()).isNull();
        assertThat(ssh.waitFor()).isZero();
    }

    private boolean isListening() {
        return world.server.requests().stream().anyMatch(ListConversations.class::isInstance);
    }

    private static void type(OutputStream in, String line) throws IOException {
        in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        in.flush();
    }

    @Test
    void theEndOfInputLeavesOnceEverythingIsAcknowledged() {
        OpenSsh.Ended ended = alice().with("-T").runReading("@bob one\ntwo\n", "alice");

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(world.sent).containsExactly("one", "two");
    }

    @Test
    void whoeverHasNoAccountIsToldWhereToSignUp() {
        world.registrationOpen = true;
        for (String[] words : new String[][] {{}, {"whoami"}}) {
            OpenSsh.Ended ended = ssh.with("-T").runTyping("", "carol", words);

            assertThat(ended.code()).isEqualTo(4);
            assertThat(ended.err()).contains("sign up first, on the full screen");
        }
    }

    @Test
    void theClientsLanguageIsSpoken() {
        OpenSsh.Ended ended = alice().with("-o", "SetEnv LANG=zh_CN.UTF-8").with("-T").run("alice");

        assertThat(ended.out()).startsWith("你是 @alice。");
    }
}
