package chat.parley.bench.scale;

import chat.parley.bench.Frames;
import chat.parley.bench.Latencies;
import chat.parley.bench.PipelinedSender;
import chat.parley.bench.RawConnection;
import chat.parley.bench.ServerProcess;
import chat.parley.protocol.Id;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.wire.ClientFrame;
import chat.parley.protocol.wire.JsonCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// One of the two accounts that are compared, signed in.
///
/// @param name begins the names of its friends and groups
/// @param conversation the one with many messages
record ScaleAccount(
        String name, SignedIn who, Id conversation, ScaleSize size, RawConnection wire) {
    private static final JsonCodec CODEC = new JsonCodec(OperationType.all());
    private static final int ASKED = 60;
    private static final int RUNS = 5;

    static ScaleAccount signedIn(
            ServerProcess server, String name, SignedIn who, Id conversation, ScaleSize size)
            throws IOException {
        return new ScaleAccount(name, who, conversation, size, Frames.signedIn(server, who));
    }

    /// The median time to an answer, of each of some runs after one that warms up, in milliseconds.
    ///
    /// @param question what is asked, by its number
    List<Double> medians(IntFunction<Request<?>> question) throws Exception {
        List<Double> medians = new ArrayList<>();
        for (int run = 0; run <= RUNS; run++) {
            int from = run * ASKED;
            Latencies latencies =
                    new PipelinedSender(wire, 1)
                            .run(ASKED, i -> frame(question.apply(from + i)), Frames::isAnswer)
                            .latencies();
            if (run > 0) {
                medians.add(latencies.millisAt(0.5));
            }
        }
        return medians;
    }

    private static String frame(Request<?> request) {
        ClientFrame call = new ClientFrame.Call(1, request);
        return new String(CODEC.encode(call), StandardCharsets.UTF_8);
    }
}
