package chat.parley.server.auth;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import java.util.function.Function;

/// What a unit came to that may refuse and yet has written something that must stay: a refusal that
/// is thrown would undo it.
sealed interface AuthOutcome<T> {
    record Done<T>(T result) implements AuthOutcome<T> {}

    record Rejected<T>(Reason reason) implements AuthOutcome<T> {}

    default <R> AuthOutcome<R> map(Function<T, R> view) {
        return switch (this) {
            case Done<T>(T result) -> new Done<>(view.apply(result));
            case Rejected<T>(Reason reason) -> new Rejected<>(reason);
        };
    }

    default T orRefuse() {
        return switch (this) {
            case Done<T>(T result) -> result;
            case Rejected<T>(Reason reason) -> throw new Refused(reason);
        };
    }
}
