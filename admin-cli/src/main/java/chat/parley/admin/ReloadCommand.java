package chat.parley.admin;

import chat.parley.admin.command.Facts;
import chat.parley.admin.words.AdminText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.ServerCommand;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.operation.ServerRequest;
import chat.parley.protocol.operation.ServerRequest.Reloaded;
import picocli.CommandLine.Command;

/// Has the server read its settings again.
@Command(
        name = "reload",
        description = {
            "Have the server read its settings and its certificate again.",
            "What it cannot start with is refused, and changes nothing."
        },
        footer = {"", "Example:", "  parleyctl reload"})
final class ReloadCommand extends ServerCommand {
    ReloadCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(BlockingLink link) {
        Reloaded reloaded = link.ask(new ServerRequest.ReloadSettings());
        reloaded.warnings()
                .forEach(warning -> output().remark(words().of(AdminText.WARNING, warning)));
        output().show(reloaded, this::print);
        return done();
    }

    private void print(Reloaded reloaded) {
        Facts facts = new Facts(invocation(), words().of(AdminText.SETTINGS_READ));
        if (!reloaded.taken().isEmpty()) {
            facts = facts.with(AdminText.TAKEN_UP, String.join(", ", reloaded.taken()));
        }
        if (!reloaded.waiting().isEmpty()) {
            facts = facts.with(AdminText.NEEDS_A_RESTART, String.join(", ", reloaded.waiting()));
        }
        if (reloaded.certificateRenewed()) {
            facts.with(AdminText.CERTIFICATE, words().of(AdminText.RENEWED));
        }
    }
}
