package chat.parley.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.bench.RawConnection;
import chat.parley.bench.ServerProcess;
import chat.parley.protocol.model.account.Device;
import chat.parley.protocol.operation.AuthRequest.ListDevices;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Connections on which nothing happens: what they cost, and how they end.
class IdleTest {
    private static final int CONNECTIONS = 500;
    private static final int HEARTBEATS = 2;

    /// Far above what heartbeats cost on any machine; one busy loop takes four times as much.
    private static final double SHARE_OF_A_PROCESSOR = 0.25;

    @TempDir Path directory;

    @Test
    @Tag("W54")
    void fiveHundredIdleConnectionsLeaveTheProcessorIdle() throws Exception {
        Map<String, String> settings = Map.of("PARLEYD_SESSION_HEARTBEAT", "1s");
        List<RawConnection> wires = new ArrayList<>();
        try (ServerProcess server = new ServerProcess(directory, List.of(), settings)) {
            SignedIn alice = server.register("alice");
            for (int i = 0; i < CONNECTIONS; i++) {
                wires.add(welcomed(server, alice));
            }
            awaitHeartbeats(wires, 1);
            long began = System.nanoTime();
            Duration before = server.cpu();
            awaitHeartbeats(wires, HEARTBEATS);
            double busy = server.cpu().minus(before).toNanos();
            assertThat(busy / (System.nanoTime() - began)).isLessThan(SHARE_OF_A_PROCESSOR);
        } finally {
            for (RawConnection wire : wires) {
                wire.close();
            }
        }
    }

    private static RawConnection welcomed(ServerProcess server, SignedIn who) throws IOException {
        RawConnection wire = new RawConnection(server.port());
        wire.write(
                """
                {"type": "hello", "client": "bench/1", "token": "%s"}"""
                        .formatted(who.accessToken()));
        wire.flush();
        assertThat(wire.read()).contains("\"welcome\"");
        return wire;
    }

    private static void awaitHeartbeats(List<RawConnection> wires, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            for (RawConnection wire : wires) {
                awaitHeartbeat(wire);
            }
        }
    }

    /// Passes over what else comes first: the server's bot greets who is new, and reads.
    private static void awaitHeartbeat(RawConnection wire) throws IOException {
        String frame;
        do {
            frame = wire.read();
        } while (!frame.contains("\"heartbeat\""));
    }

    @Test
    @Tag("W55")
    void aFrozenClientIsNoLongerThere() throws Exception {
        Map<String, String> settings =
                Map.of("PARLEYD_SESSION_IDLE", "2s", "PARLEYD_SESSION_HEARTBEAT", "1s");
        try (ServerProcess server = new ServerProcess(directory, List.of(), settings)) {
            SignedIn alice = server.register("alice");
            Process client = linger(server, alice);
            try {
                await().until(online(server, alice), sessions -> sessions == 1);
                signal(client, "STOP");
                await().until(online(server, alice), sessions -> sessions == 0);
                assertThat(client.isAlive()).isTrue();

                signal(client, "CONT");
                await().until(online(server, alice), sessions -> sessions == 1);
            } finally {
                client.destroyForcibly().onExit().join();
            }
        }
    }

    private static Process linger(ServerProcess server, SignedIn who) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Lingerer.class.getName(),
                        "ws://127.0.0.1:" + server.port() + "/ws");
        builder.environment().put(Lingerer.TOKEN, who.accessToken());
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void signal(Process process, String signal) throws Exception {
        Process kill = new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start();
        assertThat(kill.waitFor()).isZero();
    }

    /// How many live connections the only device of somebody has.
    private static Callable<Integer> online(ServerProcess server, SignedIn who) {
        return () ->
                server.ask(new ListDevices(), who).devices().stream()
                        .mapToInt(Device::online)
                        .sum();
    }
}
