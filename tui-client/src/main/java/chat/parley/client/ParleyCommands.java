package chat.parley.client;

import chat.parley.client.app.FullScreen;
import chat.parley.client.command.account.AccountCommand;
import chat.parley.client.command.account.AccountsCommand;
import chat.parley.client.command.account.DevicesCommand;
import chat.parley.client.command.account.ExportCommand;
import chat.parley.client.command.account.KeysCommand;
import chat.parley.client.command.account.LoginCommand;
import chat.parley.client.command.account.LogoutCommand;
import chat.parley.client.command.account.PasswordCommand;
import chat.parley.client.command.account.ProfileCommand;
import chat.parley.client.command.account.RegisterCommand;
import chat.parley.client.command.account.TokenCommand;
import chat.parley.client.command.account.WhoAmICommand;
import chat.parley.client.command.file.FileCommand;
import chat.parley.client.command.group.GroupCommand;
import chat.parley.client.command.message.ConversationsCommand;
import chat.parley.client.command.message.EditCommand;
import chat.parley.client.command.message.HistoryCommand;
import chat.parley.client.command.message.ListenCommand;
import chat.parley.client.command.message.PinCommand;
import chat.parley.client.command.message.PinsCommand;
import chat.parley.client.command.message.ReactCommand;
import chat.parley.client.command.message.ReactionsCommand;
import chat.parley.client.command.message.ReadCommand;
import chat.parley.client.command.message.ReadersCommand;
import chat.parley.client.command.message.RecallCommand;
import chat.parley.client.command.message.SavedCommand;
import chat.parley.client.command.message.SendCommand;
import chat.parley.client.command.message.ShowCommand;
import chat.parley.client.command.message.UnreadCommand;
import chat.parley.client.command.people.ApplicationsCommand;
import chat.parley.client.command.people.ApplyCommand;
import chat.parley.client.command.people.FriendCommand;
import chat.parley.client.command.people.NotificationsCommand;
import chat.parley.client.command.people.SearchCommand;
import chat.parley.client.command.people.WhoCommand;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.Program;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The program `parley`: its subcommands, in the order of the help.
public final class ParleyCommands {
    private final Program program;

    /// Makes the program for one call.
    ///
    /// @param fullScreen what it opens when it is called alone
    public ParleyCommands(Invocation invocation, FullScreen fullScreen) {
        Map<String, Function<Invocation, Object>> table = new LinkedHashMap<>();
        if (invocation.isLocal()) {
            table.put("register", RegisterCommand::new);
            table.put("login", LoginCommand::new);
            table.put("logout", LogoutCommand::new);
            table.put("accounts", AccountsCommand::new);
            table.put("token", _ -> new TokenCommand());
        } else {
            for (String name : List.of("register", "login", "logout", "accounts", "token")) {
                table.put(name, _ -> new Program.LocalOnly("parley " + name));
            }
        }
        table.put("password", PasswordCommand::new);
        table.put("account", _ -> new AccountCommand());
        table.put("export", ExportCommand::new);
        table.put("whoami", WhoAmICommand::new);
        table.put("devices", DevicesCommand::new);
        table.put("keys", _ -> new KeysCommand());
        table.put("profile", _ -> new ProfileCommand());
        table.put("send", SendCommand::new);
        table.put("listen", ListenCommand::new);
        table.put("history", HistoryCommand::new);
        table.put("conversations", ConversationsCommand::new);
        table.put("unread", UnreadCommand::new);
        table.put("read", ReadCommand::new);
        table.put("readers", ReadersCommand::new);
        table.put("show", ShowCommand::new);
        table.put("edit", EditCommand::new);
        table.put("recall", RecallCommand::new);
        table.put("react", ReactCommand::new);
        table.put("reactions", ReactionsCommand::new);
        table.put("pin", PinCommand::new);
        table.put("pins", PinsCommand::new);
        table.put("saved", _ -> new SavedCommand());
        table.put("file", _ -> new FileCommand());
        table.put("who", WhoCommand::new);
        table.put("search", SearchCommand::new);
        table.put("friends", FriendCommand.All::new);
        table.put("friend", _ -> new FriendCommand());
        table.put("group", _ -> new GroupCommand());
        table.put("apply", _ -> new ApplyCommand());
        table.put("applications", _ -> new ApplicationsCommand());
        table.put("notifications", NotificationsCommand::new);
        table.put("keymap", KeymapCommand::new);
        table.put("raw", RawCommand::new);
        table.put("completion", this::completion);
        program = new Program(invocation, new ParleyCommand(invocation, fullScreen), table);
    }

    private CompletionCommand completion(Invocation invocation) {
        return new CompletionCommand(invocation, () -> program().whole());
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
