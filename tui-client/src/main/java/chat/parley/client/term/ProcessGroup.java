package chat.parley.client.term;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// What Ctrl-Z does to a job of the shell, done by ourselves: in raw mode the key is only a key.
final class ProcessGroup {
    private static final int CALLERS_OWN = 0;
    private static final int SIGSTOP_LINUX = 19;
    private static final int SIGSTOP_BSD = 17;

    private ProcessGroup() {}

    /// Stops every process of this job, this one too, until the shell continues it.
    @SuppressWarnings("restricted") // kill(2) is nowhere in the Java library.
    static void stop() {
        boolean linux = System.getProperty("os.name", "").startsWith("Linux");
        Linker linker = Linker.nativeLinker();
        MethodHandle kill =
                linker.downcallHandle(
                        linker.defaultLookup().findOrThrow("kill"),
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        try {
            int _ = (int) kill.invokeExact(CALLERS_OWN, linux ? SIGSTOP_LINUX : SIGSTOP_BSD);
        } catch (Throwable e) {
            throw new IllegalStateException("kill(2) could not be called", e);
        }
    }
}
