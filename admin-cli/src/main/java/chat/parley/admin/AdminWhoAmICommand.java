package chat.parley.admin;

import chat.parley.admin.command.AdminWording;
import chat.parley.admin.command.Facts;
import chat.parley.admin.words.AdminText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.ServerCommand;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.model.account.HeldRight;
import chat.parley.protocol.model.account.HeldRole;
import chat.parley.protocol.model.account.Self;
import chat.parley.protocol.operation.AccountRequest;
import picocli.CommandLine.Command;

/// Shows as whom the server is administered.
@Command(
        name = "whoami",
        description = "Show as whom commands are given here, and with which rights.",
        footer = {"", "Example:", "  parleyctl whoami -o json"})
final class AdminWhoAmICommand extends ServerCommand {
    AdminWhoAmICommand(Invocation invocation) {
        super(invocation);
    }

    /// What is printed as JSON where nobody has to sign in.
    record Operator(boolean operator, String server) {}

    @Override
    protected int run(BlockingLink link) {
        if (link.session().account() == null) {
            Operator operator = new Operator(true, link.session().server());
            output().show(operator, shown -> say(AdminText.OPERATOR, shown.server()));
        } else {
            output().show(link.ask(new AccountRequest.WhoAmI()), this::print);
        }
        return done();
    }

    private void print(Self self) {
        new Facts(invocation(), AdminWording.person(words(), self.profile()))
                .with(
                        AdminText.ROLES,
                        AdminWording.list(self.roles().stream().map(HeldRole::key).toList()))
                .with(
                        AdminText.RIGHTS,
                        AdminWording.list(self.rights().stream().map(HeldRight::key).toList()))
                .with(
                        AdminText.STANDING,
                        AdminWording.standing(words(), moments(), self.sanctions()));
    }
}
