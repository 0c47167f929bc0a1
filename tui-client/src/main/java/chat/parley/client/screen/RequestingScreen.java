package chat.parley.client.screen;

import chat.parley.protocol.operation.Request;
import java.util.List;

/// A screen that asks the server for what it alone shows. It is told what it waits for, and nothing
/// else: also while others lie over it, and never what another screen has asked.
public interface RequestingScreen extends Screen {

    /// What it has asked, and was not told yet. What it asks no longer is not waited for.
    List<Request<?>> awaited();

    /// What an answer leads to.
    ///
    /// @param request one of those it waits for
    ScreenUpdate answered(Request<?> request, Record answer, Frame frame);

    /// As it is when no answer comes.
    ///
    /// @param request one of those it waits for
    /// @param why in words
    RequestingScreen failed(Request<?> request, String why);

    /// Becomes this screen, and asks all that it waits for.
    default ScreenUpdate asking() {
        ScreenUpdate update = ScreenUpdate.to(this);
        for (Request<?> request : awaited()) {
            update = update.and(new ScreenCommand.Ask(request));
        }
        return update;
    }
}
