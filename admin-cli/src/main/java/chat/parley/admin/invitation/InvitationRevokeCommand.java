package chat.parley.admin.invitation;

import chat.parley.admin.command.BatchCommand;
import chat.parley.admin.command.Operands;
import chat.parley.admin.words.AdminText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.UsageProblem;
import chat.parley.protocol.Id;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.InvitationRequest.RevokeInvitation;
import chat.parley.protocol.operation.Request;
import picocli.CommandLine.Command;

/// Revokes invitations.
@Command(
        name = "revoke",
        description = "Let nobody sign up by invitations any more; accounts made stay.",
        footer = {"", "Example:", "  parleyctl invitation revoke 7400000000000000 --yes"})
final class InvitationRevokeCommand extends BatchCommand {
    InvitationRevokeCommand(Invocation invocation) {
        super(invocation, Operands.INVITATIONS);
    }

    @Override
    protected void check() {
        given().stream().filter(one -> !one.equals(STDIN)).forEach(InvitationRevokeCommand::id);
        super.check();
    }

    @Override
    protected Request<Change> request(String target, boolean dryRun) {
        return new RevokeInvitation(id(target), reason(), dryRun);
    }

    private static Id id(String target) {
        try {
            return Id.parse(target);
        } catch (IllegalArgumentException _) {
            throw new UsageProblem(AdminText.INVITATION_ID, target);
        }
    }
}
