package chat.parley.client.screen.group;

import chat.parley.client.screen.ListPage;

/// Where the lists of groups have their columns.
final class GroupColumns {
    static final int NAME = 3;
    /// Behind names, what else there is to say in brief.
    static final int BRIEF = NAME + ListPage.NAME_COLUMNS + 2;

    private GroupColumns() {}
}
