package chat.parley.client.screen;

/// A step from screen to screen.
public sealed interface Navigation {

    /// The screen that is shown becomes another, which comes back to the same.
    record Become(Screen screen) implements Navigation {}

    /// A screen is laid over the one that is shown.
    record Push(Screen screen) implements Navigation {}

    /// The screen that is shown goes, and the one under it is seen again.
    record Pop() implements Navigation {}

    /// All that lies over the screen that can show it goes.
    record Open(Destination destination) implements Navigation {}
}
