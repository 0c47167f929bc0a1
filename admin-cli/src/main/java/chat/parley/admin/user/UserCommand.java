package chat.parley.admin.user;

import picocli.CommandLine.Command;

/// Accounts.
@Command(
        name = "user",
        description = "List, create and delete accounts, and say what they may do.",
        subcommands = {
            UserListCommand.class,
            UserShowCommand.class,
            UserPasswordCommand.Create.class,
            UserPasswordCommand.Reset.class,
            UserRenameCommand.class,
            UserDeleteCommand.class,
            UserSanctionCommand.Mute.class,
            UserSanctionCommand.Unmute.class,
            UserSanctionCommand.Ban.class,
            UserSanctionCommand.Unban.class,
            UserRoleCommand.class,
            UserQuotaCommand.class
        },
        synopsisSubcommandLabel =
                "(list | show | create | password | rename | delete | mute | unmute | ban | unban"
                        + " | role | quota)",
        footer = {
            "",
            "Examples:",
            "  parleyctl user list --role admin",
            "  parleyctl user list --state banned --sort registered --desc",
            "  parleyctl user create bob --one-time",
            "  parleyctl user rename bob robert",
            "  parleyctl user delete eve --reason 'left the company'",
            "  parleyctl user mute bob --for 2h30m --reason 'shouting'",
            "  parleyctl user ban @bob @eve --reason 'spam' --dry-run",
            "  parleyctl user role add bob admin",
            "  parleyctl user quota bob 20GB"
        })
public final class UserCommand {}
