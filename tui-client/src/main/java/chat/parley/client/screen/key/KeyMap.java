package chat.parley.client.screen.key;

import chat.parley.client.screen.key.KeyAction.Area;
import chat.parley.client.term.input.Input;
import chat.parley.client.term.input.Key;
import java.util.Arrays;
import java.util.Optional;

/// Finds what a key does. Plain letters are keys only where nothing is being written.
public final class KeyMap {
    private KeyMap() {}

    /// What an input does in the first of the areas that knows it.
    public static Optional<KeyAction> action(Input input, Area... areas) {
        return switch (input) {
            case Key key -> find(key, areas);
            case Input.Typed(var text) when text.length() == 1 -> find(Key.of(text), areas);
            case Input.Mouse(var turned, _, _, _) -> wheel(turned, areas);
            case Input.Typed _,
                    Input.Paste _,
                    Input.Resized _,
                    Input.Focus _,
                    Input.CursorAt _,
                    Input.Background _,
                    Input.Resumed _,
                    Input.Closed _ ->
                    Optional.empty();
        };
    }

    /// The wheel does what the arrows do, in lists.
    private static Optional<KeyAction> wheel(Input.Mouse.Action turned, Area... areas) {
        return switch (turned) {
            case WHEEL_UP -> find(Key.of("Up"), areas);
            case WHEEL_DOWN -> find(Key.of("Down"), areas);
            case PRESS, RELEASE, DRAG -> Optional.empty();
        };
    }

    private static Optional<KeyAction> find(Key key, Area... areas) {
        return Arrays.stream(areas)
                .flatMap(
                        area ->
                                Arrays.stream(KeyAction.values())
                                        .filter(action -> action.area() == area))
                .filter(action -> action.keys().contains(key))
                .findFirst();
    }
}
