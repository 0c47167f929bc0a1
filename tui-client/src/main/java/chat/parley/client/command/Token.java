package chat.parley.client.command;

import chat.parley.client.words.CommandText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.Verb;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.link.Errand;
import chat.parley.kit.link.Tokens;
import picocli.CommandLine.Command;

/// The access token, for scripts that call the server over HTTP.
@Command(
        name = "token",
        description = "The access token, for scripts that call the server over HTTP.",
        subcommands = Token.Show.class,
        synopsisSubcommandLabel = "show",
        footer = {
            "",
            "Example:",
            "  curl -H \"Authorization: Bearer $(parley token show)\" \\",
            "    -H 'Content-Type: application/json' -d '{}' \\",
            "    http://localhost:8080/api/v1/account.whoami"
        })
final class Token {

    @Command(name = "show", description = "Print a token that has not expired. It is a secret.")
    static final class Show extends Verb {
        Show(Invocation invocation) {
            super(invocation);
        }

        @Override
        protected int run(Errand errand) {
            errand.session();
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
