package chat.parley.protocol.operation;

import static chat.parley.protocol.Limits.*;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import chat.parley.protocol.constraint.Length;
import chat.parley.protocol.constraint.PageLimit;
import chat.parley.protocol.constraint.Range;
import chat.parley.protocol.constraint.ReasonText;
import chat.parley.protocol.model.account.Invitation;
import chat.parley.protocol.model.account.Right;
import chat.parley.protocol.operation.Operation.Effect;
import chat.parley.protocol.operation.Operation.Rate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Invitations, by which people sign up where registration is closed.
public sealed interface InvitationRequest<A extends Record> extends Request<A> {

    /// Whoever has the code makes an account of their own, with a user's role, and those named
    /// here, which takes [Right#ROLE_MANAGE] and every right that they grant: when the invitation
    /// is made, and still when it is used. What its maker may not give any more the newcomer goes
    /// without.
    ///
    /// @param code the secret, chosen at random by whoever asks: 12 to 26 symbols of Crockford's
    ///     base 32, in any letter case, with dashes or without
    /// @param uses how many accounts may be made with it
    /// @param term when it ends; null: in a week
    /// @param roles the keys of the roles beside a user's; null: none
    @Field(1)
    @Operation(
            name = "invitation.create",
            summary = "Create an invitation, by which people sign up where registration is closed",
            needs = Right.USER_MANAGE,
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record CreateInvitation(
            @Field(1) @Length(min = INVITATION_SYMBOLS, max = INVITATION_CHARACTERS) String code,
            @Field(2) @Range(min = 1, max = INVITATION_USES) int uses,
            @Field(3) @Nullable Term term,
            @Field(6) @Nullable @Length(max = INVITATION_ROLES) List<String> roles,
            @Field(4) @Nullable @ReasonText String reason,
            @Field(5) boolean dryRun)
            implements InvitationRequest<Change> {
        public CreateInvitation {
            roles = roles == null ? null : List.copyOf(roles);
        }

        /// To a user's role.
        public CreateInvitation(
                String code,
                int uses,
                @Nullable Term term,
                @Nullable String reason,
                boolean dryRun) {
            this(code, uses, term, null, reason, dryRun);
        }

        /// Shows no secret.
        @Override
        public String toString() {
            return "CreateInvitation[" + uses + " uses, " + term + ", " + roles + "]";
        }
    }

    /// Newest first. Those that were revoked are not among them, and those that have ended go
    /// sooner or later.
    ///
    /// @param before the last invitation of the previous page
    @Field(2)
    @Operation(
            name = "invitation.list",
            summary = "List the invitations, page by page",
            needs = Right.USER_MANAGE,
            effect = Effect.READ,
            rate = Rate.READ)
    record ListInvitations(@Field(1) @Nullable Id before, @Field(2) @PageLimit int limit)
            implements InvitationRequest<InvitationsPage> {}

    @Field(3)
    @Operation(
            name = "invitation.revoke",
            summary = "Revoke an invitation: nobody signs up by it any more",
            needs = Right.USER_MANAGE,
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record RevokeInvitation(
            @Field(1) Id invitation,
            @Field(2) @Nullable @ReasonText String reason,
            @Field(3) boolean dryRun)
            implements InvitationRequest<Change> {}

    /// A page of invitations.
    ///
    /// @param more whether another page follows
    record InvitationsPage(@Field(1) List<Invitation> invitations, @Field(2) boolean more) {
        public InvitationsPage {
            invitations = List.copyOf(invitations);
        }
    }
}
