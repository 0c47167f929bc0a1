package chat.parley.admin.command;

import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.Verb;
import chat.parley.kit.link.Errand;
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
final class ReloadServer extends Verb {
    ReloadServer(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(Errand errand) {
        Reloaded reloaded = errand.ask(new ServerRequest.ReloadSettings());
        reloaded.warnings().forEach(warning -> output().remark("warning: " + warning));
        output().show(reloaded, this::print);
        return done();
    }

    private void print(Reloaded reloaded) {
        Facts facts = new Facts(output(), "settings read again");
        if (!reloaded.taken().isEmpty()) {
            facts = facts.with("taken up", String.join(", ", reloaded.taken()));
        }
        if (!reloaded.waiting().isEmpty()) {
            facts = facts.with("needs a restart", String.join(", ", reloaded.waiting()));
        }
        if (reloaded.certificateRenewed()) {
            facts.with("certificate", "renewed");
        }
    }
}
