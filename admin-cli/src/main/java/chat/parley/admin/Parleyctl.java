package chat.parley.admin;

import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.SystemConsole;
import chat.parley.protocol.Version;

/// The program `parleyctl`.
public final class Parleyctl {
    private Parleyctl() {}

    static void main(String[] args) {
        SystemConsole console = new SystemConsole();
        Invocation invocation = Invocation.host(console, "parleyctl/" + Version.NUMBER);
        console.exit(new ParleyctlCommands(invocation).run(args));
    }
}
