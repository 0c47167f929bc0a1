package chat.parley.client.screen.chat;

import chat.parley.client.look.DisplayName;
import chat.parley.client.look.NameText;
import chat.parley.client.screen.FirstWord;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.NotifyWords;
import chat.parley.client.screen.Picker;
import chat.parley.client.screen.Screen;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.StatusLine;
import chat.parley.client.screen.group.FindGroupsScreen;
import chat.parley.client.screen.group.GroupMenuItem;
import chat.parley.client.screen.group.GroupRequests;
import chat.parley.client.screen.group.GroupScreen;
import chat.parley.client.screen.group.GroupStep;
import chat.parley.client.screen.group.GroupsScreen;
import chat.parley.client.screen.group.NewGroupScreen;
import chat.parley.client.screen.key.SlashCommand;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.ConversationState;
import chat.parley.client.state.Feedback;
import chat.parley.client.words.GroupText;
import chat.parley.client.words.ScreenText;
import chat.parley.protocol.model.NotifyLevel;
import chat.parley.protocol.operation.ApplicationRequest.ApplyGroup;
import chat.parley.protocol.operation.ConversationRequest.SetView;
import java.util.Optional;
import java.util.function.Function;

/// What the slash commands about groups do, and those about how one sees a conversation.
///
/// @param screen as it is once the command is done
record GroupCommands(ChatScreen screen, Frame frame) {

    ScreenUpdate groups(String part) {
        return over(new GroupsScreen(Picker.of(NameText.bare(part))));
    }

    ScreenUpdate find(String part) {
        FindGroupsScreen asking = FindGroupsScreen.asking(Picker.of(NameText.bare(part)));
        return over(asking).and(asking.searching());
    }

    private ScreenUpdate over(Screen above) {
        return ScreenUpdate.to(screen).and(ScreenUpdate.push(above));
    }

    ScreenUpdate create(String name) {
        return over(NewGroupScreen.called(NameText.bare(name)));
    }

    /// The card of the group that is named, or open.
    ScreenUpdate show(String name) {
        return group(name, SlashCommand.GROUP, GroupStep.LOOKING);
    }

    /// The same, where it is asked at once whether to leave.
    ScreenUpdate leave(String name) {
        return group(
                name,
                SlashCommand.LEAVE,
                new GroupStep.Confirming(GroupMenuItem.LEAVE, null, true));
    }

    private ScreenUpdate group(String name, SlashCommand command, GroupStep step) {
        Optional<String> group = name.isEmpty() ? openGroup() : Optional.of(NameText.bare(name));
        return group.map(one -> ScreenUpdate.to(screen).and(GroupScreen.at(one, step)))
                .orElseGet(() -> problem(GroupText.NO_GROUP_HERE, command.word()));
    }

    ScreenUpdate join(String arguments) {
        FirstWord which = FirstWord.of(arguments);
        return ScreenUpdate.to(screen)
                .and(new Wished.Apply(new ApplyGroup(NameText.bare(which.word()), which.rest())));
    }

    ScreenUpdate invite(String arguments) {
        return openGroup()
                .flatMap(group -> new GroupRequests(group, "", arguments).of(GroupMenuItem.INVITE))
                .map(ScreenUpdate.to(screen)::and)
                .orElseGet(() -> problem(GroupText.GROUP_FIRST));
    }

    /// Does something in the open group, or with one of its members; that it was done is a line in
    /// its conversation.
    ScreenUpdate change(GroupMenuItem act, String member, String text) {
        return openGroup()
                .flatMap(group -> new GroupRequests(group, member, text).change(act))
                .map(change -> ScreenUpdate.to(screen).and(new Wished.RequestChange(change)))
                .orElseGet(() -> problem(GroupText.GROUP_FIRST));
    }

    /// What is said where something is no time that was meant to be one.
    Optional<ScreenUpdate> mistaken(GroupMenuItem act, String text) {
        return new GroupRequests("", "", text)
                .mistakenTime(act)
                .map(slip -> problem(GroupText.NO_TIME, slip));
    }

    private Optional<String> openGroup() {
        return frame.state().open().map(one -> one.known().group()).map(group -> group.name());
    }

    ScreenUpdate readers() {
        return ReadersScreen.opening(frame.state())
                .map(ScreenUpdate.to(screen)::and)
                .orElseGet(() -> problem(GroupText.NO_MESSAGE));
    }

    /// The pinned messages of the open conversation.
    ScreenUpdate pins() {
        return frame.state()
                .open()
                .map(open -> ScreenUpdate.to(screen).and(PinsScreen.opening(open.id())))
                .orElseGet(this::openFirst);
    }

    /// Hides the open conversation, and goes on to the next.
    ScreenUpdate hide() {
        Optional<ConversationState> open = frame.state().open();
        if (open.isEmpty()) {
            return openFirst();
        }
        String listed = DisplayName.of(open.get().known()).text();
        String said = frame.appearance().words().of(GroupText.IS_HIDDEN, listed);
        ScreenUpdate left =
                frame.state().listed().stream()
                        .filter(one -> !one.id().equals(open.get().id()))
                        .findFirst()
                        .map(
                                next ->
                                        screen.opening(
                                                next.id(),
                                                frame.state(),
                                                new StatusLine.Said(said)))
                        .orElse(ScreenUpdate.to(screen.said(said)));
        return left.and(new Wished.SetView(new SetView(open.get().id(), true, null)));
    }

    ScreenUpdate pin() {
        return seen(open -> new SetView(open.id(), null, !open.view().pinned()));
    }

    /// Sets of what in the open conversation to be told, or silences it for a time; nothing where
    /// that is not written so.
    Optional<ScreenUpdate> notify(String arguments) {
        if (arguments.isBlank()) {
            return frame.state().open().map(this::told);
        }
        FirstWord level = FirstWord.of(arguments);
        String time = level.rest();
        Optional<NotifyLevel> wanted = NotifyWords.level(level.word());
        if (time == null) {
            return wanted.map(one -> seen(open -> new SetView(open.id(), null, null, one, null)));
        }
        return wanted.filter(one -> one == NotifyLevel.NONE)
                .flatMap(_ -> NotifyWords.time(time))
                .map(silence -> seen(open -> new SetView(open.id(), null, null, null, silence)));
    }

    /// Of what one is told here now, and how to change it.
    private ScreenUpdate told(ConversationState open) {
        String now =
                frame.feedback()
                        .text(new Feedback.NotifySet(open.view()), frame.state().account().id());
        return ScreenUpdate.to(
                screen.said(now + " " + frame.appearance().words().of(ScreenText.LEVELS)));
    }

    private ScreenUpdate seen(Function<ConversationState, SetView> view) {
        return frame.state()
                .open()
                .map(open -> ScreenUpdate.to(screen).and(new Wished.SetView(view.apply(open))))
                .orElseGet(() -> openFirst());
    }

    private ScreenUpdate openFirst() {
        return ScreenUpdate.to(
                screen.problem(frame.appearance().words().of(ScreenText.OPEN_FIRST)));
    }

    private ScreenUpdate problem(GroupText text, Object... filling) {
        return ScreenUpdate.to(screen.problem(frame.appearance().words().of(text, filling)));
    }
}
