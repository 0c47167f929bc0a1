package chat.parley.client.tui;

import chat.parley.client.term.Input;
import chat.parley.client.term.Painter;

/// What is before the person's eyes: a small immutable state that says what an input makes of it,
/// and how it is drawn.
sealed interface Screen
        permits SignScreen,
                EndedScreen,
                ApplicationsScreen,
                SwitcherScreen,
                Origin,
                Asking,
                CardScreen,
                HelpScreen,
                TooSmall {

    Turn on(Input input, View view);

    void draw(Painter painter, View view);

    /// Whether the newest line of the open conversation is before someone's eyes.
    default boolean watches(View view) {
        return false;
    }

    /// Before it is drawn: what follows from the picture, as one that has been seen.
    default Turn settled(View view) {
        return Turn.to(this);
    }

    /// The same, in a window that has the keyboard or not.
    Screen focused(boolean focused);
}
