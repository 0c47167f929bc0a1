package chat.parley.admin.user;

import chat.parley.admin.command.BatchCommand;
import chat.parley.admin.command.OneTimeCode;
import chat.parley.admin.command.Operands;
import chat.parley.admin.words.AdminText;
import chat.parley.kit.command.BareNames;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.PasswordOptions;
import chat.parley.kit.console.Secrets.Source;
import chat.parley.kit.console.UsageProblem;
import chat.parley.protocol.operation.AuthRequest.CreateAccount;
import chat.parley.protocol.operation.AuthRequest.SetPassword;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.Request;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Accounts and the passwords that they are given: one that the administrator chose, or for each a
/// code that is good for one sign-in.
final class UserPasswordCommand {
    private UserPasswordCommand() {}

    /// One of the two ways.
    abstract static class Setting extends BatchCommand {
        @Option(
                names = "--one-time",
                description =
                        "Make a password for each that is good for one sign-in, which asks for a"
                                + " new one. It is printed this once.")
        private boolean oneTime;

        @Mixin private final PasswordOptions password = new PasswordOptions();

        private final OneTimeCode codes = new OneTimeCode();
        private String secret = "";

        private Setting(Invocation invocation) {
            super(invocation, Operands.ACCOUNTS);
        }

        @Override
        protected void check() {
            Source source = password.source();
            if (oneTime && (source.file() != null || source.command() != null)) {
                throw new UsageProblem(AdminText.CODE_OR_PASSWORD);
            }
            if (!oneTime && (given().size() > 1 || given().contains(STDIN))) {
                throw new UsageProblem(AdminText.ONE_PASSWORD);
            }
            super.check();
            if (!oneTime) {
                secret = invocation().secrets().choose(source);
            }
        }

        @Override
        protected final Request<Change> request(String target, boolean dryRun) {
            if (oneTime) {
                secret = codes.next();
            }
            return request(BareNames.person(target), secret, oneTime, dryRun);
        }

        protected abstract Request<Change> request(
                String name, String password, boolean oneTime, boolean dryRun);

        @Override
        protected final Optional<String> code() {
            return oneTime ? Optional.of(secret) : Optional.empty();
        }
    }

    @Command(
            name = "create",
            description = "Create accounts, also where nobody can register.",
            footer = {
                "",
                "Examples:",
                "  parleyctl user create bob --one-time",
                "  parleyctl user create bob --password-file secret.txt --yes",
                "  parleyctl user create - --one-time --yes -o json < names"
            })
    static final class Create extends Setting {
        Create(Invocation invocation) {
            super(invocation);
        }

        @Override
        protected Request<Change> request(
                String name, String password, boolean oneTime, boolean dryRun) {
            return new CreateAccount(name, password, oneTime, reason(), dryRun);
        }
    }

    @Command(
            name = "password",
            description = "Give accounts another password, and sign their devices out.",
            footer = {
                "",
                "Examples:",
                "  parleyctl user password bob --one-time --reason 'forgot it'",
                "  parleyctl user password bob --password-file secret.txt --yes"
            })
    static final class Reset extends Setting {
        Reset(Invocation invocation) {
            super(invocation);
        }

        @Override
        protected Request<Change> request(
                String name, String password, boolean oneTime, boolean dryRun) {
            return new SetPassword(name, password, oneTime, reason(), dryRun);
        }
    }
}
