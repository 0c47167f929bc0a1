package chat.parley.admin.invitation;

import chat.parley.admin.command.OneTimeCode;
import chat.parley.admin.words.AdminText;
import chat.parley.kit.command.ChangeCommand;
import chat.parley.kit.command.ConsentOptions;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.TermOptions;
import chat.parley.kit.console.Span;
import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.text.StateText;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.InvitationRequest.CreateInvitation;
import chat.parley.protocol.operation.Term;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Creates an invitation, and prints its code.
@Command(
        name = "create",
        description = {
            "Create an invitation, and print its code: it is shown this once.",
            "It is good for 7 days, unless an end is given.",
            "With --role, whoever signs up by it has these roles, too. That takes the right role.manage"
                    + " and all that the roles grant, now and when it is used: a role that you may not"
                    + " give any more by then, they sign up without, and the audit says so."
        },
        footer = {
            "",
            "Examples:",
            "  parleyctl invitation create",
            "  parleyctl invitation create --for 30d --uses 20 --reason 'the new class' --yes",
            "  parleyctl invitation create --role moderator --for 1d",
            "  parley register alice --invitation CODE"
        })
final class InvitationCreateCommand extends ChangeCommand {
    @Mixin private final TermOptions term = new TermOptions();

    @Option(
            names = "--uses",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many accounts may be made with it (${DEFAULT-VALUE} unless given).")
    private int uses;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            split = ",",
            description = "A role that they have beside `user`; repeatable, or with commas.")
    private @Nullable List<String> roles;

    @Mixin private final ConsentOptions consent = new ConsentOptions();

    private final OneTimeCode codes = new OneTimeCode();

    InvitationCreateCommand(Invocation invocation) {
        super(invocation);
    }

    /// What is printed as JSON.
    record Invited(boolean done, String target, String before, String after, String code) {}

    @Override
    protected Optional<ConsentOptions> consent() {
        return Optional.of(consent);
    }

    @Override
    protected void check() {
        Term _ = term.term();
        super.check();
    }

    @Override
    protected int change(BlockingLink link, boolean dryRun) {
        String code = codes.next();
        Change change =
                link.ask(new CreateInvitation(code, uses, term.term(), roles, reason(), dryRun));
        if (change.done()) {
            output().show(invited(change, code), this::print);
        } else {
            output().show(change, this::print);
        }
        return done();
    }

    private static Invited invited(Change change, String code) {
        return new Invited(true, change.target(), change.before(), change.after(), code);
    }

    private void print(Invited invited) {
        output().line(Span.strong(invited.code()));
        output().remark(
                        invited.target()
                                + ": "
                                + StateText.of(invited.after(), words(), moments()));
    }

    private void print(Change rehearsed) {
        output().line(
                        Span.plain(words().of(AdminText.WOULD_CHANGE)),
                        Span.strong(rehearsed.target()),
                        Span.plain(": " + StateText.of(rehearsed.after(), words(), moments())));
    }
}
