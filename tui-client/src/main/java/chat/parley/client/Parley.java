package chat.parley.client;

import chat.parley.client.app.FullScreenChat;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.SystemConsole;
import chat.parley.protocol.Version;

/// The program `parley`.
public final class Parley {
    private Parley() {}

    static void main(String[] args) {
        SystemConsole console = new SystemConsole();
        Invocation invocation = Invocation.local(console, "parley/" + Version.NUMBER);
        console.exit(new ParleyCommands(invocation, new FullScreenChat()).run(args));
    }
}
