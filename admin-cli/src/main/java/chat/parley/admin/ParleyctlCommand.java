package chat.parley.admin;

import chat.parley.admin.words.AdminText;
import chat.parley.kit.console.UsageProblem;
import chat.parley.protocol.Version;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `parleyctl` alone says how to use it.
@Command(
        name = "parleyctl",
        version = "parleyctl " + Version.NUMBER,
        description = {
            "Administer a Parley server.",
            "",
            "On the server's own machine, whoever the server runs as needs no password: the server",
            "is reached through the socket in its data directory. From elsewhere, log in first."
        },
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "From the first start to the first ban:",
            "  parleyd serve --data var                     leaves a setup token in var/",
            "  parleyctl bootstrap --name admin             redeems it; asks for a password",
            "  parleyctl user list --sort registered --desc",
            "  parleyctl user mute bob --for 2h30m --reason 'shouting' --dry-run",
            "  parleyctl user ban bob --until 2030-01-01 --reason 'spam' --yes",
            "  parleyctl audit",
            "",
            "From elsewhere:",
            "  parleyctl login admin --server wss://chat.example.org",
            "  parleyctl sanction list --in-force -o json --server wss://chat.example.org",
            "",
            "Many at once, a result line each:",
            "  parleyctl user ban - --reason 'spam' --yes < names"
        })
final class ParleyctlCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new UsageProblem(AdminText.COMMAND_NEEDED);
    }
}
