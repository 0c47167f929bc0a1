package chat.parley.client.tui;

import chat.parley.client.state.ClientState;
import chat.parley.client.state.Happening.Answered;
import chat.parley.client.term.Input;
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
import chat.parley.protocol.operation.Right;
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
        Origin under,
        String name,
        @Nullable Group group,
        Search<Member> members,
        int highlighted,
        GroupStep step)
        implements Asking {
    private static final int PAGE = 100;

    /// The card of a group by its name.
    static Turn opening(Origin under, String name) {
        return at(under, name, GroupStep.LOOKING);
    }

    /// At a step that needs no more than the group's name.
    static Turn at(Origin under, String name, GroupStep step) {
        return new GroupScreen(under, name, null, Search.none(), 0, step).fetching();
    }

    private Turn fetching() {
        return Turn.to(this).and(new Order.Ask(new ShowGroup(name)));
    }

    @Override
    public Turn on(Input input, View view) {
        return switch (step) {
            case Choosing choosing -> GroupActions.choosing(this, choosing, input, view);
            case Writing writing -> GroupActions.writing(this, writing, input, view);
            case Confirming confirming -> GroupActions.confirming(this, confirming, input);
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
            case CHOOSE -> Turn.to(with(chosen(view)));
            default -> Turn.to(this);
        };
    }

    /// A member, or, for whoever does not belong to the group and sees none, joining it.
    private GroupStep chosen(View view) {
        List<Member> found = members.found();
        if (!found.isEmpty()) {
            return new Choosing(found.get(Highlight.within(highlighted, found.size())), 0);
        }
        return acts(null, view).contains(GroupAct.JOIN)
                ? new Writing(GroupAct.JOIN, null, Composer.EMPTY)
                : GroupStep.LOOKING;
    }

    Turn talking(ClientState state) {
        Id conversation = group == null ? null : group.conversation();
        return conversation == null ? Turn.to(this) : under.chat().opening(conversation, state);
    }

    /// Past the last member, those that follow are fetched.
    private Turn moved(Action action, View view) {
        int size = members.found().size();
        int at = Highlight.moved(action, highlighted, size, GroupCard.memberRows(this, view));
        if (!members.continuesAt(at, size, Optional.of(action))) {
            return Turn.to(with(members, at));
        }
        Id after = members.last().map(member -> member.profile().id()).orElse(null);
        return Turn.to(with(members.goingOn(), at))
                .and(new Order.Ask(new ListMembers(name, after, PAGE)));
    }

    /// What can be done with another, or in the group.
    List<GroupAct> acts(@Nullable Member about, View view) {
        if (group == null) {
            return List.of();
        }
        boolean manages = manages(view);
        if (about == null) {
            return GroupAct.in(group, manages);
        }
        boolean muted = GroupWords.of(view).isMuted(about.standing());
        return about.profile().id().equals(view.state().account().id())
                ? List.of()
                : GroupAct.with(about.standing(), muted, group, manages);
    }

    private static boolean manages(View view) {
        return view.state().account().holds(Right.GROUP_MANAGE);
    }

    @Override
    public Turn answered(Request<?> request, Record answer, View view) {
        return switch (answer) {
            case Group now when request instanceof ShowGroup(var asked) && asked.equals(name) ->
                    shown(now, view);
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

    private Turn shown(Group now, View view) {
        Turn turn = Turn.to(new GroupScreen(under, now.name(), now, members, highlighted, step));
        return now.standing() == null && !manages(view)
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

    GroupScreen with(GroupStep changed) {
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
    public Screen focused(boolean focused) {
        return new GroupScreen(under.focused(focused), name, group, members, highlighted, step);
    }
}
