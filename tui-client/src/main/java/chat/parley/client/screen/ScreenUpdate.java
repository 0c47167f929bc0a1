package chat.parley.client.screen;

import chat.parley.client.state.ClientEvent;
import java.util.List;
import java.util.stream.Stream;

/// What an input leads to: steps from screen to screen, and then what is to be done.
public record ScreenUpdate(List<Navigation> steps, List<ScreenCommand> commands) {

    public ScreenUpdate {
        steps = List.copyOf(steps);
        commands = List.copyOf(commands);
    }

    /// The screen that is shown becomes this one.
    public static ScreenUpdate to(Screen screen) {
        return of(new Navigation.Become(screen));
    }

    /// A screen comes over the one that is shown.
    public static ScreenUpdate push(Screen screen) {
        return of(new Navigation.Push(screen));
    }

    /// Back to the screen under the one that is shown.
    public static ScreenUpdate back() {
        return of(new Navigation.Pop());
    }

    /// To what another screen shows.
    public static ScreenUpdate open(Destination destination) {
        return of(new Navigation.Open(destination));
    }

    /// Something is done, and what is shown stays.
    public static ScreenUpdate only(ScreenCommand command) {
        return new ScreenUpdate(List.of(), List.of(command));
    }

    private static ScreenUpdate of(Navigation step) {
        return new ScreenUpdate(List.of(step), List.of());
    }

    /// Follows this update first, and the other then.
    public ScreenUpdate and(ScreenUpdate then) {
        return new ScreenUpdate(
                Stream.concat(steps.stream(), then.steps.stream()).toList(),
                Stream.concat(commands.stream(), then.commands.stream()).toList());
    }

    public ScreenUpdate and(ScreenCommand command) {
        return and(only(command));
    }

    public ScreenUpdate and(ClientEvent what) {
        return and(new ScreenCommand.Happen(what));
    }
}
