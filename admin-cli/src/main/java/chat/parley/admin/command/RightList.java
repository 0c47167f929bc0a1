package chat.parley.admin.command;

import chat.parley.admin.words.ColumnTitle;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.link.Errand;
import chat.parley.protocol.operation.RoleRequest.ListRights;
import chat.parley.protocol.operation.RoleRequest.RightView;
import chat.parley.protocol.operation.RoleRequest.RightsPage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/// Lists rights.
@Command(
        name = "list",
        description = "List the rights, and the roles that grant them.",
        footer = {"", "Example:", "  parleyctl right list -o json"})
final class RightList extends ListVerb<RightView> {
    RightList(Invocation invocation) {
        super(invocation);
    }

    @Override
    Page<RightView> page(Errand errand, @Nullable String after, int limit) {
        RightsPage page = errand.ask(new ListRights(after, limit));
        return new Page<>(page.rights(), page.more());
    }

    @Override
    String key(RightView right) {
        return right.key();
    }

    @Override
    Table<RightView> table() {
        return new Table<RightView>(words())
                .column(ColumnTitle.KEY, RightView::key)
                .column(ColumnTitle.BUILT_IN, right -> yesOrNo(right.builtIn()))
                .column(ColumnTitle.ROLES, right -> Wording.list(right.roles()))
                .column(ColumnTitle.DESCRIPTION, right -> Wording.text(right.description()));
    }
}
