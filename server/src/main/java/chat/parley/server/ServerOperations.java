package chat.parley.server;

import chat.parley.protocol.operation.ServerRequest;
import chat.parley.protocol.operation.ServerRequest.ReloadSettings;
import chat.parley.protocol.operation.ServerRequest.Reloaded;
import chat.parley.protocol.operation.ServerRequest.ShowStats;
import chat.parley.server.session.Caller;
import chat.parley.server.stats.Statistics;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/// What those who run the server ask of the server itself.
final class ServerOperations {
    private final Statistics statistics;
    private final Supplier<Reloaded> reload;

    ServerOperations(Statistics statistics, Supplier<Reloaded> reload) {
        this.statistics = statistics;
        this.reload = reload;
    }

    /// Carries a request out; it has answered when this returns.
    CompletionStage<? extends Record> answer(Caller caller, ServerRequest<?> request) {
        return CompletableFuture.completedStage(
                switch (request) {
                    case ShowStats _ -> statistics.show();
                    case ReloadSettings _ -> reload.get();
                });
    }
}
