package chat.parley.server.group;

import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.body.NoticeCode;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.Group;
import chat.parley.protocol.model.Member;
import chat.parley.protocol.model.account.Right;
import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.model.group.Rank;
import chat.parley.protocol.operation.ApplicationRequest.ApplyGroup;
import chat.parley.protocol.operation.ConversationRequest.History;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.GroupRequest.CreateGroup;
import chat.parley.protocol.operation.GroupRequest.Invite;
import chat.parley.protocol.operation.GroupRequest.ListMembers;
import chat.parley.protocol.operation.GroupRequest.SetRank;
import chat.parley.protocol.operation.GroupRequest.SetState;
import chat.parley.protocol.operation.GroupRequest.ShowGroup;
import chat.parley.protocol.operation.RoleRequest.AssignRoles;
import chat.parley.protocol.operation.RoleRequest.Assignment;
import chat.parley.protocol.operation.RoleRequest.CreateRole;
import chat.parley.protocol.operation.SanctionRequest.Impose;
import chat.parley.protocol.operation.Term;
import chat.parley.server.PeopleWorld;
import chat.parley.server.session.Caller;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A world with the open group `team` for five: Olga owns it, Adam is an admin, Mia and Mo are
/// members, Xena and Zoe do not belong to it, and Rita manages all groups. None of them are
/// friends.
public final class GroupWorld implements AutoCloseable {
    public static final String TEAM = "team";

    public final PeopleWorld world;
    public final Caller olga;
    public final Caller adam;
    public final Caller mia;
    public final Caller mo;
    public final Caller xena;
    public final Caller zoe;
    public final Caller rita;
    public final Id conversation;
    private int sent;

    public GroupWorld(Path directory) {
        world = new PeopleWorld(directory);
        olga = world.person("olga");
        adam = world.person("adam");
        mia = world.person("mia");
        mo = world.person("mo");
        xena = world.person("xena");
        zoe = world.person("zoe");
        rita = world.person("rita");
        makeManager("rita");
        conversation = found(TEAM);
    }

    /// Makes a group like `team`.
    ///
    /// @return its conversation
    public Id found(String name) {
        Id opened = Objects.requireNonNull(create(olga, name, JoinPolicy.OPEN).conversation());
        join(adam, name);
        join(mia, name);
        join(mo, name);
        world.ask(olga, new SetRank(name, "adam", Rank.ADMIN, null, false));
        return opened;
    }

    private void makeManager(String name) {
        List<String> rights = List.of(Right.GROUP_MANAGE.key());
        world.ask(
                PeopleWorld.operator(),
                new CreateRole("manager", "Manager", null, rights, null, false));
        world.ask(
                PeopleWorld.operator(),
                new AssignRoles(name, Assignment.ADD, List.of("manager"), null, false));
    }

    /// Bans somebody from the server.
    public void ban(String name) {
        world.ask(PeopleWorld.operator(), new Impose(name, SanctionKind.BAN, null, "spam", false));
    }

    /// Has somebody have a live connection.
    public void connect(Caller who) {
        world.connections.connected.put(who.signedIn(), who.signedInDevice());
    }

    public Group create(Caller owner, String name, JoinPolicy policy, String... members) {
        return world.ask(
                owner,
                new CreateGroup(
                        name, null, policy, HistoryRule.SINCE_JOINING, false, List.of(members)));
    }

    public void join(Caller who, String group) {
        world.ask(who, new ApplyGroup(group, null));
    }

    public Group show(Caller who) {
        return world.ask(who, new ShowGroup(TEAM));
    }

    public void set(Caller who, GroupState state) {
        set(who, state, null);
    }

    public void set(Caller who, GroupState state, @Nullable Duration time) {
        Term term = time == null ? null : new Term(null, time.toMillis());
        world.ask(who, new SetState(TEAM, state, term, "because", false));
    }

    public Send saying(String words) {
        return saying(conversation, words);
    }

    public Send saying(Id where, String words) {
        return new Send(where, "m" + ++sent, new Body.Text(words));
    }

    public List<String> members() {
        return world.ask(olga, new ListMembers(TEAM, null, 100)).members().stream()
                .map(Member::profile)
                .map(profile -> profile.name())
                .toList();
    }

    public ApplyGroup applying() {
        return new ApplyGroup(TEAM, "let me in");
    }

    public Invite inviting(String name) {
        return new Invite(TEAM, name, null);
    }

    /// What somebody can read of the conversation: words, and the codes of notices.
    public List<String> readBy(Caller who) {
        return entries(who)
                .map(
                        entry ->
                                switch (entry.body()) {
                                    case Body.Text(String text, _, _) -> text;
                                    case Body.Notice(NoticeCode code, _) -> code.name();
                                    case Body.Location _ -> "location";
                                    case Body.Custom(String name, _) -> name;
                                    case Body.Files _ -> "files";
                                    case Body.Recalled _ -> "recalled";
                                    case Body.Change change -> "changed " + change.target();
                                })
                .toList();
    }

    /// The last notice that somebody can read.
    public Body.Notice lastNotice(Caller who) {
        return entries(who)
                .map(Entry::body)
                .filter(Body.Notice.class::isInstance)
                .map(Body.Notice.class::cast)
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private Stream<Entry> entries(Caller who) {
        return world.ask(who, new History(conversation, null, null, null, 200)).entries().stream();
    }

    @Override
    public void close() {
        world.close();
    }
}
