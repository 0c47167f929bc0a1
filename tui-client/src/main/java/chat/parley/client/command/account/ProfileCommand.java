package chat.parley.client.command.account;

import chat.parley.client.command.WordedCommand;
import chat.parley.client.words.CommandText;
import chat.parley.kit.command.BareNames;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.Span;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.AccountRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What others see of an account.
@Command(
        name = "profile",
        description = "Show what others see of an account, or change one's own.",
        subcommands = {ProfileCommand.Show.class, ProfileCommand.Change.class},
        synopsisSubcommandLabel = "(show | set)",
        footer = {"", "Examples:", "  parley profile show bob", "  parley profile set --nick 小明"})
public final class ProfileCommand {

    @Command(name = "show", description = "Show an account's profile; without NAME, one's own.")
    static final class Show extends WordedCommand {
        @Parameters(arity = "0..1", paramLabel = "NAME", description = "The account.")
        private @Nullable String name;

        Show(Invocation invocation) {
            super(invocation);
        }

        @Override
        protected int run(BlockingLink link) {
            Profile profile =
                    name == null
                            ? link.ask(new AccountRequest.WhoAmI()).profile()
                            : link.ask(new AccountRequest.ShowProfile(BareNames.person(name)));
            output().show(profile, this::print);
            return done();
        }

        private void print(Profile profile) {
            output().line(Span.strong(wording().person(profile)));
            fact(CommandText.ID, profile.id().toString());
            if (profile.signature() != null) {
                fact(CommandText.SIGNATURE, profile.signature());
            }
        }
    }

    @Command(name = "set", description = "Change one's own profile; an empty text clears a part.")
    static final class Change extends WordedCommand {
        @Option(names = "--nick", paramLabel = "TEXT", description = "What to be called.")
        private @Nullable String nickname;

        @Option(names = "--sign", paramLabel = "TEXT", description = "A line about oneself.")
        private @Nullable String signature;

        Change(Invocation invocation) {
            super(invocation);
        }

        @Override
        protected void check() {
            if (nickname == null && signature == null) {
                throw new UsageProblem(CommandText.NO_PROFILE_CHANGE);
            }
        }

        @Override
        protected int run(BlockingLink link) {
            Profile profile = link.ask(new AccountRequest.EditProfile(nickname, signature));
            String now = wording().person(profile);
            output().show(profile, _ -> say(CommandText.PROFILE_NOW, now));
            return done();
        }
    }
}
