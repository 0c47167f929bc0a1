package chat.parley.server.group;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.Group;
import chat.parley.protocol.model.Member;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.model.group.Rank;
import chat.parley.protocol.operation.ApplicationRequest.Direction;
import chat.parley.protocol.operation.ApplicationRequest.ListApplications;
import chat.parley.protocol.operation.GroupRequest.CreateGroup;
import chat.parley.protocol.operation.GroupRequest.FindGroups;
import chat.parley.protocol.operation.GroupRequest.GroupOrder;
import chat.parley.protocol.operation.GroupRequest.GroupsPage;
import chat.parley.protocol.operation.GroupRequest.ListGroups;
import chat.parley.protocol.operation.GroupRequest.ListMembers;
import chat.parley.protocol.operation.GroupRequest.MembersPage;
import chat.parley.protocol.operation.GroupRequest.SetPolicy;
import chat.parley.protocol.operation.GroupRequest.SetState;
import chat.parley.protocol.operation.GroupRequest.ShowGroup;
import chat.parley.protocol.operation.Request;
import chat.parley.server.PeopleWorld;
import chat.parley.server.session.Caller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class GroupsTest extends InGroup {
    private static CreateGroup creating(String name, boolean large, String... members) {
        return new CreateGroup(
                name,
                "All about it.",
                JoinPolicy.APPROVE,
                HistoryRule.ALL,
                large,
                List.of(members));
    }

    @Test
    @Tag("F3")
    void anAccountOwnsOnlySoMany() {
        for (int i = 1; i < GroupCreator.MOST_OWNED; i++) {
            group.create(group.olga, "g" + i, JoinPolicy.CLOSED);
        }
        CreateGroup more = creating("one-more", false);
        assertThat(group.world.refusal(group.olga, more)).isEqualTo(Reason.FORBIDDEN);
        group.world.ask(group.olga, new SetState("g1", GroupState.DISSOLVED, null, null, false));
        assertThat(group.world.ask(group.olga, more).name()).isEqualTo("one-more");
    }

    private List<String> found(Caller who, @Nullable String part, @Nullable GroupState state) {
        return names(find(who, part, state, GroupOrder.NAME, null, 50));
    }

    private GroupsPage find(
            Caller who,
            @Nullable String part,
            @Nullable GroupState state,
            GroupOrder order,
            @Nullable Id after,
            int limit) {
        return group.world.ask(who, new FindGroups(part, state, order, after, limit));
    }

    private static List<String> names(GroupsPage page) {
        return page.groups().stream().map(Group::name).toList();
    }

    @Test
    @Tag("A28")
    @Tag("W12")
    @Tag("C16")
    void whoeverCreatesAGroupOwnsItAndBelongsToIt() {
        Group made = group.world.ask(group.xena, creating("Book-Club", false));
        assertThat(made.owner().name()).isEqualTo("xena");
        assertThat(made.members()).isEqualTo(1);
        assertThat(made.profile().introduction()).isEqualTo("All about it.");
        assertThat(made.standing()).extracting("rank").isEqualTo(Rank.OWNER);
        assertThat(made.conversation()).isNotNull();
        assertThat(group.world.ask(group.xena, new ShowGroup("book-club"))).isEqualTo(made);
    }

    @Test
    @Tag("A28")
    @Tag("D20")
    void friendsBelongToANewGroupAtOnceAndOthersAreAsked() {
        group.world.befriend(group.olga, group.zoe);
        Group made =
                group.world.ask(group.olga, creating("crew", false, "zoe", "xena", "olga", "zoe"));
        assertThat(made.members()).isEqualTo(2);
        assertThat(group.world.ask(group.zoe, new ShowGroup("crew")).standing()).isNotNull();
        List<Application> asked =
                group.world
                        .ask(group.xena, new ListApplications(Direction.RECEIVED, null, null, 10))
                        .applications();
        assertThat(asked)
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.applicant().name()).isEqualTo("olga");
                            assertThat(one.group()).extracting("name").isEqualTo("crew");
                        });
    }

    @Test
    @Tag("A28")
    void aGroupIsNotCreatedWithSomebodyWhoIsNobodyOrBanned() {
        assertThat(group.world.refusal(group.olga, creating("crew", false, "nobody.here")))
                .isEqualTo(Reason.NOT_FOUND);
        group.ban("zoe");
        assertThat(group.world.refusal(group.olga, creating("crew", false, "zoe")))
                .isEqualTo(Reason.NOT_AVAILABLE);
        assertThat(found(group.olga, "crew", null)).isEmpty();
    }

    @Test
    @Tag("A28")
    @Tag("C15")
    void aGroupIsCreatedWithAsManyAsItTakesAndNotWithMore() {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            Caller friend = group.world.person("friend-" + i);
            group.world.befriend(group.zoe, friend);
            many.add("friend-" + i);
        }
        String[] friends = many.toArray(String[]::new);
        assertThat(group.world.ask(group.zoe, creating("crowd", true, friends)).members())
                .isEqualTo(46);
        assertThat(group.world.refusal(group.zoe, creating("crew", false, friends)))
                .isEqualTo(Reason.GROUP_FULL);
        assertThat(found(group.zoe, "crew", null)).isEmpty();
    }

    @Test
    @Tag("W49")
    void aGroupsNameIsUniqueInAnyCaseAndLooksLikeNoOther() {
        for (String name : List.of("team", "TEAM", "ｔｅａｍ", "tеam")) {
            assertThat(group.world.refusal(group.zoe, creating(name, false)))
                    .as(name)
                    .isEqualTo(Reason.GROUP_NAME_TAKEN);
        }
        assertThat(group.world.refusal(group.zoe, creating("admin", false)))
                .isEqualTo(Reason.INVALID_FIELDS);
        assertThat(group.world.refusal(group.zoe, creating("a  b", false)))
                .isEqualTo(Reason.INVALID_FIELDS);
        group.world.ask(group.zoe, creating("产品讨论", false));
        group.world.ask(group.zoe, creating("zoe", false));
    }

    @Test
    @Tag("W47")
    void createdManyTimesAtOnceTheNameIsTakenOnce() {
        List<Reason> refusals =
                group.world.refusalsOf(
                        50, _ -> group.world.asking(group.zoe, creating("crew", false)));
        assertThat(refusals).hasSize(49).containsOnly(Reason.GROUP_NAME_TAKEN);
        assertThat(found(group.zoe, "crew", null)).containsExactly("crew");
    }

    @Test
    @Tag("C15")
    void aGroupTakesAsManyAsItsSizeAllows() {
        assertThat(group.world.ask(group.zoe, creating("small", false)).capacity()).isEqualTo(5);
        assertThat(group.world.ask(group.zoe, creating("big", true)).capacity()).isEqualTo(50);
        group.join(group.zoe, GroupWorld.TEAM);
        assertThat(group.world.refusal(group.xena, group.applying())).isEqualTo(Reason.GROUP_FULL);
        assertThat(group.show(group.olga).members()).isEqualTo(5);
    }

    @Test
    @Tag("A26")
    void everybodySeesAGroupAndOnlyItsPeopleTheirStanding() {
        Group seen = group.show(group.xena);
        assertThat(seen.owner().name()).isEqualTo("olga");
        assertThat(seen.state()).isEqualTo(GroupState.NORMAL);
        assertThat(seen.members()).isEqualTo(4);
        assertThat(seen.conversation()).isNull();
        assertThat(seen.standing()).isNull();
        assertThat(group.show(group.adam).standing()).extracting("rank").isEqualTo(Rank.ADMIN);
        assertThat(group.world.refusal(group.xena, new ShowGroup("none")))
                .isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    @Tag("A26")
    void onesOwnGroupsAreListedByName() {
        for (String name : List.of("crew", "band", "ｄuo")) {
            group.create(group.olga, name, JoinPolicy.OPEN);
        }
        group.create(group.zoe, "another", JoinPolicy.OPEN);
        GroupsPage first = group.world.ask(group.olga, new ListGroups(null, 3));
        assertThat(names(first)).containsExactly("band", "crew", "duo");
        assertThat(first.more()).isTrue();
        GroupsPage second = group.world.ask(group.olga, new ListGroups("DUO", 3));
        assertThat(names(second)).containsExactly("team");
        assertThat(second.more()).isFalse();
    }

    @Test
    @Tag("A16")
    @Tag("W62")
    void groupsAreFoundByALiteralPartOfTheirName() {
        for (String name : List.of("Red_team", "blue-team", "100.percent")) {
            group.create(group.olga, name, JoinPolicy.OPEN);
        }
        assertThat(found(group.xena, "TEAM", null))
                .containsExactly("blue-team", "Red_team", "team");
        assertThat(found(group.xena, "d_t", null)).containsExactly("Red_team");
        assertThat(found(group.xena, "%", null)).isEmpty();
        assertThat(found(group.xena, null, null)).hasSize(4);
    }

    @Test
    @Tag("A57")
    void groupsAreFoundByTheirStateWhichEndsByItself() {
        group.set(group.olga, GroupState.MUTED, Duration.ofHours(1));
        assertThat(found(group.xena, null, GroupState.MUTED)).containsExactly("team");
        group.world.pass(Duration.ofHours(1));
        assertThat(found(group.xena, null, GroupState.MUTED)).isEmpty();
        assertThat(found(group.xena, null, GroupState.NORMAL)).containsExactly("team");
    }

    @Test
    @Tag("A16")
    void dissolvedGroupsAreFoundByManagersOnly() {
        group.set(group.olga, GroupState.DISSOLVED);
        assertThat(found(group.olga, null, null)).isEmpty();
        assertThat(found(group.rita, null, GroupState.DISSOLVED)).containsExactly("team");
        assertThat(found(PeopleWorld.operator(), "team", null)).containsExactly("team");
        assertThat(group.world.refusal(group.xena, new ShowGroup("team")))
                .isEqualTo(Reason.GROUP_DISSOLVED);
        assertThat(group.show(group.mia).state()).isEqualTo(GroupState.DISSOLVED);
    }

    @Test
    @Tag("A57")
    @Tag("W43")
    void everyOrderIsPagedWithoutGapsOrRepeats() {
        for (String name : List.of("crew", "band", "duo")) {
            group.world.pass(Duration.ofMinutes(1));
            group.create(group.olga, name, JoinPolicy.OPEN);
        }
        group.world.pass(Duration.ofMinutes(1));
        group.world.ask(group.olga, new SetPolicy("team", JoinPolicy.CLOSED, null, false));
        assertThat(paged(GroupOrder.NAME)).containsExactly("band", "crew", "duo", "team");
        assertThat(paged(GroupOrder.CREATED)).containsExactly("duo", "band", "crew", "team");
        assertThat(paged(GroupOrder.UPDATED)).containsExactly("team", "duo", "band", "crew");
    }

    private List<String> paged(GroupOrder order) {
        List<String> names = new ArrayList<>();
        Id after = null;
        boolean more = true;
        while (more) {
            GroupsPage page = find(group.xena, null, null, order, after, 1);
            names.addAll(names(page));
            after = page.groups().getLast().id();
            more = page.more();
        }
        return names;
    }

    @Test
    @Tag("A27")
    @Tag("C16")
    void membersAreListedByRankAndName() {
        MembersPage first = group.world.ask(group.mo, new ListMembers("team", null, 2));
        assertThat(first.members())
                .extracting(member -> member.profile().name())
                .containsExactly("olga", "adam");
        assertThat(first.more()).isTrue();
        Member last = first.members().getLast();
        MembersPage second =
                group.world.ask(group.mo, new ListMembers("team", last.profile().id(), 2));
        assertThat(second.members())
                .extracting(member -> member.profile().name())
                .containsExactly("mia", "mo");
        assertThat(second.more()).isFalse();
    }

    @Test
    @Tag("W46")
    void everyListTakesAConstantNumberOfStatements() {
        List<Request<?>> lists =
                List.of(
                        new ListGroups(null, 50),
                        new FindGroups(null, null, GroupOrder.NAME, null, 50),
                        new ListMembers("crew", null, 50));
        group.world.ask(group.olga, creating("crew", true));
        List<Long> few = lists.stream().map(this::statements).toList();
        for (int i = 0; i < 10; i++) {
            group.create(group.olga, "group-" + i, JoinPolicy.OPEN);
            Caller newcomer = group.world.person("person-" + i);
            group.world.ask(group.olga, new SetPolicy("crew", JoinPolicy.OPEN, null, false));
            group.join(newcomer, "crew");
        }
        assertThat(lists.stream().map(this::statements)).isEqualTo(few);
    }

    private long statements(Request<?> request) {
        group.world.ask(group.olga, request);
        group.world.settle();
        long before = group.world.database.executed();
        group.world.ask(group.olga, request);
        return group.world.database.executed() - before;
    }

    @Test
    void theOperatorHasNoGroupsOfTheirOwn() {
        assertThat(group.world.refusal(PeopleWorld.operator(), new ListGroups(null, 5)))
                .isEqualTo(Reason.UNAUTHENTICATED);
        group.world.ask(
                PeopleWorld.operator(),
                new SetState("team", GroupState.DISABLED, null, "spam", false));
        assertThat(group.lastNotice(group.mia).parameters()).containsEntry("actor", "operator");
    }
}
