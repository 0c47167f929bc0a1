package chat.parley.protocol.operation;

import static chat.parley.protocol.Limits.*;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import chat.parley.protocol.constraint.Length;
import chat.parley.protocol.constraint.Name;
import chat.parley.protocol.constraint.NameFragment;
import chat.parley.protocol.constraint.PageLimit;
import chat.parley.protocol.constraint.ReasonText;
import chat.parley.protocol.model.account.Right;
import chat.parley.protocol.model.account.Sanction;
import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.protocol.operation.Operation.Effect;
import chat.parley.protocol.operation.Operation.Rate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Mutes and bans of accounts, which override whatever their roles allow.
public sealed interface SanctionRequest<A extends Record> extends Request<A> {

    /// Takes the place of one of the same kind that is in force.
    ///
    /// @param term null: until it is lifted
    /// @param reason what the person is told
    @Field(1)
    @Operation(
            name = "sanction.impose",
            summary = "Mute or ban an account",
            needs = Right.USER_SANCTION,
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record Impose(
            @Field(1) @Name String name,
            @Field(2) SanctionKind kind,
            @Field(3) @Nullable Term term,
            @Field(4) @Length(min = 1, max = REASON_CODE_POINTS) String reason,
            @Field(5) boolean dryRun)
            implements SanctionRequest<Change> {}

    @Field(2)
    @Operation(
            name = "sanction.lift",
            summary = "Unmute or unban an account",
            needs = Right.USER_SANCTION,
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record Lift(
            @Field(1) @Name String name,
            @Field(2) SanctionKind kind,
            @Field(3) @Nullable @ReasonText String reason,
            @Field(4) boolean dryRun)
            implements SanctionRequest<Change> {}

    /// Newest first, the past ones included.
    ///
    /// @param name only those of this account
    /// @param inForce only those in force now
    /// @param before the last sanction of the previous page
    @Field(3)
    @Operation(
            name = "sanction.list",
            summary = "List mutes and bans, page by page",
            needs = Right.USER_SANCTION,
            effect = Effect.READ,
            rate = Rate.READ)
    record ListSanctions(
            @Field(1) @Nullable @NameFragment String name,
            @Field(2) @Nullable SanctionKind kind,
            @Field(3) boolean inForce,
            @Field(4) @Nullable Id before,
            @Field(5) @PageLimit int limit)
            implements SanctionRequest<SanctionsPage> {}

    /// A page of sanctions.
    ///
    /// @param more whether another page follows
    record SanctionsPage(@Field(1) List<Sanction> sanctions, @Field(2) boolean more) {
        public SanctionsPage {
            sanctions = List.copyOf(sanctions);
        }
    }
}
