package chat.parley.admin.file;

import picocli.CommandLine.Command;

/// The files of everybody.
@Command(
        name = "file",
        description = "What accounts have uploaded: list, show and delete it.",
        subcommands = {
            StoredFileListCommand.class,
            StoredFileShowCommand.class,
            StoredFileDeleteCommand.class
        },
        synopsisSubcommandLabel = "(list | show | delete)",
        footer = {
            "",
            "Examples:",
            "  parleyctl file list --user bob",
            "  parleyctl file show 7240125894656",
            "  parleyctl file delete 7240125894656 --reason 'malware' --yes"
        })
public final class StoredFileCommand {}
