package chat.parley.client.command.message;

import chat.parley.client.command.Targets;
import chat.parley.client.command.file.FileOptions;
import chat.parley.client.words.CommandText;
import chat.parley.client.words.GroupText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.ConsoleText;
import chat.parley.kit.console.ExitCode;
import chat.parley.kit.console.Output;
import chat.parley.kit.console.TextInput;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.link.ClientId;
import chat.parley.kit.transport.LinkLost;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Sentence;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.operation.ConversationRequest;
import chat.parley.protocol.operation.ConversationRequest.Sent;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.wire.RawJsonCodec;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Sends messages. Each keeps its client id over all tries, so that it is stored once however often
/// the connection breaks.
@Command(
        name = "send",
        description = "Send a message; without TEXT, standard input is the message.",
        footer = {
            "",
            "Examples:",
            "  parley send @bob 'lunch at 12? :ramen:'",
            "  uname -a | parley send '#ops'",
            "  tail -f log | parley send @bob --each-line",
            "  parley send @bob --reply 1204 'yes, at 12'",
            "  parley send @bob 'look' --file shot.png --file build.log",
            "  make 2>&1 | parley send '#ops' --file - --name build.log",
            "  parley send @bob --loc 31.2304,121.4737,'People'\\''s Square'",
            "  parley send @bob --custom com.example.order '{\"id\":17,\"total\":9.50}'",
            "",
            "After --timeout without an answer the exit code is 3, and the message may have been",
            "stored: sending it again with the same --client-id stores it once. With --each-line, a",
            "line that cannot be sent is told of by its number, and the exit code is 7 then."
        })
public final class SendCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "TARGET", description = Targets.DESCRIPTION)
    private String target = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TEXT",
            description = "The message; - for standard input.")
    private @Nullable String text;

    /// What would be too many arguments is a message without its quotes.
    @Parameters(index = "2..*", arity = "0..*", hidden = true)
    private List<String> more = List.of();

    @Option(
            names = "--loc",
            paramLabel = "LAT,LNG,TITLE",
            description = "Send a place: degrees, and what to call it.")
    private @Nullable String location;

    @Option(
            names = "--custom",
            paramLabel = "NAME",
            description =
                    "Send JSON of a kind of one's own, such as com.example.order; TEXT is it.")
    private @Nullable String custom;

    @Mixin private final FileOptions files = new FileOptions();

    @Option(names = "--each-line", description = "Send each line of standard input by itself.")
    private boolean eachLine;

    @Option(
            names = "--reply",
            paramLabel = "SEQ",
            description = "The earlier message that this one answers.")
    private @Nullable Long reply;

    @Option(
            names = "--client-id",
            paramLabel = "ID",
            description = "One's own id for the message; with --each-line, -1, -2, ... follow it.")
    private @Nullable String clientId;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            defaultValue = "30s",
            description = "How long to try, such as 30s (the default) or 5m.")
    private Duration timeout = Duration.ofSeconds(30);

    /// Whether it was said that `@all` is not more than words.
    private boolean told;

    public SendCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Request<Conversation> where = Targets.request(target);
        if (!more.isEmpty()) {
            throw new UsageProblem(
                    invocation.isLocal()
                            ? CommandText.QUOTE_THE_TEXT
                            : CommandText.QUOTE_THE_TEXT_TWICE);
        }
        if (kinds() > 1) {
            throw new UsageProblem(CommandText.ONE_BODY);
        }
        files.check(invocation, text);
        Body given = eachLine || files.isGiven() ? null : body();
        try (BlockingLink link = invocation.openLink(timeout)) {
            Conversation there = link.askUntilAnswered(where);
            if (eachLine) {
                return sendLines(link, there);
            }
            Body body = given == null ? files.upload(invocation, link, words()) : given;
            link.allow(timeout);
            send(link, there, clientId == null ? newClientId() : clientId, body);
            return ExitCode.DONE;
        }
    }

    /// Of what is given: JSON stands where a text does.
    private long kinds() {
        boolean words = text != null && custom == null;
        return Stream.of(words || files.isGiven(), custom != null, location != null, eachLine)
                .filter(given -> given)
                .count();
    }

    /// What goes with files.
    private @Nullable String words() {
        return text == null ? null : TextArgument.read(text, invocation.console());
    }

    private Body body() {
        if (location != null) {
            return PlaceArgument.parse(location);
        }
        String given = TextArgument.read(text, invocation.console());
        return custom == null
                ? new Body.Text(given)
                : new Body.Custom(custom, RawJsonCodec.parse("body.json", given));
    }

    /// A line that cannot be sent is told of by its number, and the rest goes on.
    ///
    /// @return the exit code
    private int sendLines(BlockingLink link, Conversation there) {
        String first = clientId == null ? newClientId() : clientId;
        TextInput input = TextInput.standard(invocation.console());
        int sent = 0;
        int refused = 0;
        for (var line = input.next(); line.isPresent(); line = input.next()) {
            if (line.get() instanceof TextInput.Line.Text(_, String text) && text.isBlank()) {
                continue;
            }
            link.allow(timeout);
            String id = first + "-" + (sent + refused + 1);
            if (sendLine(link, there, id, line.get())) {
                sent++;
            } else {
                refused++;
            }
        }
        return refused == 0 ? ExitCode.DONE : sent == 0 ? ExitCode.USAGE : ExitCode.PARTLY;
    }

    /// Whether the line could be sent.
    ///
    /// @throws Refused for what is not about this line alone
    private boolean sendLine(
            BlockingLink link, Conversation there, String id, TextInput.Line line) {
        return switch (line) {
            case TextInput.Line.Bad(long number, Sentence why) -> {
                complain(number, why);
                yield false;
            }
            case TextInput.Line.Text(long number, String text) -> {
                try {
                    send(link, there, id, new Body.Text(text));
                    yield true;
                } catch (Refused refused) {
                    if (refused.reason() != Reason.INVALID_FIELDS) {
                        throw refused;
                    }
                    complain(number, Sentence.quoted(fields(refused)));
                    yield false;
                }
            }
        };
    }

    private String fields(Refused refused) {
        return refused.fields(invocation.language()).stream()
                .map(invocation::text)
                .collect(Collectors.joining("; "));
    }

    private void complain(long number, Sentence why) {
        invocation.output().remark(invocation.words().of(ConsoleText.BAD_LINE, number, why));
    }

    private void send(BlockingLink link, Conversation there, String id, Body body) {
        Output output = invocation.output();
        try {
            Sent sent =
                    link.askUntilAnswered(
                            new ConversationRequest.Send(there.id(), id, body, reply));
            output.show(sent, _ -> {});
            output.flush();
            if (!told
                    && body instanceof Body.Worded worded
                    && worded.text() != null
                    && there.takesAllForWords(worded.text())) {
                told = true;
                output.remark(invocation.words().of(GroupText.ALL_IS_PLAIN));
            }
        } catch (LinkLost lost) {
            throw new LinkLost(Sentence.of(CommandText.MAY_BE_STORED, lost.why(), id));
        }
    }

    private String newClientId() {
        return ClientId.at(invocation.console().clock().millis(), new Random());
    }
}
