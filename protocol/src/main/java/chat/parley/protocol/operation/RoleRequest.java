package chat.parley.protocol.operation;

import static chat.parley.protocol.Limits.*;

import chat.parley.protocol.Field;
import chat.parley.protocol.constraint.KeyName;
import chat.parley.protocol.constraint.Length;
import chat.parley.protocol.constraint.Name;
import chat.parley.protocol.constraint.PageLimit;
import chat.parley.protocol.constraint.ReasonText;
import chat.parley.protocol.model.account.Right;
import chat.parley.protocol.model.account.RightView;
import chat.parley.protocol.model.account.RoleView;
import chat.parley.protocol.operation.Operation.Effect;
import chat.parley.protocol.operation.Operation.Rate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Roles, the rights they grant, and who has them. What is built in stays, and so does the last way
/// to administer the server.
public sealed interface RoleRequest<A extends Record> extends Request<A> {

    /// By key.
    @Field(1)
    @Operation(
            name = "role.list",
            summary = "List the roles and the rights that they grant",
            needs = Right.ROLE_MANAGE,
            effect = Effect.READ,
            rate = Rate.READ)
    record ListRoles(
            @Field(1) @Nullable @Length(max = KEY_CHARACTERS) String after,
            @Field(2) @PageLimit int limit)
            implements RoleRequest<RolesPage> {}

    /// Its key and its name are its own.
    ///
    /// @param key of small letters, digits, `-`, `_` and `.`
    /// @param name for people
    /// @param rights the keys of the rights that it grants
    @Field(2)
    @Operation(
            name = "role.create",
            summary = "Create a role",
            needs = Right.ROLE_MANAGE,
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record CreateRole(
            @Field(1) @KeyName String key,
            @Field(2) @Name String name,
            @Field(3) @Nullable @ReasonText String description,
            @Field(4) @Length(max = PAGE_SIZE) List<String> rights,
            @Field(5) @Nullable @ReasonText String reason,
            @Field(6) boolean dryRun)
            implements RoleRequest<Change> {
        public CreateRole {
            rights = List.copyOf(rights);
        }
    }

    /// Null leaves a part as it is. A built-in role keeps its name and the rights that it came
    /// with.
    ///
    /// @param rights the keys of all rights that it grants from now on
    @Field(3)
    @Operation(
            name = "role.edit",
            summary = "Change a role's name, description or rights",
            needs = Right.ROLE_MANAGE,
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record EditRole(
            @Field(1) @KeyName String key,
            @Field(2) @Nullable @Name String name,
            @Field(3) @Nullable @ReasonText String description,
            @Field(4) @Nullable @Length(max = PAGE_SIZE) List<String> rights,
            @Field(5) @Nullable @ReasonText String reason,
            @Field(6) boolean dryRun)
            implements RoleRequest<Change> {
        public EditRole {
            rights = rights == null ? null : List.copyOf(rights);
        }
    }

    /// A role that somebody has, or that is built in, stays.
    @Field(4)
    @Operation(
            name = "role.delete",
            summary = "Delete a role that nobody has",
            needs = Right.ROLE_MANAGE,
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record DeleteRole(
            @Field(1) @KeyName String key,
            @Field(2) @Nullable @ReasonText String reason,
            @Field(3) boolean dryRun)
            implements RoleRequest<Change> {}

    /// What of it is so already stays so.
    ///
    /// @param roles the keys of the roles
    @Field(5)
    @Operation(
            name = "role.assign",
            summary = "Give roles to an account, take them away, or replace all it has",
            needs = Right.ROLE_MANAGE,
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record AssignRoles(
            @Field(1) @Name String name,
            @Field(2) Assignment assignment,
            @Field(3) @Length(max = PAGE_SIZE) List<String> roles,
            @Field(4) @Nullable @ReasonText String reason,
            @Field(5) boolean dryRun)
            implements RoleRequest<Change> {
        public AssignRoles {
            roles = List.copyOf(roles);
        }
    }

    /// By key.
    @Field(6)
    @Operation(
            name = "right.list",
            summary = "List the rights",
            needs = Right.ROLE_MANAGE,
            effect = Effect.READ,
            rate = Rate.READ)
    record ListRights(
            @Field(1) @Nullable @Length(max = KEY_CHARACTERS) String after,
            @Field(2) @PageLimit int limit)
            implements RoleRequest<RightsPage> {}

    /// The server itself never asks about it.
    ///
    /// @param key of small letters, digits, `-`, `_` and `.`
    @Field(7)
    @Operation(
            name = "right.create",
            summary = "Create a right of the host's own",
            needs = Right.ROLE_MANAGE,
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record CreateRight(
            @Field(1) @KeyName String key,
            @Field(2) @Nullable @ReasonText String description,
            @Field(3) @Nullable @ReasonText String reason,
            @Field(4) boolean dryRun)
            implements RoleRequest<Change> {}

    @Field(8)
    @Operation(
            name = "right.edit",
            summary = "Change the description of a right of the host's own",
            needs = Right.ROLE_MANAGE,
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record EditRight(
            @Field(1) @KeyName String key,
            @Field(2) @ReasonText String description,
            @Field(3) @Nullable @ReasonText String reason,
            @Field(4) boolean dryRun)
            implements RoleRequest<Change> {}

    /// Takes it away from every role that grants it.
    @Field(9)
    @Operation(
            name = "right.delete",
            summary = "Delete a right of the host's own",
            needs = Right.ROLE_MANAGE,
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record DeleteRight(
            @Field(1) @KeyName String key,
            @Field(2) @Nullable @ReasonText String reason,
            @Field(3) boolean dryRun)
            implements RoleRequest<Change> {}

    /// What becomes of the roles that an account has.
    enum Assignment {
        @Field(1)
        ADD,
        @Field(2)
        REMOVE,
        @Field(3)
        SET
    }

    /// A page of roles.
    ///
    /// @param more whether another page follows
    record RolesPage(@Field(1) List<RoleView> roles, @Field(2) boolean more) {
        public RolesPage {
            roles = List.copyOf(roles);
        }
    }

    /// A page of rights.
    ///
    /// @param more whether another page follows
    record RightsPage(@Field(1) List<RightView> rights, @Field(2) boolean more) {
        public RightsPage {
            rights = List.copyOf(rights);
        }
    }
}
