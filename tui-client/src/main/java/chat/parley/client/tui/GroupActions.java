package chat.parley.client.tui;

import chat.parley.client.state.ClientState;
import chat.parley.client.term.Input;
import chat.parley.client.term.Key;
import chat.parley.client.tui.Action.Area;
import chat.parley.client.tui.GroupStep.Choosing;
import chat.parley.client.tui.GroupStep.Confirming;
import chat.parley.client.tui.GroupStep.Writing;
import chat.parley.protocol.operation.GroupRequest.Group;
import chat.parley.protocol.operation.GroupRequest.Member;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the keys do on a group's card once one is about to do something.
final class GroupActions {
    private GroupActions() {}

    static Turn choosing(GroupScreen screen, Choosing choosing, Input input, View view) {
        List<GroupAct> acts = screen.acts(choosing.about(), view);
        int at = Highlight.within(choosing.at(), acts.size());
        Optional<Action> action = KeyMap.action(input, Area.LISTS);
        return switch (action.orElse(Action.SEND)) {
            case BACK -> Turn.to(screen.with(GroupStep.LOOKING));
            case UP, DOWN -> {
                int moved = Highlight.moved(action.get(), at, acts.size(), 1);
                yield Turn.to(screen.with(new Choosing(choosing.about(), moved)));
            }
            case CHOOSE ->
                    acts.isEmpty()
                            ? Turn.to(screen.with(GroupStep.LOOKING))
                            : begun(screen, acts.get(at), choosing.about(), view.state());
            default -> Turn.to(screen);
        };
    }

    private static Turn begun(
            GroupScreen screen, GroupAct act, @Nullable Member about, ClientState state) {
        return switch (act.way()) {
            case AT_ONCE ->
                    act == GroupAct.TALK ? screen.talking(state) : doing(screen, act, about, "");
            case CONFIRMED -> Turn.to(screen.with(new Confirming(act, about, false)));
            case WRITTEN -> {
                Composer text = Composer.EMPTY.withText(before(screen, act));
                yield Turn.to(screen.with(new Writing(act, about, text)));
            }
        };
    }

    /// What is there already, to be changed.
    private static String before(GroupScreen screen, GroupAct act) {
        Group group = screen.group();
        String introduction = group == null ? null : group.introduction();
        return switch (act) {
            case RENAME -> screen.name();
            case INTRODUCE -> introduction == null ? "" : introduction;
            default -> "";
        };
    }

    static Turn writing(GroupScreen screen, Writing writing, Input input, View view) {
        if (input.equals(Key.of("Esc")) || input.equals(Key.of("C-c"))) {
            return Turn.to(screen.with(GroupStep.LOOKING));
        }
        if (input.equals(Key.ENTER)) {
            String text = writing.text().text();
            boolean missing = writing.act().needsText() && text.isBlank();
            return missing || writing.mistakenTime().isPresent()
                    ? Turn.to(screen)
                    : doing(screen, writing.act(), writing.about(), text);
        }
        Composer text = writing.text().on(input, view.look(), GroupCard.writingColumns(view));
        return Turn.to(screen.with(new Writing(writing.act(), writing.about(), text)));
    }

    static Turn confirming(GroupScreen screen, Confirming confirming, Input input) {
        if (KeyMap.action(input, Area.PEOPLE).equals(Optional.of(Action.CONFIRM))) {
            return doing(screen, confirming.act(), confirming.about(), "");
        }
        return Turn.to(confirming.alone() ? screen.under() : screen.with(GroupStep.LOOKING));
    }

    private static Turn doing(
            GroupScreen screen, GroupAct act, @Nullable Member about, String text) {
        String member = about == null ? "" : about.profile().name();
        return Turn.to(screen.with(new GroupStep.Doing(act)))
                .and(new Order.Ask(new GroupOrders(screen.name(), member, text).of(act)));
    }
}
