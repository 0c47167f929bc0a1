package chat.parley.server.administration;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.account.Right;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.operation.Request;
import chat.parley.server.access.AccessControl;
import chat.parley.server.access.Administrators;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Ids;
import chat.parley.server.storage.Transaction;
import chat.parley.server.storage.Unit;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/// The one way in which administrators change something. The right is looked at in the transaction
/// that makes the change, and so is the row of the audit written: neither is ever without the
/// other. There, too, it is seen that somebody is left who can administer. A dry run makes the same
/// change by the same unit, and undoes it.
public final class Changes {
    private final Database database;
    private final AccessControl access;
    private final Administrators administrators;
    private final Ids ids;
    private final Clock clock;

    Changes(Infrastructure base, AccessControl access, Administrators administrators) {
        this.database = base.database();
        this.access = access;
        this.administrators = administrators;
        this.ids = base.ids();
        this.clock = base.clock();
    }

    /// Carries an order out. Nothing of it is looked up before the right is: whoever lacks it
    /// learns nothing else.
    ///
    /// @param unit makes the change, or refuses it
    /// @return what was changed, or would be
    public CompletionStage<Change> carryOut(ChangeRequest order, Unit<Difference> unit) {
        return submitted(order, tx -> carriedOut(order, unit, tx))
                .exceptionally(Changes::rehearsed);
    }

    /// Nobody holds a right while they are banned, so where one is looked at the ban is, too.
    private CompletableFuture<Change> submitted(ChangeRequest order, Unit<Change> unit) {
        return order.isAdministrative()
                ? database.writer().submit(unit)
                : access.writer(order.caller()).submit(unit);
    }

    /// Writes down what is no order, and yet belongs into the audit.
    public void record(Transaction tx, Caller caller, Request<?> request, Difference difference) {
        OperationType operation = OperationType.of(request.getClass());
        AuditTable.insert(
                tx, ids.next(), clock.instant(), caller, operation.name(), difference, null);
    }

    private Change carriedOut(ChangeRequest order, Unit<Difference> unit, Transaction tx) {
        for (Right right : order.operation().declared().needs()) {
            access.require(tx, order.caller(), right);
        }
        Difference difference = order.isAdministrative() ? guarded(tx, unit) : unit.run(tx);
        Change change =
                new Change(
                        !order.dryRun(),
                        difference.target(),
                        difference.before(),
                        difference.after(),
                        difference.accounts(),
                        difference.sessions());
        if (order.dryRun()) {
            throw new Rehearsal(change);
        }
        if (difference.byRight()) {
            AuditTable.insert(
                    tx,
                    ids.next(),
                    clock.instant(),
                    order.caller(),
                    order.operation().name(),
                    difference,
                    order.reason());
        }
        return change;
    }

    /// Makes a change after which somebody must still be able to administer, if anybody was.
    ///
    /// @throws Refused with [Reason#LAST_ADMINISTRATOR]
    public Difference guarded(Transaction tx, Unit<Difference> unit) {
        boolean before = administrators.exist(tx);
        Difference difference = unit.run(tx);
        boolean after = administrators.exist(tx);
        if (before && !after) {
            throw new Refused(Reason.LAST_ADMINISTRATOR);
        }
        if (after && !before) {
            tx.beforeAnswer(administrators::firstCame);
        }
        return difference;
    }

    private static Change rehearsed(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof Rehearsal rehearsal) {
            return rehearsal.change;
        }
        throw failure instanceof CompletionException wrapped
                ? wrapped
                : new CompletionException(failure);
    }

    /// Undoes the unit that it is thrown from, and brings what it would have done.
    private static final class Rehearsal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Change change;

        Rehearsal(Change change) {
            super(null, null, false, false);
            this.change = change;
        }
    }
}
