package chat.parley.admin.invitation;

import chat.parley.admin.command.AdminWording;
import chat.parley.admin.command.ListCommand;
import chat.parley.admin.command.Table;
import chat.parley.admin.words.ColumnTitle;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.model.account.Invitation;
import chat.parley.protocol.operation.InvitationRequest.InvitationsPage;
import chat.parley.protocol.operation.InvitationRequest.ListInvitations;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/// Lists invitations.
@Command(
        name = "list",
        description = "List invitations, newest first, with how often each was used.",
        footer = {"", "Example:", "  parleyctl invitation list -o json"})
final class InvitationListCommand extends ListCommand<Invitation> {
    InvitationListCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected Page<Invitation> page(BlockingLink link, @Nullable String after, int limit) {
        InvitationsPage page = link.ask(new ListInvitations(id(after), limit));
        return new Page<>(page.invitations(), page.more());
    }

    @Override
    protected String key(Invitation invitation) {
        return invitation.id().toString();
    }

    @Override
    protected Table<Invitation> table() {
        return new Table<Invitation>(words())
                .column(ColumnTitle.ID, each -> each.id().toString())
                .column(ColumnTitle.AT, each -> AdminWording.moment(moments(), each.createdAt()))
                .column(ColumnTitle.BY, Invitation::by)
                .column(ColumnTitle.UNTIL, each -> AdminWording.moment(moments(), each.until()))
                .column(ColumnTitle.USED, each -> each.used() + "/" + each.uses())
                .column(ColumnTitle.ROLES, each -> AdminWording.list(each.roles()));
    }
}
