package chat.parley.server.group;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.Group;
import chat.parley.protocol.model.Member;
import chat.parley.protocol.operation.GroupRequest.FindGroups;
import chat.parley.protocol.operation.GroupRequest.GroupsPage;
import chat.parley.protocol.operation.GroupRequest.ListGroups;
import chat.parley.protocol.operation.GroupRequest.ListMembers;
import chat.parley.protocol.operation.GroupRequest.MembersPage;
import chat.parley.server.group.model.GroupAccess;
import chat.parley.server.group.model.GroupPermission;
import chat.parley.server.group.model.ViewedGroup;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Page;
import chat.parley.server.storage.Sql;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Finds groups and shows them, each as whoever asks may see it. All methods block.
public final class GroupQueries {
    private final Database database;
    private final AccessReader access;
    private final GroupViews views;
    private final InstantSource clock;

    GroupQueries(Database database, AccessReader access, GroupViews views, InstantSource clock) {
        this.database = database;
        this.access = access;
        this.views = views;
        this.clock = clock;
    }

    GroupsPage own(Id me, ListGroups list) {
        int limit = list.limit() + 1;
        Instant now = clock.instant();
        return views.page(
                database.read(sql -> GroupPageTable.own(sql, me, list.after(), now, limit)),
                list.limit());
    }

    GroupsPage found(Caller caller, FindGroups find) {
        return views.page(database.read(sql -> found(sql, caller, find)), find.limit());
    }

    private List<ViewedGroup> found(Sql sql, Caller caller, FindGroups find) {
        boolean everyone = access.manages(sql, caller);
        return GroupPageTable.found(sql, caller.account(), find, everyone, clock.instant());
    }

    Group shown(Caller caller, String name) {
        return database.read(
                sql -> {
                    GroupAccess allowed = access.of(sql, caller, name);
                    allowed.require(GroupPermission.SHOW);
                    return views.of(sql, allowed.viewed());
                });
    }

    MembersPage members(Caller caller, ListMembers list) {
        List<MemberTable.Named> page = database.read(sql -> members(sql, caller, list));
        Page<MemberTable.Named> slice = Page.of(page, list.limit());
        return new MembersPage(slice.rows().stream().map(this::member).toList(), slice.more());
    }

    private List<MemberTable.Named> members(Sql sql, Caller caller, ListMembers list) {
        Id group = known(sql, caller, list.group());
        int limit = list.limit() + 1;
        return list.after() == null
                ? MemberTable.page(sql, group, limit)
                : MemberTable.page(sql, group, list.after(), limit);
    }

    private Member member(MemberTable.Named named) {
        return new Member(named.profile(), named.membership().standing(clock.instant()));
    }

    /// All who belong to a group, by id, for those who may know.
    ///
    /// @throws Refused if the caller may not
    public List<Id> members(Sql sql, Caller caller, String group) {
        return MemberTable.accounts(sql, known(sql, caller, group));
    }

    private Id known(Sql sql, Caller caller, String group) {
        GroupAccess allowed = access.of(sql, caller, group);
        allowed.require(GroupPermission.LIST_MEMBERS);
        return allowed.group().id();
    }
}
