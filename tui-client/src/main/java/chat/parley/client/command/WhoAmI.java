package chat.parley.client.command;

import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.Span;
import chat.parley.kit.link.Errand;
import chat.parley.protocol.operation.AccountRequest;
import chat.parley.protocol.operation.AccountRequest.Self;
import picocli.CommandLine.Command;

/// Shows who is signed in.
@Command(
        name = "whoami",
        description = "Show one's account, roles and rights, and where each right comes from.",
        footer = {"", "Example:", "  parley whoami -o json"})
final class WhoAmI extends Verb {
    WhoAmI(Invocation invocation) {
        super(invocation);
    }

    @Override
    int run(Errand errand) {
        output().show(errand.ask(new AccountRequest.WhoAmI()), this::print);
        return done();
    }

    private void print(Self self) {
        output().line(Span.strong(Wording.person(self.profile())));
        output().line("id          " + self.profile().id());
        output().line("registered  " + Wording.moment(self.registeredAt()));
        self.sanctions()
                .forEach(
                        one ->
                                output().line(
                                                "%-12s%s"
                                                        .formatted(
                                                                Wording.word(one.kind()),
                                                                Wording.sanction(one))));
        self.roles()
                .forEach(role -> output().line("role        " + role.key() + "  " + role.name()));
        self.rights()
                .forEach(
                        right ->
                                output().line(
                                                "right       "
                                                        + right.key()
                                                        + "  from "
                                                        + String.join(", ", right.from())));
    }
}
