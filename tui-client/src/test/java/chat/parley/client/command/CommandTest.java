package chat.parley.client.command;

import chat.parley.client.ParleyCommands;
import chat.parley.client.app.FullScreen;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.fake.ProgramTest;

/// Calls `parley`; the full screen only says that it was opened.
public abstract class CommandTest extends ProgramTest {
    static final int OPENED = 42;

    public final CommandWorld world;

    public CommandTest() {
        this(new CommandWorld());
    }

    private CommandTest(CommandWorld world) {
        super(world::answer);
        this.world = world;
    }

    public final int parley(String... args) {
        Invocation invocation = Invocation.local(console, "parley/test");
        return new ParleyCommands(invocation, CommandTest::opened).run(args);
    }

    private static int opened(FullScreen.Start start) {
        start.link().close();
        start.console()
                .out()
                .println("opened at " + start.target() + ", widths " + start.appearance().widths());
        return OPENED;
    }
}
