package chat.parley.server.audit;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.account.Right;
import chat.parley.protocol.model.account.TokenRight;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.operation.Request;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Ids;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import chat.parley.server.storage.Unit;
import chat.parley.server.words.AccessText;
import java.time.Clock;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/// The one way in which administrators change something. The right is looked at in the transaction
/// that makes the change, and so is the row of the audit written: neither is ever without the
/// other. There, too, it is seen that somebody is left who can administer. A dry run makes the same
/// change by the same unit, and undoes it.
public final class Changes {
    private final Database database;
    private final HeldRights heldRights;
    private final Reach reach;
    private final Administrators administrators;
    private final Ids ids;
    private final Clock clock;

    public Changes(
            Database database,
            HeldRights heldRights,
            Administrators administrators,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.heldRights = heldRights;
        this.reach = new Reach(heldRights);
        this.administrators = administrators;
        this.ids = ids;
        this.clock = clock;
    }

    /// On whom and on what a caller may act.
    public Reach reach() {
        return reach;
    }

    /// Carries an order out.
    ///
    /// @param unit makes the change, or refuses it
    /// @return what was changed, or would be
    public CompletionStage<Change> carryOut(ChangeRequest order, Unit<Difference> unit) {
        return database.writer()
                .submit(tx -> carriedOut(order, unit, tx))
                .exceptionally(Changes::rehearsed);
    }

    /// Lets whoever holds a right pass, and the host's operator.
    ///
    /// @throws Refused with [Reason#FORBIDDEN]
    public void require(Sql sql, Caller caller, Right right) {
        if (!holds(sql, caller, right)) {
            throw new Refused(Reason.FORBIDDEN, AccessText.TAKES_RIGHT, right.key());
        }
    }

    /// Whether the caller holds a right; the host's operator holds all that are administrative.
    public boolean holds(Sql sql, Caller caller, Right right) {
        return caller.isOperator()
                ? right.isAdministrative()
                : (!right.isAdministrative() || caller.bears(TokenRight.ADMINISTER))
                        && heldRights.allows(sql, caller.signedIn(), right);
    }

    /// Writes down what is no order, and yet belongs into the audit.
    public void record(Transaction tx, Caller caller, Request<?> request, Difference difference) {
        OperationType operation = OperationType.of(request.getClass());
        AuditTable.insert(
                tx, ids.next(), clock.instant(), caller, operation.name(), difference, null);
    }

    private Change carriedOut(ChangeRequest order, Unit<Difference> unit, Transaction tx) {
        for (Right right : order.operation().declared().needs()) {
            require(tx, order.caller(), right);
        }
        Difference difference = order.isAdministrative() ? guarded(unit, tx) : unit.run(tx);
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

    private Difference guarded(Unit<Difference> unit, Transaction tx) {
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
