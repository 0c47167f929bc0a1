package chat.parley.client.command;

import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.ExitCode;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.Refused;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The same with several things, one after the other, whatever becomes of each.
///
/// @param action does it with one
/// @param refused tells of one with which it could not be done
public record OneByOne<T>(List<T> all, Consumer<T> action, BiConsumer<T, Refused> refused) {

    /// Does it, each in a time of its own.
    ///
    /// @return how the command ends: with [ExitCode#PARTLY] where it was done with some
    /// @throws Refused of one alone, and where nobody is signed in
    public int run(BlockingLink link) {
        int done = 0;
        int exit = ExitCode.DONE;
        for (T one : all) {
            link.allow(Invocation.PATIENCE);
            try {
                action.accept(one);
                done++;
            } catch (Refused why) {
                if (why.reason().asksToSignIn() || all.size() == 1) {
                    throw why;
                }
                refused.accept(one, why);
                exit = exit == ExitCode.DONE ? why.reason().exitCode() : exit;
            }
        }
        return exit != ExitCode.DONE && done > 0 ? ExitCode.PARTLY : exit;
    }
}
