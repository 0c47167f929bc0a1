package chat.parley.admin.user;

import chat.parley.admin.command.BatchCommand;
import chat.parley.admin.command.Operands;
import chat.parley.admin.words.AdminText;
import chat.parley.kit.command.BareNames;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.text.ByteCount;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.operation.StorageRequest.SetQuota;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Sets how much the files of an account may take up.
@Command(
        name = "quota",
        description = "Set how much the files of an account may take up; what is there stays.",
        footer = {
            "",
            "Examples:",
            "  parleyctl user quota bob 20GB --reason 'the build server'",
            "  parleyctl user quota bob none"
        })
final class UserQuotaCommand extends BatchCommand {
    private static final String NONE = "none";

    @Parameters(
            index = "1",
            paramLabel = "SIZE",
            description = "Such as 500MB or 20GB; none: as of all others.")
    private String size = "";

    UserQuotaCommand(Invocation invocation) {
        super(invocation, Operands.ACCOUNT);
    }

    @Override
    protected void check() {
        bytes();
        super.check();
    }

    @Override
    protected Request<Change> request(String target, boolean dryRun) {
        return new SetQuota(BareNames.person(target), bytes(), reason(), dryRun);
    }

    private @Nullable Long bytes() {
        return size.equals(NONE)
                ? null
                : ByteCount.parse(size)
                        .orElseThrow(() -> new UsageProblem(AdminText.NO_SIZE, size));
    }
}
