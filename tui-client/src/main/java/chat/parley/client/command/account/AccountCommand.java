package chat.parley.client.command.account;

import picocli.CommandLine.Command;

/// The account itself.
@Command(
        name = "account",
        description = "Your account: delete it.",
        subcommands = AccountDeleteCommand.class,
        synopsisSubcommandLabel = "(delete)",
        footer = {"", "Example:", "  parley account delete"})
public final class AccountCommand {}
