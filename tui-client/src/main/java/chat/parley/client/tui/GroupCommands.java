package chat.parley.client.tui;

import chat.parley.client.state.ConversationState;
import chat.parley.client.state.Happening.Wished;
import chat.parley.client.words.GroupText;
import chat.parley.client.words.ScreenText;
import chat.parley.protocol.operation.ApplicationRequest.ApplyGroup;
import java.util.Optional;
import java.util.function.Function;

/// What the slash commands about groups do, and those about how one sees a conversation.
///
/// @param screen as it is once the command is done
record GroupCommands(ChatScreen screen, View view) {

    Turn groups(String part) {
        return Turn.to(new GroupsScreen(screen, Picker.of(GroupOrders.bare(part))));
    }

    Turn find(String part) {
        return FindGroupsScreen.over(screen, Picker.of(GroupOrders.bare(part))).searching();
    }

    Turn create(String name) {
        return Turn.to(NewGroupScreen.over(screen, GroupOrders.bare(name)));
    }

    /// The card of the group that is named, or open.
    Turn show(String name) {
        return group(name, SlashCommand.GROUP, GroupStep.LOOKING);
    }

    /// The same, where it is asked at once whether to leave.
    Turn leave(String name) {
        return group(
                name, SlashCommand.LEAVE, new GroupStep.Confirming(GroupAct.LEAVE, null, true));
    }

    private Turn group(String name, SlashCommand command, GroupStep step) {
        Optional<String> group = name.isEmpty() ? openGroup() : Optional.of(GroupOrders.bare(name));
        return group.map(one -> GroupScreen.at(screen, one, step))
                .orElseGet(() -> problem(GroupText.NO_GROUP_HERE, command.word()));
    }

    Turn join(String arguments) {
        String[] parts = arguments.split("\\s+", 2);
        String text = parts.length > 1 ? parts[1] : null;
        return Turn.to(screen)
                .and(new Wished.Apply(new ApplyGroup(GroupOrders.bare(parts[0]), text)));
    }

    Turn invite(String arguments) {
        return openGroup()
                .map(group -> new GroupOrders(group, "", arguments).of(GroupAct.INVITE))
                .map(request -> Turn.to(screen).and(new Order.Ask(request)))
                .orElseGet(() -> problem(GroupText.NO_GROUP_HERE, SlashCommand.GROUP.word()));
    }

    private Optional<String> openGroup() {
        return view.state().open().map(one -> one.known().group()).map(group -> group.name());
    }

    Turn readers() {
        return ReadersScreen.over(screen, view.state())
                .orElseGet(() -> problem(GroupText.NO_MESSAGE));
    }

    /// Hides the open conversation, and goes on to the next.
    Turn hide() {
        Optional<ConversationState> open = view.state().open();
        if (open.isEmpty()) {
            return openFirst();
        }
        String listed = Called.of(open.get().known()).text();
        String said = view.look().words().of(GroupText.IS_HIDDEN, listed);
        Turn left =
                view.state().listed().stream()
                        .filter(one -> !one.id().equals(open.get().id()))
                        .findFirst()
                        .map(next -> screen.opening(next.id(), view.state()))
                        .orElse(Turn.to(screen));
        Screen saying = left.screen() instanceof ChatScreen chat ? chat.said(said) : left.screen();
        return new Turn(saying, left.orders())
                .and(new Wished.SetView(open.get().id(), true, null, null));
    }

    Turn pin() {
        return seen(open -> new Wished.SetView(open.id(), null, !open.view().pinned(), null));
    }

    Turn quiet() {
        return seen(open -> new Wished.SetView(open.id(), null, null, !open.view().quiet()));
    }

    private Turn seen(Function<ConversationState, Wished> wish) {
        return view.state()
                .open()
                .map(open -> Turn.to(screen).and(wish.apply(open)))
                .orElseGet(() -> openFirst());
    }

    private Turn openFirst() {
        return Turn.to(screen.problem(view.look().words().of(ScreenText.OPEN_FIRST)));
    }

    private Turn problem(GroupText text, Object... filling) {
        return Turn.to(screen.problem(view.look().words().of(text, filling)));
    }
}
