package chat.parley.client.screen.chat;

import chat.parley.client.screen.Frame;
import chat.parley.client.screen.Navigation;
import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.StatusLine;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.Feedback;
import chat.parley.protocol.Id;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Keeps what was written of a command that is not done: refused here, it stays in the line;
/// refused by the server, it comes back to it while nothing else was done.
///
/// @param screen with the command in its line
record CommandLine(ChatScreen screen, Frame frame) {

    /// What becomes of the screen after the command.
    ScreenUpdate after(ScreenUpdate done) {
        if (!done.steps().stream().allMatch(Navigation.Become.class::isInstance)) {
            return done;
        }
        if (!(done.steps().getLast() instanceof Navigation.Become(ChatScreen shown))) {
            return done;
        }
        return switch (shown.aside()) {
            case StatusLine.Problem problem -> ScreenUpdate.to(screen.with(problem));
            case StatusLine.Nothing() when isAsked(done.commands()) ->
                    done.and(ScreenUpdate.to(shown.with(running())));
            case StatusLine _ -> done;
        };
    }

    /// Beside what is kept of the line itself.
    private static boolean isAsked(List<ScreenCommand> commands) {
        return commands.stream()
                .anyMatch(
                        command ->
                                command instanceof ScreenCommand.Happen(var what)
                                        && !(what instanceof Wished.Edit));
    }

    private StatusLine running() {
        return new StatusLine.Running(frame.state().selected(), screen.composer().text());
    }

    /// The screen with a command that was refused, and its draft.
    static ScreenUpdate settled(ChatScreen screen, Frame frame) {
        Id open = frame.state().selected();
        boolean back =
                screen.aside() instanceof StatusLine.Running(var from, _)
                        && Objects.equals(from, open)
                        && screen.composer().isEmpty()
                        && isRefusal(frame.state().feedback());
        return back && screen.aside() instanceof StatusLine.Running(_, var command)
                ? screen.with(StatusLine.NOTHING).edited(screen.composer().withText(command), frame)
                : ScreenUpdate.to(screen);
    }

    private static boolean isRefusal(@Nullable Feedback feedback) {
        return feedback instanceof Feedback.Refused
                || feedback instanceof Feedback.NotConnected
                || feedback instanceof Feedback.Broke;
    }
}
