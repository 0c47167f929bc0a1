package chat.parley.admin.role;

import chat.parley.admin.command.AdminWording;
import chat.parley.admin.command.ListCommand;
import chat.parley.admin.command.Table;
import chat.parley.admin.words.ColumnTitle;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.model.account.RightView;
import chat.parley.protocol.operation.RoleRequest.ListRights;
import chat.parley.protocol.operation.RoleRequest.RightsPage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/// Lists rights.
@Command(
        name = "list",
        description = "List the rights, and the roles that grant them.",
        footer = {"", "Example:", "  parleyctl right list -o json"})
final class RightListCommand extends ListCommand<RightView> {
    RightListCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected Page<RightView> page(BlockingLink link, @Nullable String after, int limit) {
        RightsPage page = link.ask(new ListRights(after, limit));
        return new Page<>(page.rights(), page.more());
    }

    @Override
    protected String key(RightView right) {
        return right.key();
    }

    @Override
    protected Table<RightView> table() {
        return new Table<RightView>(words())
                .column(ColumnTitle.KEY, RightView::key)
                .column(ColumnTitle.BUILT_IN, right -> yesOrNo(right.builtIn()))
                .column(ColumnTitle.ROLES, right -> AdminWording.list(right.roles()))
                .column(ColumnTitle.DESCRIPTION, right -> AdminWording.text(right.description()));
    }
}
