package chat.parley.client.command.account;

import chat.parley.client.command.WordedCommand;
import chat.parley.client.words.CommandText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.ServerCommand;
import chat.parley.kit.console.Span;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.link.Tokens;
import chat.parley.protocol.Limits;
import chat.parley.protocol.Spelling;
import chat.parley.protocol.model.account.Device;
import chat.parley.protocol.model.account.TokenRight;
import chat.parley.protocol.operation.AuthRequest;
import chat.parley.protocol.operation.AuthRequest.IssuedToken;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Tokens for scripts and bots: those that last, and the access token of this sign-in.
@Command(
        name = "token",
        description = "Tokens for scripts and bots, in PARLEY_TOKEN or over HTTP.",
        subcommands = {
            TokenCommand.Create.class,
            TokenCommand.ListAll.class,
            TokenCommand.Revoke.class,
            TokenCommand.Show.class
        },
        synopsisSubcommandLabel = "(create | list | revoke | show)",
        footer = {
            "",
            "Examples:",
            "  parley token create nightly --right read --right send --for 90d",
            "  PARLEY_TOKEN=$(cat nightly.token) parley send @bob done",
            "  curl -H \"Authorization: Bearer $(parley token show)\" \\",
            "    -H 'Content-Type: application/json' -d '{}' \\",
            "    http://localhost:8080/api/v1/account.whoami"
        })
public final class TokenCommand {

    @Command(
            name = "create",
            description = "Create a token that lasts, and print it: it is shown this once.")
    static final class Create extends WordedCommand {
        private static final Duration LEAST = Duration.ofSeconds(1);
        private static final Duration MOST = Duration.ofDays(Limits.TOKEN_LIFE_DAYS);

        @Parameters(paramLabel = "NAME", description = "What it is for, as `token list` shows it.")
        private String name = "";

        @Option(
                names = "--right",
                required = true,
                paramLabel = "RIGHT",
                description = "What it allows; can be repeated: ${COMPLETION-CANDIDATES}.")
        private List<TokenRight> rights = List.of();

        @Option(
                names = "--for",
                required = true,
                paramLabel = "TIME",
                description = "End it after this time, such as 90d.")
        private Duration duration = Duration.ZERO;

        Create(Invocation invocation) {
            super(invocation);
        }

        @Override
        protected void check() {
            if (duration.compareTo(LEAST) < 0 || duration.compareTo(MOST) > 0) {
                throw new UsageProblem(CommandText.TOKEN_LIFE, Limits.TOKEN_LIFE_DAYS);
            }
        }

        @Override
        protected int run(BlockingLink link) {
            IssuedToken issued =
                    link.ask(
                            new AuthRequest.IssueToken(
                                    name, List.copyOf(rights), duration.toMillis()));
            output().show(issued, shown -> output().line(shown.token()));
            return done();
        }
    }

    @Command(name = "list", description = "List the tokens that last, with their rights and ends.")
    static final class ListAll extends WordedCommand {
        ListAll(Invocation invocation) {
            super(invocation);
        }

        @Override
        protected int run(BlockingLink link) {
            DevicesCommand.each(
                    link,
                    device -> {
                        if (device.rights() != null) {
                            output().show(device, this::print);
                        }
                    });
            return done();
        }

        private void print(Device token) {
            output().line(
                            Span.strong(token.id().toString()),
                            Span.plain("  " + token.name() + "  " + rights(token)),
                            Span.quiet(
                                    "  "
                                            + wording()
                                                    .of(
                                                            CommandText.ENDS,
                                                            wording().moment(token.expiresAt()))));
        }

        private static String rights(Device token) {
            List<TokenRight> rights = token.rights();
            return rights == null
                    ? ""
                    : rights.stream().map(Spelling::of).collect(Collectors.joining(","));
        }
    }

    @Command(name = "revoke", description = "End a token that lasts.")
    static final class Revoke extends RevokingCommand {
        Revoke(Invocation invocation) {
            super(invocation, CommandText.TOKEN_REVOKED);
        }
    }

    @Command(name = "show", description = "Print a token that has not expired. It is a secret.")
    static final class Show extends ServerCommand {
        Show(Invocation invocation) {
            super(invocation);
        }

        @Override
        protected int run(BlockingLink link) {
            link.session();
            Tokens tokens =
                    invocation()
                            .profile()
                            .tokens()
                            .load()
                            .orElseThrow(() -> new UsageProblem(CommandText.NOBODY_SIGNED_IN));
            output().show(new Shown(tokens.access()), shown -> output().line(shown.token()));
            return done();
        }

        /// What is printed.
        private record Shown(String token) {}
    }
}
