package chat.parley.admin.command;

import picocli.CommandLine.Command;

/// Roles, and the rights that they grant.
@Command(
        name = "role",
        description = "List, create, change and delete roles.",
        subcommands = {RoleList.class, RoleCreate.class, RoleSet.class, RoleDelete.class},
        synopsisSubcommandLabel = "(list | create | set | delete)",
        footer = {
            "",
            "Examples:",
            "  parleyctl role create moderator --name Moderators --right user.sanction",
            "  parleyctl role set moderator --right user.sanction --right audit.read",
            "  parleyctl user role add bob moderator"
        })
final class RoleCommand {}
