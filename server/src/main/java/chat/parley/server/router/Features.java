package chat.parley.server.router;

import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.operation.Request;
import chat.parley.server.session.Caller;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/// Every feature, by the family of requests that it answers.
public final class Features {
    private final Map<Class<?>, Feature<Request<?>>> byFamily;

    private Features(Map<Class<?>, Feature<Request<?>>> byFamily) {
        this.byFamily = Map.copyOf(byFamily);
    }

    /// None yet.
    public static Registry registry() {
        return new Registry();
    }

    /// Hands a request to its feature, whoever asks: access and rates are the router's to check.
    public CompletionStage<? extends Record> answer(Caller caller, Request<?> request) {
        Class<?> family = request.getClass().getInterfaces()[0];
        Feature<Request<?>> feature = byFamily.get(family);
        if (feature == null) {
            throw new IllegalArgumentException(family + " is no family of requests");
        }
        return feature.answer(caller, request);
    }

    /// Takes the features down.
    public static final class Registry {
        private final Map<Class<?>, Feature<Request<?>>> byFamily = new HashMap<>();

        private Registry() {}

        /// Has a feature answer a family of requests.
        ///
        /// @throws IllegalStateException if another does so already
        @SuppressWarnings("unchecked") // it is asked only for requests of its own family
        public <R extends Request<?>> Registry add(
                Class<? super R> family, Feature<? super R> feature) {
            if (byFamily.put(family, (Feature<Request<?>>) (Feature<?>) feature) != null) {
                throw new IllegalStateException("two features answer " + family.getSimpleName());
            }
            return this;
        }

        /// All of them.
        ///
        /// @throws IllegalStateException if nobody answers a family
        public Features complete() {
            List<? extends Class<?>> missing =
                    OperationType.families().filter(it -> !byFamily.containsKey(it)).toList();
            if (!missing.isEmpty()) {
                throw new IllegalStateException("nobody answers " + missing);
            }
            return new Features(byFamily);
        }
    }
}
