package chat.parley.client;

import chat.parley.client.command.Commands;
import chat.parley.client.command.FullScreen;
import chat.parley.client.command.Version;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.SystemConsole;
import chat.parley.kit.console.UsageProblem;

/// The program `parley`.
public final class Parley {
    private Parley() {}

    static void main(String[] args) {
        SystemConsole console = new SystemConsole();
        Invocation invocation = Invocation.local(console, Version.CLIENT);
        FullScreen fullScreen =
                _ -> {
                    throw new UsageProblem("parley --help lists the commands");
                };
        console.exit(new Commands(invocation, fullScreen).run(args));
    }
}
