package chat.parley.client.command.account;

import chat.parley.client.command.OneByOne;
import chat.parley.client.command.WordedCommand;
import chat.parley.client.words.CommandText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.Span;
import chat.parley.kit.console.TextInput;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.text.PublicKeyLine;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.account.Device;
import chat.parley.protocol.operation.KeyRequest;
import chat.parley.protocol.operation.KeyRequest.LinkCode;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
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
            description = {
                "Let keys sign in; they are read from standard input, one line a key.",
                "One that is refused is told of by its line, and holds up no other."
            })
    static final class Add extends WordedCommand {
        @Option(
                names = "--name",
                paramLabel = "NAME",
                description = "What to call it; otherwise its comment.")
        private @Nullable String name;

        private List<KeyLine> keys = List.of();

        /// A key as it was given.
        ///
        /// @param line its line of the input, counted from 1
        private record KeyLine(int line, String key) {}

        /// What is printed as JSON of a key that was not added.
        ///
        /// @param reason the stable code of why
        record NotAdded(int line, boolean done, String reason, String text) {}

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
            List<String> lines = input.lines().toList();
            keys =
                    IntStream.range(0, lines.size())
                            .mapToObj(at -> new KeyLine(at + 1, lines.get(at)))
                            .filter(line -> holdsKey(line.key()))
                            .toList();
            if (keys.isEmpty()) {
                throw new UsageProblem(CommandText.NO_KEY_GIVEN);
            }
        }

        /// As in `authorized_keys`, where comments stand between keys.
        private static boolean holdsKey(String line) {
            return !line.isBlank() && !line.startsWith("#");
        }

        @Override
        protected int run(BlockingLink link) {
            return new OneByOne<>(keys, key -> add(link, key), this::tell).run(link);
        }

        private void add(BlockingLink link, KeyLine given) {
            Device key = link.askInTime(new KeyRequest.AddKey(given.key(), name)).device();
            output().show(key, shown -> output().line(line(shown)));
        }

        private void tell(KeyLine key, Refused refused) {
            String reason = refused.reason().name();
            refused(
                    wording().of(CommandText.LINE, key.line()),
                    refused,
                    why -> new NotAdded(key.line(), false, reason, why));
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
