package chat.parley.admin.session;

import picocli.CommandLine.Command;

/// Devices that are signed in.
@Command(
        name = "session",
        description = "List the devices that are signed in, and sign them out.",
        subcommands = {SessionListCommand.class, SessionEndCommand.class},
        synopsisSubcommandLabel = "(list | end)",
        footer = {
            "",
            "Examples:",
            "  parleyctl session list --online",
            "  parleyctl session end bob --yes"
        })
public final class SessionCommand {}
