package chat.parley.client.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The screens that lie one over the other. The last one is shown; going back takes it away. The
/// first one, from which there is no way back, always stays.
///
/// @param screens from the bottom up
public record NavigationStack(List<Screen> screens) {

    /// What following an update led to, and what is still to be done.
    public record Followed(NavigationStack stack, List<ScreenCommand> commands) {
        public Followed {
            commands = List.copyOf(commands);
        }
    }

    public NavigationStack {
        screens = List.copyOf(screens);
        if (screens.isEmpty()) {
            throw new IllegalArgumentException("no screen");
        }
    }

    public static NavigationStack of(Screen bottom) {
        return new NavigationStack(List.of(bottom));
    }

    public Screen top() {
        return screens.getLast();
    }

    public Screen bottom() {
        return screens.getFirst();
    }

    NavigationStack push(Screen screen) {
        List<Screen> more = new ArrayList<>(screens);
        more.add(screen);
        return new NavigationStack(more);
    }

    NavigationStack pop() {
        return screens.size() == 1
                ? this
                : new NavigationStack(screens.subList(0, screens.size() - 1));
    }

    /// With another screen in the place of the one that is shown.
    public NavigationStack become(Screen screen) {
        List<Screen> changed = new ArrayList<>(screens);
        changed.set(changed.size() - 1, screen);
        return new NavigationStack(changed);
    }

    /// Takes the steps of an update, in their order.
    public Followed follow(ScreenUpdate update, Frame frame) {
        NavigationStack stack = this;
        List<ScreenCommand> commands = new ArrayList<>();
        for (Navigation step : update.steps()) {
            switch (step) {
                case Navigation.Become(var screen) -> stack = stack.become(screen);
                case Navigation.Push(var screen) -> stack = stack.push(screen);
                case Navigation.Pop() -> stack = stack.pop();
                case Navigation.Open(var destination) -> {
                    Followed opened = stack.open(destination, frame);
                    stack = opened.stack();
                    commands.addAll(opened.commands());
                }
            }
        }
        commands.addAll(update.commands());
        return new Followed(stack, commands);
    }

    /// Goes back to the nearest screen that shows the destination; stays where none does.
    private Followed open(Destination destination, Frame frame) {
        NavigationStack stack = this;
        Optional<ScreenUpdate> shown = stack.top().opening(destination, frame);
        while (shown.isEmpty() && stack.screens.size() > 1) {
            stack = stack.pop();
            shown = stack.top().opening(destination, frame);
        }
        return shown.isEmpty() ? new Followed(this, List.of()) : stack.follow(shown.get(), frame);
    }
}
