package chat.parley.admin.user;

import chat.parley.admin.command.BatchCommand;
import chat.parley.admin.command.Operands;
import chat.parley.kit.command.BareNames;
import chat.parley.kit.command.Invocation;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.operation.RoleRequest.AssignRoles;
import chat.parley.protocol.operation.RoleRequest.Assignment;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// The roles of accounts; live connections follow at once.
@Command(
        name = "role",
        description = "Give roles to an account, take them away, or replace all it has.",
        subcommands = {
            UserRoleCommand.Add.class,
            UserRoleCommand.Remove.class,
            UserRoleCommand.Replace.class
        },
        synopsisSubcommandLabel = "(add | remove | set)",
        footer = {
            "",
            "Examples:",
            "  parleyctl user role add bob admin",
            "  parleyctl user role set bob user moderator --yes",
            "  parleyctl user role remove - moderator --yes < names"
        })
final class UserRoleCommand {

    /// One of the three ways.
    abstract static class Assigning extends BatchCommand {
        private final Assignment assignment;

        @Parameters(
                index = "1..*",
                arity = "1..*",
                paramLabel = "ROLE",
                description = "The keys of the roles, as `parleyctl role list` shows them.")
        private List<String> roles = List.of();

        private Assigning(Invocation invocation, Assignment assignment) {
            super(invocation, Operands.ACCOUNT);
            this.assignment = assignment;
        }

        @Override
        protected Request<Change> request(String target, boolean dryRun) {
            return new AssignRoles(BareNames.person(target), assignment, roles, reason(), dryRun);
        }
    }

    @Command(
            name = "add",
            description = "Give roles beside those that the account has.",
            footer = {"", "Example:", "  parleyctl user role add bob admin --yes"})
    static final class Add extends Assigning {
        Add(Invocation invocation) {
            super(invocation, Assignment.ADD);
        }
    }

    @Command(
            name = "remove",
            description = "Take roles away.",
            footer = {"", "Example:", "  parleyctl user role remove bob moderator --yes"})
    static final class Remove extends Assigning {
        Remove(Invocation invocation) {
            super(invocation, Assignment.REMOVE);
        }
    }

    @Command(
            name = "set",
            description = "Let the account have these roles and no others.",
            footer = {"", "Example:", "  parleyctl user role set bob user --yes"})
    static final class Replace extends Assigning {
        Replace(Invocation invocation) {
            super(invocation, Assignment.SET);
        }
    }
}
