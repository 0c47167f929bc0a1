package chat.parley.client.command;

import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.ExitCode;
import chat.parley.kit.console.Output;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.link.ClientId;
import chat.parley.kit.link.Errand;
import chat.parley.kit.link.LinkLost;
import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.operation.ConversationRequest;
import chat.parley.protocol.operation.ConversationRequest.Conversation;
import chat.parley.protocol.operation.ConversationRequest.Sent;
import chat.parley.protocol.operation.Request;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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
            "  parley send @bob --loc 31.2304,121.4737,'People'\\''s Square'",
            "",
            "After --timeout without an answer the exit code is 3, and the message may have been",
            "stored: sending it again with the same --client-id stores it once."
        })
final class Send implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "TARGET", description = Targets.DESCRIPTION)
    private String target = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "TEXT", description = "The message.")
    private @Nullable String text;

    @Option(
            names = "--loc",
            paramLabel = "LAT,LNG,TITLE",
            description = "Send a place: degrees, and what to call it.")
    private @Nullable String location;

    @Option(names = "--each-line", description = "Send each line of standard input by itself.")
    private boolean eachLine;

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

    Send(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Request<Conversation> where = Targets.request(target);
        if ((text != null ? 1 : 0) + (location != null ? 1 : 0) + (eachLine ? 1 : 0) > 1) {
            throw new UsageProblem("TEXT, --loc and --each-line exclude each other");
        }
        Body body = eachLine ? null : body();
        try (Errand errand = invocation.errand(timeout)) {
            Id conversation = errand.askUntilAnswered(where).id();
            if (body == null) {
                sendLines(errand, conversation);
            } else {
                send(errand, conversation, clientId == null ? newClientId() : clientId, body);
            }
        }
        return ExitCode.DONE;
    }

    private Body body() {
        if (location != null) {
            return Place.parse(location);
        }
        return new Body.Text(text == null ? standardInput() : text);
    }

    /// All of it is one message; the line ends that close it are the shell's.
    private String standardInput() {
        try {
            byte[] bytes = invocation.console().in().readAllBytes();
            String input = text(bytes).stripTrailing();
            if (input.isEmpty()) {
                throw new UsageProblem("standard input is empty: there is nothing to send");
            }
            return input;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            throw new UsageProblem("standard input is no text: it is not UTF-8");
        }
    }

    private void sendLines(Errand errand, Id conversation) {
        String first = clientId == null ? newClientId() : clientId;
        try {
            BufferedReader lines = invocation.console().lines();
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    errand.allow(timeout);
                    send(errand, conversation, first + "-" + ++number, new Body.Text(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send(Errand errand, Id conversation, String id, Body body) {
        Output output = invocation.output();
        try {
            Sent sent =
                    errand.askUntilAnswered(new ConversationRequest.Send(conversation, id, body));
            output.show(sent, _ -> {});
            output.flush();
        } catch (LinkLost lost) {
            throw new LinkLost(
                    lost.getMessage() + "; the message may have been stored, as client id " + id);
        }
    }

    private static String newClientId() {
        return ClientId.at(System.currentTimeMillis(), new Random());
    }
}
