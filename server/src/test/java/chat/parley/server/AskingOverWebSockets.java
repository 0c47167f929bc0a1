package chat.parley.server;

import chat.parley.protocol.Id;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.Request;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Each device keeps one connection open; strangers come and go.
final class AskingOverWebSockets implements FullSession.Asking {
    private final RealServer server;
    private final List<SpokenFrames> all = new ArrayList<>();
    private final Map<Id, SpokenFrames> byDevice = new HashMap<>();

    AskingOverWebSockets(RealServer server) {
        this.server = server;
    }

    @Override
    public <A extends Record> A ask(@Nullable SignedIn as, Request<A> request) {
        SpokenFrames frames =
                as == null
                        ? connect(null)
                        : byDevice.computeIfAbsent(as.device(), _ -> connect(as.accessToken()));
        return frames.ask(request).join();
    }

    @Override
    public String setupToken() {
        return server.setupToken();
    }

    private SpokenFrames connect(@Nullable String token) {
        SpokenFrames frames = new SpokenFrames(server.webSocket(), _ -> {});
        all.add(frames);
        frames.hello(token, null).join();
        return frames;
    }

    @Override
    public List<String> received() {
        return all.stream().flatMap(frames -> frames.received.stream()).toList();
    }

    @Override
    public void close() {
        all.forEach(SpokenFrames::close);
    }
}
