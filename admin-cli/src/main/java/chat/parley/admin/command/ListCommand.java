package chat.parley.admin.command;

import chat.parley.admin.words.AdminText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.ServerCommand;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.Id;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/// A subcommand that prints a list, page by page: a table for people, an object a line for scripts.
public abstract class ListCommand<T extends Record> extends ServerCommand {
    @Mixin private final PageOptions paging = new PageOptions();

    public ListCommand(Invocation invocation) {
        super(invocation);
    }

    /// What the server answered.
    public record Page<T>(List<T> things, boolean more) {}

    /// Asks for one page.
    ///
    /// @param after what [#key] says of the last thing before it; null for the first page
    protected abstract Page<T> page(BlockingLink link, @Nullable String after, int limit);

    /// What tells the server where a page ended.
    protected abstract String key(T thing);

    protected abstract Table<T> table();

    @Override
    protected void check() {
        if (!paging.isSensible()) {
            throw new UsageProblem(AdminText.LIMIT_LEAST);
        }
    }

    @Override
    protected final int run(BlockingLink link) {
        Table<T> table = table();
        String after = paging.after();
        int printed = 0;
        boolean more = true;
        while (more && paging.next(printed) > 0) {
            Page<T> page = page(link, after, paging.next(printed));
            print(page.things(), table);
            printed += page.things().size();
            after = page.things().isEmpty() ? after : key(page.things().getLast());
            more = page.more();
        }
        if (more && after != null) {
            boolean _ = output().flush();
            output().remark(words().of(AdminText.THERE_ARE_MORE, after));
        }
        return done();
    }

    public final String yesOrNo(boolean is) {
        return words().of(is ? AdminText.YES : AdminText.NO);
    }

    private void print(List<T> things, Table<T> table) {
        things.forEach(thing -> output().show(thing, _ -> {}));
        table.print(things, output());
    }

    /// Reads the id that [#key] wrote.
    public static @Nullable Id id(@Nullable String key) {
        try {
            return key == null ? null : Id.parse(key);
        } catch (IllegalArgumentException _) {
            throw new UsageProblem(AdminText.AFTER_ID, key);
        }
    }
}
