package chat.parley.admin.role;

import picocli.CommandLine.Command;

/// Rights, those of the server's own and the host's.
@Command(
        name = "right",
        description = "List, create, change and delete rights.",
        subcommands = {
            RightListCommand.class,
            RightCreateCommand.class,
            RightSetCommand.class,
            RightDeleteCommand.class
        },
        synopsisSubcommandLabel = "(list | create | set | delete)",
        footer = {
            "",
            "Examples:",
            "  parleyctl right create wiki.edit --description 'edits the wiki'",
            "  parleyctl role set user --right login --right speak --right wiki.edit"
        })
public final class RightCommand {}
