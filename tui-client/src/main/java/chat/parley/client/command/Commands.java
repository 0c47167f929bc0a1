package chat.parley.client.command;

import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.Program;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// The program `parley`: its subcommands, in the order of the help.
public final class Commands {
    private final Program program;

    /// Makes the program for one call.
    ///
    /// @param fullScreen what it opens when it is called alone
    public Commands(Invocation invocation, FullScreen fullScreen) {
        Map<String, Function<Invocation, Object>> table = new LinkedHashMap<>();
        if (invocation.isLocal()) {
            table.put("register", Register::new);
            table.put("login", Login::new);
            table.put("logout", Logout::new);
            table.put("password", Password::new);
            table.put("token", _ -> new Token());
        }
        table.put("whoami", WhoAmI::new);
        table.put("devices", Devices::new);
        table.put("profile", _ -> new ProfileCommand());
        table.put("send", Send::new);
        table.put("listen", Listen::new);
        table.put("history", History::new);
        table.put("conversations", ConversationsCommand::new);
        table.put("unread", Unread::new);
        table.put("read", Read::new);
        table.put("readers", Readers::new);
        table.put("who", Who::new);
        table.put("search", Search::new);
        table.put("friends", FriendCommand.All::new);
        table.put("friend", _ -> new FriendCommand());
        table.put("group", _ -> new GroupCommand());
        table.put("apply", _ -> new Apply());
        table.put("applications", _ -> new ApplicationsCommand());
        table.put("raw", Raw::new);
        table.put("completion", this::completion);
        program = new Program(invocation, new Root(invocation, fullScreen), table);
    }

    private Completion completion(Invocation invocation) {
        return new Completion(invocation, () -> program().whole());
    }

    private Program program() {
        return program;
    }

    /// Runs the command that the arguments name.
    ///
    /// @return the exit code
    public int run(String... args) {
        return program.run(args);
    }
}
