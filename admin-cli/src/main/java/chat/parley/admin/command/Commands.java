package chat.parley.admin.command;

import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.Program;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// The program `parleyctl`: its subcommands, in the order of the help.
public final class Commands {
    private final Program program;

    /// Makes the program for one call.
    public Commands(Invocation invocation) {
        Map<String, Function<Invocation, Object>> table = new LinkedHashMap<>();
        if (invocation.isLocal()) {
            table.put("bootstrap", Bootstrap::new);
            table.put("login", Login::new);
            table.put("logout", Logout::new);
        }
        table.put("whoami", WhoAmI::new);
        table.put("user", _ -> new UserCommand());
        table.put("session", _ -> new SessionCommand());
        table.put("sanction", _ -> new SanctionCommand());
        table.put("role", _ -> new RoleCommand());
        table.put("right", _ -> new RightCommand());
        table.put("group", _ -> new GroupCommand());
        table.put("audit", Audit::new);
        table.put("stats", ShowStats::new);
        table.put("reload", ReloadServer::new);
        program = new Program(invocation, new Root(), table);
    }

    /// Runs the command that the arguments name.
    ///
    /// @return the exit code
    public int run(String... args) {
        return program.run(args);
    }
}
