package chat.parley.admin.session;

import chat.parley.admin.command.BatchCommand;
import chat.parley.admin.command.Operands;
import chat.parley.admin.words.AdminText;
import chat.parley.kit.command.BareNames;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.UsageProblem;
import chat.parley.protocol.Id;
import chat.parley.protocol.operation.AuthRequest.EndSessions;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.Request;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Signs devices of others out.
@Command(
        name = "end",
        description = "Sign the devices of accounts out.",
        footer = {
            "",
            "Examples:",
            "  parleyctl session end bob --reason 'lost laptop'",
            "  parleyctl session end bob --device 7400000000000000 --yes"
        })
final class SessionEndCommand extends BatchCommand {
    @Option(
            names = "--device",
            paramLabel = "ID",
            description = "Only this one, as `parleyctl session list` shows it.")
    private @Nullable Long device;

    SessionEndCommand(Invocation invocation) {
        super(invocation, Operands.ACCOUNTS);
    }

    @Override
    protected void check() {
        if (device != null && device <= 0) {
            throw new UsageProblem(AdminText.DEVICE_ID);
        }
        if (device != null && given().size() > 1) {
            throw new UsageProblem(AdminText.DEVICE_OF_ONE);
        }
        super.check();
    }

    @Override
    protected Request<Change> request(String target, boolean dryRun) {
        Id only = device == null ? null : new Id(device);
        return new EndSessions(BareNames.person(target), only, reason(), dryRun);
    }
}
