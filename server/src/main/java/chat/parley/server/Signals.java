package chat.parley.server;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/// What the operating system tells a process. `sun.misc.Signal` is all that there is for it, and
/// stays until something replaces it (JEP 260); found by name, for the compiler warns of it.
final class Signals {
    private Signals() {}

    /// Has something done, on a thread of its own, each time that a signal comes; unless whoever
    /// started the process has it ignore the signal, as `nohup` does.
    ///
    /// @param name without the `SIG`
    static void on(String name, Runnable work) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            MethodHandle run =
                    MethodHandles.lookup()
                            .findVirtual(Runnable.class, "run", MethodType.methodType(void.class))
                            .bindTo(work);
            Object handling =
                    MethodHandleProxies.asInterfaceInstance(
                            handler, MethodHandles.dropArguments(run, 0, signal));
            Object named = signal.getConstructor(String.class).newInstance(name);
            signal.getMethod("handle", signal, handler).invoke(null, named, handling);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("SIG" + name + " cannot be heard here", e);
        }
    }
}
