package chat.parley.admin;

import chat.parley.admin.file.StoredFileCommand;
import chat.parley.admin.group.AdminGroupCommand;
import chat.parley.admin.invitation.InvitationCommand;
import chat.parley.admin.role.RightCommand;
import chat.parley.admin.role.RoleCommand;
import chat.parley.admin.session.SessionCommand;
import chat.parley.admin.user.SanctionCommand;
import chat.parley.admin.user.UserCommand;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.Program;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The program `parleyctl`: its subcommands, in the order of the help.
public final class ParleyctlCommands {
    private final Program program;

    /// Makes the program for one call.
    public ParleyctlCommands(Invocation invocation) {
        Map<String, Function<Invocation, Object>> table = new LinkedHashMap<>();
        if (invocation.isLocal()) {
            table.put("bootstrap", BootstrapCommand::new);
            table.put("login", AdminLoginCommand::new);
            table.put("logout", AdminLogoutCommand::new);
        } else {
            for (String name : List.of("bootstrap", "login", "logout")) {
                table.put(name, _ -> new Program.LocalOnly("parleyctl " + name));
            }
        }
        table.put("whoami", AdminWhoAmICommand::new);
        table.put("user", _ -> new UserCommand());
        table.put("file", _ -> new StoredFileCommand());
        table.put("invitation", _ -> new InvitationCommand());
        table.put("session", _ -> new SessionCommand());
        table.put("sanction", _ -> new SanctionCommand());
        table.put("role", _ -> new RoleCommand());
        table.put("right", _ -> new RightCommand());
        table.put("group", _ -> new AdminGroupCommand());
        table.put("audit", AuditCommand::new);
        table.put("stats", StatsCommand::new);
        table.put("search", _ -> new SearchIndexCommand());
        table.put("reload", ReloadCommand::new);
        program = new Program(invocation, new ParleyctlCommand(), table);
    }

    /// Runs the command that the arguments name.
    ///
    /// @return the exit code
    public int run(String... args) {
        return program.run(args);
    }
}
