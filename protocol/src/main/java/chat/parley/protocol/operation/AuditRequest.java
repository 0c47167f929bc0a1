package chat.parley.protocol.operation;

import static chat.parley.protocol.Limits.*;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import chat.parley.protocol.constraint.Length;
import chat.parley.protocol.constraint.NameFragment;
import chat.parley.protocol.constraint.PageLimit;
import chat.parley.protocol.model.account.AuditRow;
import chat.parley.protocol.model.account.Right;
import chat.parley.protocol.operation.Operation.Effect;
import chat.parley.protocol.operation.Operation.Rate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The audit: what administrators changed. Rows are only ever added.
public sealed interface AuditRequest<A extends Record> extends Request<A> {

    /// Newest first.
    ///
    /// @param actor only what this account did; `operator` for the host's own
    /// @param target only what was done to this, such as `@name` or `#group`
    /// @param operation only this operation
    /// @param since only what was done at or after this moment
    /// @param before the last row of the previous page
    @Field(1)
    @Operation(
            name = "audit.list",
            summary = "List what administrators changed, page by page",
            needs = Right.AUDIT_READ,
            effect = Effect.READ,
            rate = Rate.READ)
    record ListAudit(
            @Field(1) @Nullable @NameFragment String actor,
            @Field(2) @Nullable @Length(max = KEY_CHARACTERS) String target,
            @Field(3) @Nullable @Length(max = KEY_CHARACTERS) String operation,
            @Field(4) @Nullable Instant since,
            @Field(5) @Nullable Id before,
            @Field(6) @PageLimit int limit)
            implements AuditRequest<AuditPage> {}

    /// A page of the audit.
    ///
    /// @param more whether another page follows
    record AuditPage(@Field(1) List<AuditRow> rows, @Field(2) boolean more) {
        public AuditPage {
            rows = List.copyOf(rows);
        }
    }
}
