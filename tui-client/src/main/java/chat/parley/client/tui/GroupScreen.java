package chat.parley.client.tui;

import chat.parley.client.state.ClientState;
import chat.parley.client.state.Happening.Answered;
import chat.parley.client.term.Input;
import chat.parley.client.term.Key;
import chat.parley.client.term.Painter;
import chat.parley.client.tui.Action.Area;
import chat.parley.client.tui.GroupStep.Choosing;
import chat.parley.client.tui.GroupStep.Confirming;
import chat.parley.client.tui.GroupStep.Writing;
import chat.parley.protocol.Id;
import chat.parley.protocol.operation.ApplicationRequest.Application;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.GroupRequest.Group;
import chat.parley.protocol.operation.GroupRequest.LeaveGroup;
import chat.parley.protocol.operation.GroupRequest.ListMembers;
import chat.parley.protocol.operation.GroupRequest.Member;
import chat.parley.protocol.operation.GroupRequest.MembersPage;
import chat.parley.protocol.operation.GroupRequest.ShowGroup;
import chat.parley.protocol.operation.Request;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A group's card: what there is to know of it, its members, and what one may do there.
///
/// @param under where one comes back to
/// @param name what the group was last called
/// @param group null until it came
/// @param members as far as they came
/// @param highlighted the member that Enter is about
record GroupScreen(
        GroupList under,
        String name,
        @Nullable Group group,
        Search<Member> members,
        int highlighted,
        GroupStep step)
        implements Asking {
    private static final int PAGE = 100;

    /// The card of a group by its name.
    static Turn opening(GroupList under, String name) {
        return at(under, name, GroupStep.LOOKING);
    }

    /// At a step that needs no more than the group's name.
    static Turn at(GroupList under, String name, GroupStep step) {
        return new GroupScreen(under, name, null, Search.none(), 0, step).fetching();
    }

    private Turn fetching() {
        return Turn.to(this).and(new Order.Ask(new ShowGroup(name)));
    }

    @Override
    public Turn on(Input input, View view) {
        return switch (step) {
            case Choosing choosing -> choosing(choosing, input, view);
            case Writing writing -> writing(writing, input, view);
            case Confirming(var act, var about) ->
                    KeyMap.action(input, Area.PEOPLE).equals(Optional.of(Action.CONFIRM))
                            ? doing(act, about, "")
                            : Turn.to(with(GroupStep.LOOKING));
            case GroupStep.Looking _, GroupStep.Doing _, GroupStep.Done _, GroupStep.Failed _ ->
                    with(GroupStep.LOOKING).looking(input, view);
        };
    }

    private Turn looking(Input input, View view) {
        Optional<Action> action = KeyMap.action(input, Area.GROUPS, Area.LISTS, Area.TALKING);
        return switch (action.orElse(Action.SEND)) {
            case BACK -> Turn.to(under);
            case UP, DOWN, PAGE_UP, PAGE_DOWN -> moved(action.get(), view);
            case OPEN_GROUP -> talking(view.state());
            case GROUP_MENU -> Turn.to(with(new Choosing(null, 0)));
            case CHOOSE -> Turn.to(with(chosen()));
            default -> Turn.to(this);
        };
    }

    /// A member, or, for whoever does not belong to the group, joining it.
    private GroupStep chosen() {
        if (acts(null, false).contains(GroupAct.JOIN)) {
            return new Writing(GroupAct.JOIN, null, Composer.EMPTY);
        }
        List<Member> found = members.found();
        return found.isEmpty()
                ? GroupStep.LOOKING
                : new Choosing(found.get(Highlight.within(highlighted, found.size())), 0);
    }

    private Turn talking(ClientState state) {
        Id conversation = group == null ? null : group.conversation();
        return conversation == null ? Turn.to(this) : under.under().opening(conversation, state);
    }

    /// Past the last member, those that follow are fetched.
    private Turn moved(Action action, View view) {
        int size = members.found().size();
        int at = Highlight.moved(action, highlighted, size, GroupCard.memberRows(this, view));
        if (!members.continuesAt(at, size, action)) {
            return Turn.to(with(members, at));
        }
        Id after = members.last().map(member -> member.profile().id()).orElse(null);
        return Turn.to(with(members.goingOn(), at))
                .and(new Order.Ask(new ListMembers(name, after, PAGE)));
    }

    /// What can be done with somebody, or in the group.
    ///
    /// @param muted whether that member is
    List<GroupAct> acts(@Nullable Member about, boolean muted) {
        if (group == null) {
            return List.of();
        }
        return about == null ? GroupAct.in(group) : GroupAct.with(about.standing(), muted, group);
    }

    List<GroupAct> acts(@Nullable Member about, View view) {
        return acts(about, about != null && GroupWords.of(view).isMuted(about.standing()));
    }

    private Turn choosing(Choosing choosing, Input input, View view) {
        List<GroupAct> acts = acts(choosing.about(), view);
        int at = Highlight.within(choosing.at(), acts.size());
        Optional<Action> action = KeyMap.action(input, Area.LISTS);
        return switch (action.orElse(Action.SEND)) {
            case BACK -> Turn.to(with(GroupStep.LOOKING));
            case UP, DOWN -> {
                int moved = Highlight.moved(action.get(), at, acts.size(), 1);
                yield Turn.to(with(new Choosing(choosing.about(), moved)));
            }
            case CHOOSE ->
                    acts.isEmpty()
                            ? Turn.to(with(GroupStep.LOOKING))
                            : begun(acts.get(at), choosing.about(), view.state());
            default -> Turn.to(this);
        };
    }

    private Turn begun(GroupAct act, @Nullable Member about, ClientState state) {
        return switch (act.way()) {
            case AT_ONCE -> act == GroupAct.TALK ? talking(state) : doing(act, about, "");
            case CONFIRMED -> Turn.to(with(new Confirming(act, about)));
            case WRITTEN ->
                    Turn.to(with(new Writing(act, about, Composer.EMPTY.withText(before(act)))));
        };
    }

    /// What is there already, to be changed.
    private String before(GroupAct act) {
        String introduction = group == null ? null : group.introduction();
        return switch (act) {
            case RENAME -> name;
            case INTRODUCE -> introduction == null ? "" : introduction;
            default -> "";
        };
    }

    private Turn writing(Writing writing, Input input, View view) {
        if (input.equals(Key.of("Esc")) || input.equals(Key.of("C-c"))) {
            return Turn.to(with(GroupStep.LOOKING));
        }
        if (input.equals(Key.ENTER)) {
            String text = writing.text().text();
            return writing.act().needsText() && text.isBlank()
                    ? Turn.to(this)
                    : doing(writing.act(), writing.about(), text);
        }
        Composer text = writing.text().on(input, view.look(), GroupCard.writingColumns(view));
        return Turn.to(with(new Writing(writing.act(), writing.about(), text)));
    }

    private Turn doing(GroupAct act, @Nullable Member about, String text) {
        String member = about == null ? "" : about.profile().name();
        return Turn.to(with(new GroupStep.Doing(act)))
                .and(new Order.Ask(new GroupOrders(name, member, text).of(act)));
    }

    @Override
    public Turn answered(Request<?> request, Record answer, View view) {
        return switch (answer) {
            case Group now when request instanceof ShowGroup(var asked) && asked.equals(name) ->
                    shown(now);
            case Group now ->
                    new GroupScreen(under, now.name(), now, members, highlighted, done())
                            .fetching();
            case MembersPage page
                    when request instanceof ListMembers(var asked, var after, _)
                            && asked.equals(name) ->
                    Turn.to(with(after == null ? Search.none() : members, page));
            case Application made -> with(done()).fetching().and(new Answered.Applied(made));
            case Change _ -> with(done()).fetching();
            default -> Turn.to(request instanceof LeaveGroup ? under : this);
        };
    }

    private Turn shown(Group now) {
        Turn turn = Turn.to(new GroupScreen(under, now.name(), now, members, highlighted, step));
        return now.standing() == null
                ? turn
                : turn.and(new Order.Ask(new ListMembers(now.name(), null, PAGE)));
    }

    private GroupScreen with(Search<Member> before, MembersPage page) {
        return with(before.with(page.members(), page.more()), highlighted);
    }

    private GroupStep done() {
        return step instanceof GroupStep.Doing(var act) ? new GroupStep.Done(act) : step;
    }

    @Override
    public GroupScreen failed(Request<?> request, String why) {
        return with(new GroupStep.Failed(why));
    }

    private GroupScreen with(GroupStep changed) {
        return new GroupScreen(under, name, group, members, highlighted, changed);
    }

    private GroupScreen with(Search<Member> changed, int at) {
        return new GroupScreen(under, name, group, changed, at, step);
    }

    @Override
    public void draw(Painter painter, View view) {
        new GroupCard(this, painter, view).draw();
    }

    @Override
    public boolean watches(View view) {
        return false;
    }

    @Override
    public Screen focused(boolean focused) {
        return new GroupScreen(under.focused(focused), name, group, members, highlighted, step);
    }
}
