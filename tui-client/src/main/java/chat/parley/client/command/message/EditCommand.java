package chat.parley.client.command.message;

import chat.parley.client.command.WordedCommand;
import chat.parley.client.words.GroupText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.operation.MessageRequest.EditMessage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Gives a message other words.
@Command(
        name = "edit",
        description = "Change the words of one's own message; without TEXT, to standard input.",
        footer = {"", "Example:", "  parley edit @bob 1204 'lunch at 13? :ramen:'"})
public final class EditCommand extends WordedCommand {
    @Mixin private final MessageArgument message = new MessageArgument();

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "TEXT",
            description = "The new words; - for standard input.")
    private @Nullable String given;

    private String words = "";

    public EditCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected void check() {
        words = TextArgument.read(given, invocation().console());
    }

    @Override
    protected int run(BlockingLink link) {
        Body.Text now = new Body.Text(words);
        Conversation place = message.place(link);
        EditMessage edit = new EditMessage(place.id(), message.seq(), now);
        output().show(link.askUntilAnswered(edit), _ -> {});
        if (place.takesAllForWords(words)) {
            output().remark(words().of(GroupText.ALL_IS_PLAIN));
        }
        return done();
    }
}
