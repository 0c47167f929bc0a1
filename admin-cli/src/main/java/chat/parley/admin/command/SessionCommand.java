package chat.parley.admin.command;

import picocli.CommandLine.Command;

/// Devices that are signed in.
@Command(
        name = "session",
        description = "List the devices that are signed in, and sign them out.",
        subcommands = {SessionList.class, SessionEnd.class},
        synopsisSubcommandLabel = "(list | end)",
        footer = {
            "",
            "Examples:",
            "  parleyctl session list --online",
            "  parleyctl session end bob --yes"
        })
final class SessionCommand {}
