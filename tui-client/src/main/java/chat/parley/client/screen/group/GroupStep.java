package chat.parley.client.screen.group;

import chat.parley.client.screen.Composer;
import chat.parley.client.screen.ScreenCommand;
import chat.parley.protocol.model.Member;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far one has come on a group's card. What is done is about a member, or, where there is
/// none, about the group itself.
public sealed interface GroupStep {

    record Looking() implements GroupStep {}

    /// Choosing what to do.
    record Choosing(@Nullable Member about, int at) implements GroupStep {}

    /// Writing what belongs to it.
    record Writing(GroupMenuItem act, @Nullable Member about, Composer text) implements GroupStep {
        /// What was meant to be a time, and is none.
        Optional<String> mistakenTime() {
            return new GroupRequests("", "", text.text()).mistakenTime(act);
        }
    }

    /// Being asked whether to do it.
    ///
    /// @param alone whether nothing else was wanted of the card
    record Confirming(GroupMenuItem act, @Nullable Member about, boolean alone)
            implements GroupStep {}

    /// Waiting for what comes of it.
    ///
    /// @param command what does it
    record Doing(GroupMenuItem act, ScreenCommand command) implements GroupStep {}

    /// It is done.
    record Done(GroupMenuItem act) implements GroupStep {}

    /// It was not, or there is nothing to see.
    record Failed(String why) implements GroupStep {}

    GroupStep LOOKING = new Looking();
}
