package chat.parley.admin.command;

import picocli.CommandLine.Command;

/// Accounts.
@Command(
        name = "user",
        description = "List, create and delete accounts, and say what they may do.",
        subcommands = {
            UserList.class,
            UserShow.class,
            UserPassword.Create.class,
            UserPassword.Reset.class,
            UserRename.class,
            UserDelete.class,
            UserSanction.Mute.class,
            UserSanction.Unmute.class,
            UserSanction.Ban.class,
            UserSanction.Unban.class,
            UserRole.class
        },
        synopsisSubcommandLabel =
                "(list | show | create | password | rename | delete | mute | unmute | ban | unban"
                        + " | role)",
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
            "  parleyctl user role add bob moderator"
        })
final class UserCommand {}
