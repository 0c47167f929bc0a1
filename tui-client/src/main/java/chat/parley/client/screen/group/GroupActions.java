package chat.parley.client.screen.group;

import chat.parley.client.screen.Composer;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.Highlight;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.group.GroupStep.Choosing;
import chat.parley.client.screen.group.GroupStep.Confirming;
import chat.parley.client.screen.group.GroupStep.Writing;
import chat.parley.client.screen.key.ConfirmKey;
import chat.parley.client.screen.key.ListKey;
import chat.parley.client.screen.key.WritingKey;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.term.input.Input;
import chat.parley.protocol.model.Group;
import chat.parley.protocol.model.Member;
import chat.parley.protocol.operation.ConversationRequest.SetView;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the keys do on a group's card once one is about to do something.
final class GroupActions {
    private GroupActions() {}

    static ScreenUpdate choosing(GroupScreen screen, Choosing choosing, Input input, Frame frame) {
        List<GroupMenuItem> acts = screen.acts(choosing.about(), frame);
        int at = Highlight.within(choosing.at(), acts.size());
        Optional<ListKey> key = frame.keys().find(ListKey.class, input);
        return switch (key.orElse(null)) {
            case BACK -> ScreenUpdate.to(screen.with(GroupStep.LOOKING));
            case UP, DOWN -> {
                int moved = Highlight.moved(key.get(), at, acts.size(), 1);
                yield ScreenUpdate.to(screen.with(new Choosing(choosing.about(), moved)));
            }
            case CHOOSE ->
                    acts.isEmpty()
                            ? ScreenUpdate.to(screen.with(GroupStep.LOOKING))
                            : begun(screen, acts.get(at), choosing.about(), frame);
            case PAGE_UP, PAGE_DOWN -> ScreenUpdate.to(screen);
            case null -> ScreenUpdate.to(screen);
        };
    }

    private static ScreenUpdate begun(
            GroupScreen screen, GroupMenuItem act, @Nullable Member about, Frame frame) {
        return switch (act.way()) {
            case AT_ONCE -> doing(screen, act, about, "");
            case CONFIRMED -> ScreenUpdate.to(screen.with(new Confirming(act, about, false)));
            case WRITTEN -> {
                Composer text = Composer.EMPTY.withText(before(screen, act, frame));
                yield ScreenUpdate.to(screen.with(new Writing(act, about, text)));
            }
        };
    }

    /// What is there already of what is to be written.
    private static String before(GroupScreen screen, GroupMenuItem act, Frame frame) {
        Group group = screen.group();
        if (act == GroupMenuItem.REMARK) {
            String remark = screen.talk(frame).map(one -> one.view().remark()).orElse(null);
            return remark == null ? "" : remark;
        }
        return group == null ? "" : act.before(group);
    }

    static ScreenUpdate writing(GroupScreen screen, Writing writing, Input input, Frame frame) {
        return switch (frame.keys().findWriting(WritingKey.class, input).orElse(null)) {
            case GIVE_UP -> ScreenUpdate.to(screen.with(GroupStep.LOOKING));
            case SUBMIT -> written(screen, writing);
            case null -> {
                int columns = GroupCard.writingColumns(frame);
                Composer before = writing.text();
                Composer text =
                        writing.act().keepsLines()
                                ? before.on(input, frame, columns)
                                : before.onLine(input, frame, columns);
                Writing more = new Writing(writing.act(), writing.about(), text);
                yield ScreenUpdate.to(screen.with(more));
            }
        };
    }

    private static ScreenUpdate written(GroupScreen screen, Writing writing) {
        String text = writing.text().text();
        if (writing.act() == GroupMenuItem.REMARK) {
            return remarking(screen, text.strip());
        }
        boolean missing = writing.act().needsText() && text.isBlank();
        return missing || writing.mistakenTime().isPresent()
                ? ScreenUpdate.to(screen)
                : doing(screen, writing.act(), writing.about(), text);
    }

    /// The client keeps how one sees conversations, so the reducer asks.
    private static ScreenUpdate remarking(GroupScreen screen, String remark) {
        Group group = screen.group();
        ScreenUpdate looking = ScreenUpdate.to(screen.with(GroupStep.LOOKING));
        return group == null || group.conversation() == null
                ? looking
                : looking.and(new Wished.SetView(SetView.remark(group.conversation(), remark)));
    }

    static ScreenUpdate confirming(
            GroupScreen screen, Confirming confirming, Input input, Frame frame) {
        return switch (frame.keys().find(ConfirmKey.class, input).orElse(null)) {
            case CONFIRM -> doing(screen, confirming.act(), confirming.about(), "");
            case null ->
                    confirming.alone()
                            ? ScreenUpdate.back()
                            : ScreenUpdate.to(screen.with(GroupStep.LOOKING));
        };
    }

    private static ScreenUpdate doing(
            GroupScreen screen, GroupMenuItem act, @Nullable Member about, String text) {
        if (act == GroupMenuItem.CARD && about != null) {
            return screen.card(about);
        }
        String member = about == null ? "" : about.profile().name();
        return new GroupRequests(screen.name(), member, text)
                .of(act)
                .map(command -> screen.doing(act, command))
                .orElseGet(screen::talking);
    }
}
