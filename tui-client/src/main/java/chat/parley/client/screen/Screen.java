package chat.parley.client.screen;

import chat.parley.client.state.Attention;
import chat.parley.client.state.DeviceSettings.ReadTrigger;
import chat.parley.client.term.Painter;
import chat.parley.client.term.input.Input;
import chat.parley.client.words.HelpText;
import java.util.List;
import java.util.Optional;

/// What is before the person's eyes: a small immutable state that says what an input makes of it,
/// and how it is drawn. What lies under it is the [NavigationStack]'s business.
public interface Screen {

    ScreenUpdate on(Input input, Frame frame);

    void draw(Painter painter, Frame frame);

    /// Whether the newest line of the open conversation is before someone's eyes.
    default boolean watches(Frame frame) {
        return false;
    }

    /// What its person does with the open conversation.
    default Attention attention(Frame frame) {
        if (!watches(frame)) {
            return Attention.AWAY;
        }
        return frame.settings().readBy() == ReadTrigger.KEY ? Attention.LOOKING : Attention.READING;
    }

    /// Before it is drawn: what follows from the picture, as one that has been seen.
    default ScreenUpdate settled(Frame frame) {
        return ScreenUpdate.to(this);
    }

    /// Which sections of the help are about it.
    default List<HelpText> help() {
        return List.of();
    }

    /// The help about another screen, which lies over this one, where an input asks for it.
    default Optional<Screen> helping(Input input, Screen about, Frame frame) {
        return Optional.empty();
    }

    /// Leads to another screen from one that lies over this one, where an input does so.
    default Optional<ScreenUpdate> leading(Input input, Frame frame) {
        return Optional.empty();
    }

    /// Shows a destination, if this is the screen that can.
    default Optional<ScreenUpdate> opening(Destination destination, Frame frame) {
        return Optional.empty();
    }
}
