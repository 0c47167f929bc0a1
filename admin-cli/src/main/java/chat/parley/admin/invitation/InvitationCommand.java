package chat.parley.admin.invitation;

import picocli.CommandLine.Command;

/// Invitations.
@Command(
        name = "invitation",
        description = "Invitations, by which people sign up where registration is closed.",
        subcommands = {
            InvitationCreateCommand.class,
            InvitationListCommand.class,
            InvitationRevokeCommand.class
        },
        synopsisSubcommandLabel = "(create | list | revoke)",
        footer = {
            "",
            "Examples:",
            "  parleyctl invitation create --for 7d --uses 20 --reason 'the new class' --yes",
            "  parleyctl invitation list",
            "  parleyctl invitation revoke 7400000000000000 --yes"
        })
public final class InvitationCommand {}
