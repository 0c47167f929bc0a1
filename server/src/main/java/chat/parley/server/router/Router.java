package chat.parley.server.router;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.account.Right;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.Operation;
import chat.parley.protocol.operation.Operation.Rate;
import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.operation.Request;
import chat.parley.server.access.AccessControl;
import chat.parley.server.limit.Allowance;
import chat.parley.server.limit.TokenBucket;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.StorageException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The way of every request from every door to its feature: is the caller signed in and in time,
/// are its fields right, and does it hold the right that the operation takes?
/// Then the feature answers, and a line is left in the access log.
public final class Router {
    private static final Logger log = LoggerFactory.getLogger(Router.class);

    private final Features features;
    private final Rates rates;
    private final AccessControl access;

    /// A flood is worth a few lines a second.
    private final TokenBucket tooFastLines = TokenBucket.full(Allowance.perSecond(20, 5));

    public Router(Features features, Rates rates, AccessControl access) {
        this.features = features;
        this.rates = rates;
        this.access = access;
    }

    /// Lets a caller ask: is somebody signed in where that is needed, and in time? Before anything
    /// is said about the fields.
    ///
    /// @param operation null of something that there is not
    /// @throws Refused to keep it out
    public void admit(Caller caller, @Nullable OperationType operation) {
        try {
            if (operation != null) {
                requireSignIn(caller, operation);
                caller.requireTokenFor(operation);
            }
            rates.spend(caller, operation == null ? Rate.READ : operation.declared().rate());
        } catch (Refused refused) {
            String name = operation == null ? "unknown" : operation.name();
            if (refused.reason() != Reason.RATE_LIMITED || tooFastLines.trySpend()) {
                AccessLog.operation(name, caller, 0, new RequestOutcome.Rejected(refused));
            }
            throw refused;
        }
    }

    /// How many times the usual rates are allowed; 0 lifts them.
    double rateScale() {
        return rates.scale();
    }

    private static void requireSignIn(Caller caller, OperationType operation) {
        if (operation.declared().access() == Operation.Access.SIGNED_IN && !caller.isOperator()) {
            caller.signedIn();
        }
    }

    /// Carries out a request that was let in. The calling virtual thread may be blocked by a read,
    /// but not by a write, which completes on another thread.
    ///
    /// @return never fails
    public CompletionStage<RequestOutcome> route(Caller caller, Request<?> request) {
        OperationType operation = OperationType.of(request.getClass());
        long startNanos = System.nanoTime();
        return attempt(caller, request, operation)
                .handle(
                        (answer, failure) -> {
                            RequestOutcome outcome = outcome(operation, answer, failure);
                            AccessLog.operation(
                                    operation.name(),
                                    caller,
                                    System.nanoTime() - startNanos,
                                    outcome);
                            return outcome;
                        });
    }

    private CompletionStage<? extends Record> attempt(
            Caller caller, Request<?> request, OperationType operation) {
        try {
            requireSignIn(caller, operation);
            caller.requireTokenFor(operation);
            requireRight(caller, operation);
            return features.answer(caller, request);
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /// A [Change] asks for its right itself, in the transaction that makes it.
    private void requireRight(Caller caller, OperationType operation) {
        if (operation.answer() == Change.class) {
            return;
        }
        for (Right right : operation.declared().needs()) {
            access.require(caller, right);
        }
    }

    private static RequestOutcome outcome(
            OperationType operation, @Nullable Record answer, @Nullable Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException wrapped && wrapped.getCause() != null
                        ? wrapped.getCause()
                        : failure;
        if (cause instanceof Refused refused) {
            return new RequestOutcome.Rejected(refused);
        }
        if (cause instanceof StorageException) {
            log.error("{} could not be stored or read", operation.name(), cause);
            return new RequestOutcome.Rejected(new Refused(Reason.UNAVAILABLE));
        }
        if (answer == null) {
            log.error("{} failed", operation.name(), cause);
            return new RequestOutcome.Rejected(new Refused(Reason.INTERNAL));
        }
        return new RequestOutcome.Answered(answer);
    }
}
