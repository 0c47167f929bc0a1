package chat.parley.client.screen.group;

import chat.parley.client.screen.Composer;
import chat.parley.client.screen.Destination;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.Highlight;
import chat.parley.client.screen.RequestingScreen;
import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.SearchResults;
import chat.parley.client.screen.group.GroupStep.Choosing;
import chat.parley.client.screen.group.GroupStep.Confirming;
import chat.parley.client.screen.group.GroupStep.Writing;
import chat.parley.client.screen.key.GroupCardKey;
import chat.parley.client.screen.key.ListKey;
import chat.parley.client.screen.people.CardScreen;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.ConversationState;
import chat.parley.client.term.Painter;
import chat.parley.client.term.input.Input;
import chat.parley.client.words.HelpText;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.Group;
import chat.parley.protocol.model.Member;
import chat.parley.protocol.model.account.Right;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.GroupRequest.LeaveGroup;
import chat.parley.protocol.operation.GroupRequest.ListMembers;
import chat.parley.protocol.operation.GroupRequest.MembersPage;
import chat.parley.protocol.operation.GroupRequest.ShowGroup;
import chat.parley.protocol.operation.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A group's card: what there is to know of it, its members, and what one may do there.
///
/// @param name what the group was last called
/// @param group null until it came
/// @param members as far as they came
/// @param highlighted the member that Enter is about
/// @param awaited what it has asked and was not told yet, the latest last
public record GroupScreen(
        String name,
        @Nullable Group group,
        SearchResults<Member> members,
        int highlighted,
        GroupStep step,
        List<Request<?>> awaited)
        implements RequestingScreen {
    private static final int PAGE = 100;

    public GroupScreen {
        awaited = List.copyOf(awaited);
    }

    /// The card of a group by its name.
    public static ScreenUpdate opening(String name) {
        return at(name, GroupStep.LOOKING);
    }

    /// At a step that needs no more than the group's name.
    public static ScreenUpdate at(String name, GroupStep step) {
        GroupScreen card = new GroupScreen(name, null, SearchResults.none(), 0, step, List.of());
        return ScreenUpdate.push(card).and(card.fetching());
    }

    private ScreenUpdate fetching() {
        return anew(new ShowGroup(name));
    }

    /// Asks what is not waited for any more where it was asked before.
    private ScreenUpdate anew(Request<?> request) {
        return awaiting(awaited.stream().filter(one -> !request.getClass().isInstance(one)))
                .asking(request);
    }

    private ScreenUpdate asking(Request<?> request) {
        return ScreenUpdate.to(awaiting(Stream.concat(awaited.stream(), Stream.of(request))))
                .and(new ScreenCommand.Ask(request));
    }

    /// Does what the client does not do by itself, and waits for what comes of it.
    ScreenUpdate doing(GroupMenuItem act, ScreenCommand command) {
        GroupScreen doing = with(new GroupStep.Doing(act, command));
        return command instanceof ScreenCommand.Ask(var request)
                ? doing.asking(request)
                : ScreenUpdate.to(doing).and(command);
    }

    @Override
    public ScreenUpdate on(Input input, Frame frame) {
        return switch (step) {
            case Choosing choosing -> GroupActions.choosing(this, choosing, input, frame);
            case Writing writing -> GroupActions.writing(this, writing, input, frame);
            case Confirming confirming -> GroupActions.confirming(this, confirming, input, frame);
            case GroupStep.Doing(_, ScreenCommand.Happen _) -> looking(input, frame);
            case GroupStep.Looking _, GroupStep.Doing _, GroupStep.Done _, GroupStep.Failed _ ->
                    with(GroupStep.LOOKING).looking(input, frame);
        };
    }

    /// What came of an application the client says itself; what it changed about the group is asked
    /// for.
    @Override
    public ScreenUpdate settled(Frame frame) {
        boolean applied =
                step instanceof GroupStep.Doing(_, ScreenCommand.Happen(Wished.Apply(var request)))
                        && !frame.state().account().applications().underWay(request);
        return applied ? with(GroupStep.LOOKING).fetching() : ScreenUpdate.to(this);
    }

    private ScreenUpdate looking(Input input, Frame frame) {
        return switch (frame.keys().find(GroupCardKey.class, input).orElse(null)) {
            case OPEN_GROUP -> talking();
            case GROUP_MENU -> ScreenUpdate.to(with(new Choosing(null, 0)));
            case null -> listing(input, frame);
        };
    }

    private ScreenUpdate listing(Input input, Frame frame) {
        Optional<ListKey> key = frame.keys().find(ListKey.class, input);
        return switch (key.orElse(null)) {
            case BACK -> ScreenUpdate.back();
            case UP, DOWN, PAGE_UP, PAGE_DOWN -> moved(key.get(), frame);
            case CHOOSE -> chosen(frame);
            case null -> ScreenUpdate.to(this);
        };
    }

    /// A member, or, for whoever does not belong to the group and sees none, joining it.
    private ScreenUpdate chosen(Frame frame) {
        List<Member> found = members.found();
        if (!found.isEmpty()) {
            return chosen(found.get(Highlight.within(highlighted, found.size())), frame);
        }
        GroupStep next =
                acts(null, frame).contains(GroupMenuItem.JOIN)
                        ? new Writing(GroupMenuItem.JOIN, null, Composer.EMPTY)
                        : GroupStep.LOOKING;
        return ScreenUpdate.to(with(next));
    }

    /// Where there is nothing to do but to look, one looks.
    private ScreenUpdate chosen(Member member, Frame frame) {
        return acts(member, frame).equals(List.of(GroupMenuItem.CARD))
                ? card(member)
                : ScreenUpdate.to(with(new Choosing(member, 0)));
    }

    /// A member's own card.
    ScreenUpdate card(Member member) {
        return ScreenUpdate.to(with(GroupStep.LOOKING))
                .and(ScreenUpdate.push(CardScreen.of(member.profile())));
    }

    ScreenUpdate talking() {
        Id conversation = group == null ? null : group.conversation();
        return conversation == null
                ? ScreenUpdate.to(this)
                : ScreenUpdate.open(new Destination(conversation));
    }

    /// Past the last member, those that follow are fetched.
    private ScreenUpdate moved(ListKey key, Frame frame) {
        int size = members.found().size();
        int at = Highlight.moved(key, highlighted, size, GroupCard.memberRows(this, frame));
        if (!members.continuesAt(at, size, Optional.of(key))) {
            return ScreenUpdate.to(with(members, at));
        }
        Id after = members.last().map(member -> member.profile().id()).orElse(null);
        return with(members.goingOn(), at).asking(new ListMembers(name, after, PAGE));
    }

    /// One's own conversation of the group, as far as it is known.
    Optional<ConversationState> talk(Frame frame) {
        return frame.state().conversation(group == null ? null : group.conversation());
    }

    /// What can be done with another, or in the group.
    List<GroupMenuItem> acts(@Nullable Member about, Frame frame) {
        if (group == null) {
            return List.of();
        }
        boolean manages = manages(frame);
        if (about == null) {
            return GroupMenuItem.of(GroupSituation.in(group, manages));
        }
        boolean muted = frame.groupWords().isMuted(about.standing());
        return about.profile().id().equals(frame.state().account().id())
                ? List.of()
                : GroupMenuItem.of(new GroupSituation(group, about.standing(), muted, manages));
    }

    private static boolean manages(Frame frame) {
        return frame.state().account().holds(Right.GROUP_MANAGE);
    }

    @Override
    public ScreenUpdate answered(Request<?> request, Record answer, Frame frame) {
        GroupScreen told = told(request);
        return switch (answer) {
            case Group now when request instanceof ShowGroup -> told.shown(now, frame);
            case Group now -> told.with(now).done(request).fetching();
            case MembersPage page -> ScreenUpdate.to(told.listed(request, page));
            case Change _ -> told.done(request).fetching();
            default -> request instanceof LeaveGroup ? ScreenUpdate.back() : ScreenUpdate.to(told);
        };
    }

    private GroupScreen told(Request<?> request) {
        List<Request<?>> left = new ArrayList<>(awaited);
        left.remove(request);
        return awaiting(left.stream());
    }

    /// The members are asked for anew, from the first page on.
    private ScreenUpdate shown(Group now, Frame frame) {
        GroupScreen shown = with(now);
        return now.standing() == null && !manages(frame)
                ? ScreenUpdate.to(shown)
                : shown.with(members.goingOn(), highlighted)
                        .anew(new ListMembers(now.name(), null, PAGE));
    }

    private GroupScreen listed(Request<?> request, MembersPage page) {
        boolean first = request instanceof ListMembers asked && asked.after() == null;
        SearchResults<Member> before = first ? SearchResults.none() : members;
        return with(before.with(page.members(), page.more()), highlighted);
    }

    /// Where this is what was waited for, it is said.
    private GroupScreen done(Request<?> request) {
        return step instanceof GroupStep.Doing(var act, var command)
                        && command.equals(new ScreenCommand.Ask(request))
                ? with(new GroupStep.Done(act))
                : this;
    }

    /// What is being written is not lost for that.
    @Override
    public GroupScreen failed(Request<?> request, String why) {
        GroupScreen told = told(request);
        GroupScreen stopped =
                request instanceof ListMembers ? told.with(members.failed(why), highlighted) : told;
        return step instanceof Writing ? stopped : stopped.with(new GroupStep.Failed(why));
    }

    public GroupScreen with(GroupStep changed) {
        return new GroupScreen(name, group, members, highlighted, changed, awaited);
    }

    private GroupScreen with(SearchResults<Member> changed, int at) {
        return new GroupScreen(name, group, changed, at, step, awaited);
    }

    private GroupScreen with(Group now) {
        return new GroupScreen(now.name(), now, members, highlighted, step, awaited);
    }

    private GroupScreen awaiting(Stream<Request<?>> changed) {
        return new GroupScreen(name, group, members, highlighted, step, changed.toList());
    }

    @Override
    public List<HelpText> help() {
        return List.of(HelpText.GROUPS_AND_CARDS);
    }

    @Override
    public void draw(Painter painter, Frame frame) {
        new GroupCard(this, painter, frame).draw();
    }
}
