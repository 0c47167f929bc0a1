package chat.parley.admin.command;

import picocli.CommandLine.Command;

/// Rights, those of the server's own and the host's.
@Command(
        name = "right",
        description = "List, create, change and delete rights.",
        subcommands = {RightList.class, RightCreate.class, RightSet.class, RightDelete.class},
        synopsisSubcommandLabel = "(list | create | set | delete)",
        footer = {
            "",
            "Examples:",
            "  parleyctl right create wiki.edit --description 'edits the wiki'",
            "  parleyctl role set user --right login --right speak --right wiki.edit"
        })
final class RightCommand {}
