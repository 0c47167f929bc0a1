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
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Creates an invitation, and prints its code.
@Command(
        name = "create",
        description = {
            "Create an invitation, and print its code: it is shown this once.",
            "It is good for 7 days, unless an end is given."
        },
        footer = {
            "",
            "Examples:",
            "  parleyctl invitation create",
            "  parleyctl invitation create --for 30d --uses 20 --reason 'the new class'",
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

    private final OneTimeCode codes = new OneTimeCode();

    InvitationCreateCommand(Invocation invocation) {
        super(invocation);
    }

    /// What is printed as JSON.
    record Invited(boolean done, String target, String before, String after, String code) {}

    /// It can be revoked.
    @Override
    protected Optional<ConsentOptions> consent() {
        return Optional.empty();
    }

    @Override
    protected void check() {
        Term _ = term.term();
        super.check();
    }

    @Override
    protected int change(BlockingLink link, boolean dryRun) {
        String code = codes.next();
        Change change = link.ask(new CreateInvitation(code, uses, term.term(), reason(), dryRun));
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
        print(invited.target(), invited.after());
    }

    private void print(Change rehearsed) {
        output().line(
                        Span.plain(words().of(AdminText.WOULD_CHANGE)),
                        Span.strong(rehearsed.target()),
                        Span.plain(": " + StateText.of(rehearsed.after(), words(), moments())));
    }

    private void print(String target, String after) {
        output().line(Span.quiet(target + ": " + StateText.of(after, words(), moments())));
    }
}
