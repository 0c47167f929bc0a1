package chat.parley.admin;

import picocli.CommandLine.Command;

/// The index that messages are found by.
@Command(
        name = "search",
        description = "Look after the index that messages are found by.",
        subcommands = IndexRebuildCommand.class,
        synopsisSubcommandLabel = "rebuild",
        footer = {"", "Example:", "  parleyctl search rebuild"})
final class SearchIndexCommand {}
