package chat.parley.admin.role;

import picocli.CommandLine.Command;

/// Roles, and the rights that they grant.
@Command(
        name = "role",
        description = "List, create, change and delete roles.",
        subcommands = {
            RoleListCommand.class,
            RoleCreateCommand.class,
            RoleSetCommand.class,
            RoleDeleteCommand.class
        },
        synopsisSubcommandLabel = "(list | create | set | delete)",
        footer = {
            "",
            "Examples:",
            "  parleyctl role create moderator --name Moderators --right user.sanction",
            "  parleyctl role set moderator --right user.sanction --right audit.read",
            "  parleyctl user role add bob admin"
        })
public final class RoleCommand {}
