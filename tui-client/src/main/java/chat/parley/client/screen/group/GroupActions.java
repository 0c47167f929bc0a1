package chat.parley.client.screen.group;

import chat.parley.client.screen.Composer;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.Highlight;
import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.group.GroupStep.Choosing;
import chat.parley.client.screen.group.GroupStep.Confirming;
import chat.parley.client.screen.group.GroupStep.Writing;
import chat.parley.client.screen.key.KeyAction;
import chat.parley.client.screen.key.KeyAction.Area;
import chat.parley.client.screen.key.KeyMap;
import chat.parley.client.term.input.Input;
import chat.parley.client.term.input.Key;
import chat.parley.protocol.model.Group;
import chat.parley.protocol.model.Member;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the keys do on a group's card once one is about to do something.
final class GroupActions {
    private GroupActions() {}

    static ScreenUpdate choosing(GroupScreen screen, Choosing choosing, Input input, Frame frame) {
        List<GroupMenuItem> acts = screen.acts(choosing.about(), frame);
        int at = Highlight.within(choosing.at(), acts.size());
        Optional<KeyAction> action = KeyMap.action(input, Area.LISTS);
        return switch (action.orElse(KeyAction.SEND)) {
            case BACK -> ScreenUpdate.to(screen.with(GroupStep.LOOKING));
            case UP, DOWN -> {
                int moved = Highlight.moved(action.get(), at, acts.size(), 1);
                yield ScreenUpdate.to(screen.with(new Choosing(choosing.about(), moved)));
            }
            case CHOOSE ->
                    acts.isEmpty()
                            ? ScreenUpdate.to(screen.with(GroupStep.LOOKING))
                            : begun(screen, acts.get(at), choosing.about());
            default -> ScreenUpdate.to(screen);
        };
    }

    private static ScreenUpdate begun(
            GroupScreen screen, GroupMenuItem act, @Nullable Member about) {
        return switch (act.way()) {
            case AT_ONCE ->
                    act == GroupMenuItem.TALK ? screen.talking() : doing(screen, act, about, "");
            case CONFIRMED -> ScreenUpdate.to(screen.with(new Confirming(act, about, false)));
            case WRITTEN -> {
                Composer text = Composer.EMPTY.withText(before(screen, act));
                yield ScreenUpdate.to(screen.with(new Writing(act, about, text)));
            }
        };
    }

    /// What is there already, to be changed.
    private static String before(GroupScreen screen, GroupMenuItem act) {
        Group group = screen.group();
        String introduction = group == null ? null : group.introduction();
        return switch (act) {
            case RENAME -> screen.name();
            case INTRODUCE -> introduction == null ? "" : introduction;
            default -> "";
        };
    }

    static ScreenUpdate writing(GroupScreen screen, Writing writing, Input input, Frame frame) {
        if (input.equals(Key.of("Esc")) || input.equals(Key.of("C-c"))) {
            return ScreenUpdate.to(screen.with(GroupStep.LOOKING));
        }
        if (input.equals(Key.ENTER)) {
            String text = writing.text().text();
            boolean missing = writing.act().needsText() && text.isBlank();
            return missing || writing.mistakenTime().isPresent()
                    ? ScreenUpdate.to(screen)
                    : doing(screen, writing.act(), writing.about(), text);
        }
        Composer text =
                writing.text().on(input, frame.appearance(), GroupCard.writingColumns(frame));
        return ScreenUpdate.to(screen.with(new Writing(writing.act(), writing.about(), text)));
    }

    static ScreenUpdate confirming(GroupScreen screen, Confirming confirming, Input input) {
        if (KeyMap.action(input, Area.PEOPLE).equals(Optional.of(KeyAction.CONFIRM))) {
            return doing(screen, confirming.act(), confirming.about(), "");
        }
        return confirming.alone()
                ? ScreenUpdate.back()
                : ScreenUpdate.to(screen.with(GroupStep.LOOKING));
    }

    private static ScreenUpdate doing(
            GroupScreen screen, GroupMenuItem act, @Nullable Member about, String text) {
        String member = about == null ? "" : about.profile().name();
        return ScreenUpdate.to(screen.with(new GroupStep.Doing(act)))
                .and(new ScreenCommand.Ask(new GroupRequests(screen.name(), member, text).of(act)));
    }
}
