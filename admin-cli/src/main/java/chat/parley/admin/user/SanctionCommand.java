package chat.parley.admin.user;

import picocli.CommandLine.Command;

/// Mutes and bans, those past included.
@Command(
        name = "sanction",
        description = "List mutes and bans.",
        subcommands = {SanctionListCommand.class},
        synopsisSubcommandLabel = "(list)",
        footer = {
            "",
            "Examples:",
            "  parleyctl sanction list --in-force",
            "  parleyctl sanction list bob --kind ban -o json"
        })
public final class SanctionCommand {}
