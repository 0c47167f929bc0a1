package chat.parley.admin;

import chat.parley.admin.command.Commands;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.Version;
import chat.parley.kit.console.SystemConsole;

/// The program `parleyctl`.
public final class Parleyctl {
    private Parleyctl() {}

    static void main(String[] args) {
        SystemConsole console = new SystemConsole();
        Invocation invocation = Invocation.host(console, "parleyctl/" + Version.NUMBER);
        console.exit(new Commands(invocation).run(args));
    }
}
