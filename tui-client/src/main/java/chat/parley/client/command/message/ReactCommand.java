package chat.parley.client.command.message;

import chat.parley.client.command.EmojiArgument;
import chat.parley.client.command.WordedCommand;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.operation.MessageRequest.ReactToMessage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reacts to a message.
@Command(
        name = "react",
        description = "React to a message with an emoji, or take that back.",
        footer = {
            "",
            "Examples:",
            "  parley react @bob 1204 👍",
            "  parley react @bob 1204 :tada: --remove"
        })
public final class ReactCommand extends WordedCommand {
    @Mixin private final MessageArgument message = new MessageArgument();

    @Parameters(
            index = "2",
            paramLabel = "EMOJI",
            description = "The emoji, or its shortcode such as :tada:.")
    private String given = "";

    @Option(names = "--remove", description = "Take the reaction back.")
    private boolean remove;

    private String emoji = "";

    public ReactCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected void check() {
        emoji = EmojiArgument.parse(given);
    }

    @Override
    protected int run(BlockingLink link) {
        ReactToMessage react =
                new ReactToMessage(message.conversation(link), message.seq(), emoji, !remove);
        output().show(link.askUntilAnswered(react), _ -> {});
        return done();
    }
}
