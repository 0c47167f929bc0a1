package chat.parley.admin.group;

import picocli.CommandLine.Command;

/// Groups.
@Command(
        name = "group",
        description = "List groups, and say what may be done in them.",
        subcommands = {
            GroupListCommand.class,
            GroupShowCommand.class,
            GroupStatusCommand.class,
            GroupPolicyCommand.class,
            GroupMembersCommand.class,
            GroupTransferCommand.class
        },
        synopsisSubcommandLabel = "(list | show | status | policy | members | transfer)",
        footer = {
            "",
            "Examples:",
            "  parleyctl group list --sort updated --state muted",
            "  parleyctl group status ops --set muted --for 1h --reason 'cool down'",
            "  parleyctl group transfer ops alice --yes"
        })
public final class AdminGroupCommand {}
