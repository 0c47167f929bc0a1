package chat.parley.client.screen;

import chat.parley.client.screen.key.ListKey;
import chat.parley.client.term.input.Input;
import chat.parley.client.term.input.Key;
import chat.parley.protocol.operation.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The screens that lie one over the other. The last one is shown; going back takes it away. The
/// first one, from which there is no way back, always stays.
///
/// @param screens from the bottom up
public record NavigationStack(List<Screen> screens) {

    /// From a question to what it is about, from there to where one came from.
    private static final int MOST_STEPS = 3;

    /// What following an update led to, and what is still to be done.
    public record Followed(NavigationStack stack, List<ScreenCommand> commands) {
        public Followed {
            commands = List.copyOf(commands);
        }

        private Class<?> kind() {
            return stack.top().getClass();
        }

        private Followed then(Key key, Frame frame) {
            Followed next = stack.follow(stack.top().on(key, frame), frame);
            List<ScreenCommand> all = new ArrayList<>(commands);
            all.addAll(next.commands);
            return new Followed(next.stack, all);
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

    /// What an input leads to. A click on a thing of a list does what keys do that go to it and
    /// choose it.
    public Followed on(Input input, Frame frame) {
        Screen seen = TooSmall.orSeen(top(), frame);
        return ListClick.of(seen, input, frame)
                .map(click -> clicked(click, frame))
                .or(() -> helping(input, frame))
                .or(() -> leading(input, frame))
                .orElseGet(() -> follow(seen.on(input, frame), frame));
    }

    /// Over the screen that is shown, which comes back.
    private Optional<Followed> helping(Input input, Frame frame) {
        return screens.size() == 1
                ? Optional.empty()
                : screens.getFirst()
                        .helping(input, top(), frame)
                        .map(help -> new Followed(push(help), List.of()));
    }

    /// From one screen to another, in its place, where the key would else only leave the one that
    /// is shown; the key of that one itself leaves it.
    private Optional<Followed> leading(Input input, Frame frame) {
        if (screens.size() == 1) {
            return Optional.empty();
        }
        NavigationStack bottom = of(screens.getFirst());
        return screens.getFirst()
                .leading(input, frame)
                .filter(_ -> leaves(input, frame))
                .map(update -> bottom.follow(update, frame))
                .filter(led -> screens.size() > 2 || !top().getClass().equals(led.kind()));
    }

    /// Whether it does no more than to leave what is shown, be it in several steps: so nothing that
    /// is being written is lost.
    private boolean leaves(Input input, Frame frame) {
        NavigationStack stack = this;
        for (int step = 0; step < MOST_STEPS && stack.screens.size() == screens.size(); step++) {
            Followed next = stack.follow(stack.top().on(input, frame), frame);
            if (!next.commands().isEmpty() || next.stack().equals(stack)) {
                return false;
            }
            stack = next.stack();
        }
        return stack.screens.size() < screens.size();
    }

    /// Where a key did something else than to move, nothing is chosen.
    private Followed clicked(ListClick click, Frame frame) {
        Followed moved = new Followed(this, List.of());
        for (int i = 0; i < click.steps(); i++) {
            moved = moved.then(click.step(frame), frame);
        }
        boolean there = ListClick.chosen(moved.stack.top(), frame).equals(Optional.of(click.to()));
        return there ? moved.then(frame.keys().press(ListKey.CHOOSE), frame) : moved;
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

    /// Tells an answer to the screen that waits for it: to the topmost one, and to none where it is
    /// waited for no longer.
    public Followed answered(Request<?> request, Record answer, Frame frame) {
        return told(request, asking -> asking.answered(request, answer, frame), frame);
    }

    /// The same where no answer comes.
    ///
    /// @param why in words
    public Followed failed(Request<?> request, String why, Frame frame) {
        return told(request, asking -> ScreenUpdate.to(asking.failed(request, why)), frame);
    }

    private Followed told(
            Request<?> request, Function<RequestingScreen, ScreenUpdate> telling, Frame frame) {
        for (int at = screens.size() - 1; at >= 0; at--) {
            if (screens.get(at) instanceof RequestingScreen asking
                    && asking.awaited().contains(request)) {
                return followedAt(at, telling.apply(asking), frame);
            }
        }
        return new Followed(this, List.of());
    }

    /// Follows an update of a screen that may be covered; what lies over it stays.
    private Followed followedAt(int at, ScreenUpdate update, Frame frame) {
        Followed below = new NavigationStack(screens.subList(0, at + 1)).follow(update, frame);
        List<Screen> all = new ArrayList<>(below.stack().screens);
        all.addAll(screens.subList(at + 1, screens.size()));
        return new Followed(new NavigationStack(all), below.commands());
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
