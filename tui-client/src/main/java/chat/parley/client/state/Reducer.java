package chat.parley.client.state;

import chat.parley.client.state.Happening.Answered;
import chat.parley.client.state.Happening.DiskFailed;
import chat.parley.client.state.Happening.Linked;
import chat.parley.client.state.Happening.Posted;
import chat.parley.client.state.Happening.Ticked;
import chat.parley.client.state.Happening.Wished;
import java.util.ArrayList;
import java.util.List;

/// State and happening to new state and effects: a pure function, so that a client's life can be
/// replayed in a test.
public final class Reducer {
    private Reducer() {}

    /// What follows from a happening: first what the disk must keep, so that a message is on disk
    /// before it is sent; then what the happening itself asks for; then what the new state calls
    /// for.
    public static Step reduce(ClientState before, Happening happening) {
        Step direct =
                switch (happening) {
                    case Linked(var news) -> LinkReducer.reduce(before, news);
                    case Posted(var entries) -> LinkReducer.posted(before, entries);
                    case Ticked(var now) -> DraftReducer.keepAll(before.with(now));
                    case DiskFailed(var detail) -> Step.to(before.with(new Notice.NotKept(detail)));
                    case Answered answered -> AnswerReducer.reduce(before, answered);
                    case Wished wished -> WishReducer.reduce(before, wished);
                };
        Step upkept = Upkeep.of(direct.state());
        List<Effect> effects = new ArrayList<>(Disk.changes(before, upkept.state()));
        effects.addAll(direct.effects());
        effects.addAll(upkept.effects());
        return new Step(upkept.state(), effects);
    }
}
