package chat.parley.client.command.account;

import chat.parley.client.command.WordedCommand;
import chat.parley.client.words.CommandText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.Span;
import chat.parley.kit.console.TextInput;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.text.PublicKeyLine;
import chat.parley.protocol.model.account.Device;
import chat.parley.protocol.operation.KeyRequest;
import chat.parley.protocol.operation.KeyRequest.LinkCode;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The SSH keys that sign in to the account.
@Command(
        name = "keys",
        description = "The SSH keys that sign in.",
        subcommands = {
            KeysCommand.Add.class,
            KeysCommand.Link.class,
            KeysCommand.ListAll.class,
            KeysCommand.Remove.class
        },
        synopsisSubcommandLabel = "(add | link | list | remove)",
        footer = {
            "",
            "Examples:",
            "  parley keys add < ~/.ssh/id_ed25519.pub",
            "  ssh -p 2222 alice@chat.example.org keys add --name laptop < ~/.ssh/id_ed25519.pub",
            "  parley keys link",
            "  parley keys remove 123456789"
        })
public final class KeysCommand {

    @Command(
            name = "add",
            description = "Let a key sign in; it is read from standard input, one line a key.")
    static final class Add extends WordedCommand {
        @Option(
                names = "--name",
                paramLabel = "NAME",
                description = "What to call it; otherwise its comment.")
        private @Nullable String name;

        private List<String> keys = List.of();

        Add(Invocation invocation) {
            super(invocation);
        }

        /// Nothing that could be a secret leaves the machine.
        @Override
        protected void check() {
            String input = TextInput.standard(invocation().console()).whole();
            if (PublicKeyLine.holdsSecret(input)) {
                throw new UsageProblem(CommandText.PRIVATE_KEY);
            }
            keys = input.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
            if (keys.isEmpty()) {
                throw new UsageProblem(CommandText.NO_KEY_GIVEN);
            }
        }

        @Override
        protected int run(BlockingLink link) {
            keys.forEach(key -> add(link, key));
            return done();
        }

        private void add(BlockingLink link, String line) {
            Device key = link.ask(new KeyRequest.AddKey(line, name)).device();
            output().show(key, shown -> output().line(line(shown)));
        }
    }

    @Command(
            name = "link",
            description =
                    "Print a code that adds another machine's key: typed there, it signs in once.")
    static final class Link extends WordedCommand {
        Link(Invocation invocation) {
            super(invocation);
        }

        @Override
        protected int run(BlockingLink link) {
            LinkCode code = link.ask(new KeyRequest.CreateLinkCode());
            output().show(code, this::print);
            return done();
        }

        private void print(LinkCode code) {
            long minutes = Duration.ofMillis(code.goodForMillis()).toMinutes();
            output().line(Span.strong(code.code()));
            output().remark(wording().of(CommandText.LINK_HOW, minutes));
        }
    }

    @Command(name = "list", description = "List the keys, with their fingerprints.")
    static final class ListAll extends WordedCommand {
        ListAll(Invocation invocation) {
            super(invocation);
        }

        @Override
        protected int run(BlockingLink link) {
            DevicesCommand.each(
                    link,
                    device -> {
                        if (device.fingerprint() != null) {
                            output().show(device, shown -> output().line(line(shown)));
                        }
                    });
            return done();
        }
    }

    private static Span[] line(Device key) {
        return new Span[] {
            Span.strong(key.id().toString()),
            Span.plain("  " + key.name()),
            Span.quiet("  " + key.fingerprint())
        };
    }

    @Command(name = "remove", description = "Let a key sign in no longer; its sessions end.")
    static final class Remove extends RevokingCommand {
        Remove(Invocation invocation) {
            super(invocation, CommandText.KEY_REMOVED);
        }
    }
}
