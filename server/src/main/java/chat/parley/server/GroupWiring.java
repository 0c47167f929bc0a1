package chat.parley.server;

import chat.parley.server.account.Directory;
import chat.parley.server.group.AccessReader;
import chat.parley.server.group.Admissions;
import chat.parley.server.group.DefaultGroups;
import chat.parley.server.group.Departures;
import chat.parley.server.group.GroupChanges;
import chat.parley.server.group.GroupCreation;
import chat.parley.server.group.GroupCreator;
import chat.parley.server.group.GroupEdits;
import chat.parley.server.group.GroupNews;
import chat.parley.server.group.GroupQueries;
import chat.parley.server.group.GroupSettingsChanges;
import chat.parley.server.group.GroupViews;
import chat.parley.server.group.Groups;
import chat.parley.server.group.MemberChanges;
import chat.parley.server.group.Memberships;
import chat.parley.server.log.Stays;

/// Makes the parts of the room of groups that nobody else knows, and hands each what it stands on.
final class GroupWiring {
    private final Infrastructure base;
    private final Administration administration;
    private final Directory people;
    private final Stays stays;
    private final GroupNews news;
    private final Memberships memberships;
    private final GroupCreator creator;
    private final AccessReader access;
    private final GroupViews views;
    private final GroupQueries queries;

    GroupWiring(
            Infrastructure base,
            Administration administration,
            Directory people,
            Stays stays,
            GroupNews news,
            Memberships memberships) {
        this.base = base;
        this.administration = administration;
        this.people = people;
        this.stays = stays;
        this.news = news;
        this.memberships = memberships;
        creator =
                new GroupCreator(
                        base.ids(), stays, memberships, base.config().groups(), base.clock());
        access = new AccessReader(administration.access(), base.clock());
        views = new GroupViews(people, base.clock());
        queries = new GroupQueries(base.database(), access, views, base.clock());
    }

    DefaultGroups defaultGroups() {
        return new DefaultGroups(base.config().groups(), creator, memberships, base.clock());
    }

    GroupQueries queries() {
        return queries;
    }

    Groups groups(Admissions admissions) {
        GroupChanges orders =
                new GroupChanges(
                        administration.changes(), administration.access(), access, base.live());
        return new Groups(
                queries,
                creation(admissions),
                new GroupEdits(administration.access(), access, orders, news, views, base.clock()),
                new GroupSettingsChanges(orders, news, stays, admissions, base.clock()),
                new MemberChanges(
                        orders, news, memberships, people, administration.access(), base.clock()),
                new Departures(administration.access(), access, memberships),
                admissions);
    }

    private GroupCreation creation(Admissions admissions) {
        return new GroupCreation(
                creator, people, administration.access(), admissions, views, base.clock());
    }
}
