package chat.parley.admin.user;

import chat.parley.admin.command.BatchCommand;
import chat.parley.admin.command.Operands;
import chat.parley.admin.words.AdminText;
import chat.parley.kit.command.BareNames;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.TermOptions;
import chat.parley.kit.console.UsageProblem;
import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.operation.SanctionRequest.Impose;
import chat.parley.protocol.operation.SanctionRequest.Lift;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/// Mutes and bans of accounts, and the end of them.
final class UserSanctionCommand {
    private UserSanctionCommand() {}

    /// Mutes or bans.
    abstract static class Imposing extends BatchCommand {
        private final SanctionKind kind;

        @Mixin private final TermOptions term = new TermOptions();

        private Imposing(Invocation invocation, SanctionKind kind) {
            super(invocation, Operands.ACCOUNTS);
            this.kind = kind;
        }

        /// The person is told why: so the reason, a choice elsewhere, is none here.
        @Spec
        final void requireReason(CommandSpec command) {
            OptionSpec choice = command.findOption("--reason");
            command.remove(choice);
            command.addOption(OptionSpec.builder(choice).required(true).build());
        }

        @Override
        protected void check() {
            if (why().isBlank()) {
                throw new UsageProblem(AdminText.REASON_NEEDED);
            }
            term.term();
            super.check();
        }

        @Override
        protected Request<Change> request(String target, boolean dryRun) {
            return new Impose(BareNames.person(target), kind, term.term(), why(), dryRun);
        }

        private String why() {
            return Objects.requireNonNullElse(reason(), "");
        }
    }

    /// Takes mutes or bans back.
    abstract static class Lifting extends BatchCommand {
        private final SanctionKind kind;

        private Lifting(Invocation invocation, SanctionKind kind) {
            super(invocation, Operands.ACCOUNTS);
            this.kind = kind;
        }

        @Override
        protected Request<Change> request(String target, boolean dryRun) {
            return new Lift(BareNames.person(target), kind, reason(), dryRun);
        }
    }

    @Command(
            name = "mute",
            description =
                    "Let accounts only read, at once and everywhere, until the end or unmute.",
            footer = {
                "",
                "Examples:",
                "  parleyctl user mute bob --for 2h30m --reason 'shouting'",
                "  parleyctl user mute - --until '2030-01-01 18:00' --reason 'raid' --yes < names"
            })
    static final class Mute extends Imposing {
        Mute(Invocation invocation) {
            super(invocation, SanctionKind.MUTE);
        }
    }

    @Command(
            name = "unmute",
            description = "Let muted accounts write again.",
            footer = {"", "Example:", "  parleyctl user unmute bob --reason 'apologised' --yes"})
    static final class Unmute extends Lifting {
        Unmute(Invocation invocation) {
            super(invocation, SanctionKind.MUTE);
        }
    }

    @Command(
            name = "ban",
            description = "Shut accounts out, closing what they have open, until the end or unban.",
            footer = {
                "",
                "Examples:",
                "  parleyctl user ban bob --reason 'spam' --dry-run",
                "  parleyctl user ban bob eve --until 2030-01-01 --reason 'spam' --yes"
            })
    static final class Ban extends Imposing {
        Ban(Invocation invocation) {
            super(invocation, SanctionKind.BAN);
        }
    }

    @Command(
            name = "unban",
            description = "Let banned accounts sign in again.",
            footer = {"", "Example:", "  parleyctl user unban bob --yes"})
    static final class Unban extends Lifting {
        Unban(Invocation invocation) {
            super(invocation, SanctionKind.BAN);
        }
    }
}
