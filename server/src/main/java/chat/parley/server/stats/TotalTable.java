package chat.parley.server.stats;

import chat.parley.server.storage.Sql;

/// How many rows there are. No entry is looked at.
final class TotalTable {
    private TotalTable() {}

    record Totals(
            long accounts,
            long groups,
            long conversations,
            long entries,
            long files,
            long fileBytes) {}

    static Totals read(Sql sql) {
        return sql.first(
                        """
                        select (select count(*) from account),
                            (select count(*) from chat_group),
                            count(*), coalesce(sum(head), 0),
                            (select count(*) from file), (select bytes from file_total)
                        from conversation""",
                        row ->
                                new Totals(
                                        row.number(),
                                        row.number(),
                                        row.number(),
                                        row.number(),
                                        row.number(),
                                        row.number()))
                .orElseThrow();
    }
}
