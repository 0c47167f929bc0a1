package chat.parley.admin.command;

import picocli.CommandLine.Command;

/// Mutes and bans, those past included.
@Command(
        name = "sanction",
        description = "List mutes and bans.",
        subcommands = {SanctionList.class},
        synopsisSubcommandLabel = "(list)",
        footer = {
            "",
            "Examples:",
            "  parleyctl sanction list --in-force",
            "  parleyctl sanction list bob --kind ban -o json"
        })
final class SanctionCommand {}
