package chat.parley.admin.command;

import chat.parley.admin.ParleyctlCommands;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.fake.ProgramTest;
import chat.parley.protocol.operation.Request;

/// Calls `parleyctl`.
public abstract class AdminCommandTest extends ProgramTest {

    public AdminCommandTest() {
        super(AdminWorld::answer);
    }

    public final int parleyctl(String... args) {
        return new ParleyctlCommands(Invocation.host(console, "parleyctl/test")).run(args);
    }

    public final Request<?> lastRequest() {
        return server.requests().getLast();
    }
}
