package chat.parley.client.command;

import chat.parley.kit.command.Invocation;
import chat.parley.kit.fake.ProgramTest;

/// Calls `parley`; the full screen only says that it was opened.
abstract class CommandTest extends ProgramTest {
    static final int OPENED = 42;

    final World world;

    CommandTest() {
        this(new World());
    }

    private CommandTest(World world) {
        super(world::answer);
        this.world = world;
    }

    final int parley(String... args) {
        Invocation invocation = Invocation.local(console, "parley/test");
        return new Commands(invocation, CommandTest::opened).run(args);
    }

    private static int opened(FullScreen.Start start) {
        start.link().close();
        start.console()
                .out()
                .println("opened at " + start.target() + ", widths " + start.appearance().widths());
        return OPENED;
    }
}
