package chat.parley.admin.role;

import chat.parley.admin.command.AdminWording;
import chat.parley.admin.command.ListCommand;
import chat.parley.admin.command.Table;
import chat.parley.admin.words.ColumnTitle;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.model.account.RoleView;
import chat.parley.protocol.operation.RoleRequest.ListRoles;
import chat.parley.protocol.operation.RoleRequest.RolesPage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/// Lists roles.
@Command(
        name = "list",
        description = "List the roles and the rights that they grant.",
        footer = {"", "Example:", "  parleyctl role list"})
final class RoleListCommand extends ListCommand<RoleView> {
    RoleListCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected Page<RoleView> page(BlockingLink link, @Nullable String after, int limit) {
        RolesPage page = link.ask(new ListRoles(after, limit));
        return new Page<>(page.roles(), page.more());
    }

    @Override
    protected String key(RoleView role) {
        return role.key();
    }

    @Override
    protected Table<RoleView> table() {
        return new Table<RoleView>(words())
                .column(ColumnTitle.KEY, RoleView::key)
                .column(ColumnTitle.NAME, RoleView::name)
                .column(ColumnTitle.BUILT_IN, role -> yesOrNo(role.builtIn()))
                .column(ColumnTitle.HOLDERS, role -> Integer.toString(role.holders()))
                .column(ColumnTitle.RIGHTS, role -> AdminWording.list(role.rights()))
                .column(ColumnTitle.DESCRIPTION, role -> AdminWording.text(role.description()));
    }
}
