package chat.parley.admin.command;

import chat.parley.kit.command.Invocation;
import chat.parley.kit.fake.ProgramTest;
import chat.parley.protocol.operation.Request;

/// Calls `parleyctl`.
abstract class CommandTest extends ProgramTest {

    CommandTest() {
        super(World::answer);
    }

    final int parleyctl(String... args) {
        return new Commands(Invocation.host(console, "parleyctl/test")).run(args);
    }

    final Request<?> lastRequest() {
        return server.requests().getLast();
    }
}
