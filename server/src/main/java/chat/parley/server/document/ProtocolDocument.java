package chat.parley.server.document;

import chat.parley.protocol.Language;
import chat.parley.protocol.Limits;
import chat.parley.protocol.Reason;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.operation.Operation;
import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.wire.ClientFrame;
import chat.parley.protocol.wire.CloseCode;
import chat.parley.protocol.wire.ServerFrame;
import chat.parley.protocol.wire.Shape;
import chat.parley.server.http.route.RouteDeclaration;
import chat.parley.server.http.route.ServerPath;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Writes `protocol.md`, for people who write clients: frames, operations, events, bodies, the
/// records in them, reasons, close codes and limits, all read from the protocol's own types.
final class ProtocolDocument {
    private static final String INTRODUCTION =
            """
            # Parley's protocol

            This page is written from the protocol's own types by `make docs`; do not edit it.

            A client connects to `/ws` with the WebSocket subprotocol `parley.v1.json`; every text
            frame is one JSON object. The first frame is `hello`. Without a token only the
            operations that anyone may ask for can follow; a second `hello`, with the token that
            signing in gave, begins the session, and later ones prolong it. Requests may be
            pipelined: they are started in order, answered as they are done, and reads wait for
            the earlier writes of the same connection. A `request` names its `operation` beside
            the request itself:

                {"type": "request", "id": 7, "operation": "conversation.unread", "request": {}}

            The same operations are HTTP calls: `POST /api/v1/<operation>` with the request as
            `application/json` and the token as `Authorization: Bearer ...`. The answer is the
            record itself with status 200, or `{reason, text, detail, fields, retryAfterMillis,
            penalty}`.

            Ids are decimal numbers in quotes, times are milliseconds since 1970 (UTC). A field
            with `?` may be left out. A server refuses fields that it does not know; a client
            ignores them. Clients send `text`, `location` and `custom`; a `notice`, and of a
            text `mentions` and `everybody`, are the server's to write, and refused from a
            client.
            """;

    private final StringBuilder text = new StringBuilder();

    /// Records that were mentioned and are to be explained, by name.
    private final Map<String, Class<?>> mentioned = new TreeMap<>();

    String document() {
        text.append(INTRODUCTION);
        family("Frames from a client", ClientFrame.class);
        family("Frames from the server", ServerFrame.class);
        operations();
        family("Events", Event.class);
        family("Bodies", Body.class);
        records();
        paths();
        reasons();
        closeCodes();
        limits();
        return text.toString();
    }

    private void family(String title, Class<?> type) {
        Shape.Family family = (Shape.Family) Shape.of(type);
        heading(title);
        line("Told apart by `" + family.discriminator() + "`.\n");
        family.members().forEach((name, member) -> struct("`" + name + "`", member));
    }

    private void operations() {
        heading("Operations");
        for (OperationType operation : OperationType.all().values()) {
            Operation declared = operation.declared();
            line("### `" + operation.name() + "`\n");
            line(declared.summary() + ".\n");
            line(
                    "For %s; a %s; rate `%s`: %d at once, then %d a second. Answers %s.\n"
                            .formatted(
                                    lower(declared.access()).replace('_', ' '),
                                    lower(declared.effect()),
                                    lower(declared.rate()),
                                    declared.rate().burst(),
                                    declared.rate().perSecond(),
                                    mention(operation.answer())));
            table(operation.request());
        }
    }

    /// What is mentioned in explaining a record is explained too.
    private void records() {
        heading("Records");
        Set<String> done = new LinkedHashSet<>();
        for (Set<String> open = open(done); !open.isEmpty(); open = open(done)) {
            String name = open.iterator().next();
            done.add(name);
            Class<?> type = mentioned.get(name);
            if (type != null) {
                struct(name, type);
            }
        }
    }

    private Set<String> open(Set<String> done) {
        Set<String> open = new LinkedHashSet<>(mentioned.keySet());
        open.removeAll(done);
        return open;
    }

    private void struct(String title, Class<?> type) {
        line("### " + title + "\n");
        table(type);
    }

    private void table(Class<?> type) {
        Shape.Struct struct = new Shape.Struct(type);
        if (struct.components().isEmpty()) {
            line("No fields.\n");
            return;
        }
        line("| field | type | limits |\n|---|---|---|");
        for (Shape.Component component : struct.components()) {
            line(
                    "| `%s`%s | %s | %s |"
                            .formatted(
                                    component.name(),
                                    component.required() ? "" : "?",
                                    describe(component.shape()),
                                    limits(component)));
        }
        line("");
    }

    private String describe(Shape shape) {
        return switch (shape) {
            case Shape.Scalar scalar when scalar == Shape.Scalar.JSON ->
                    "any JSON of at most %d bytes in its compact form, at most %d deep"
                            .formatted(Limits.JSON_BYTES, Limits.JSON_DEPTH);
            case Shape.Scalar scalar -> lower(scalar);
            case Shape.OneOf oneOf ->
                    oneOf.type() == Reason.class
                            ? "a [reason](#reasons)"
                            : oneOf.names().stream()
                                    .map(name -> "`" + name + "`")
                                    .collect(Collectors.joining(", ", "one of ", ""));
            case Shape.ListOf list -> "list of " + describe(list.element());
            case Shape.Texts _ -> "object of texts";
            case Shape.Family family ->
                    family.type() == Body.class ? "a [body](#bodies)" : "an [event](#events)";
            case Shape.Struct struct -> mention(struct.type());
            case Shape.Any _ -> "the operation's own record";
        };
    }

    private String mention(Class<?> type) {
        Class<?> other = mentioned.put(type.getSimpleName(), type);
        if (other != null && other != type) {
            throw new IllegalStateException(other + " and " + type + " need names of their own");
        }
        return "[%s](#%s)"
                .formatted(type.getSimpleName(), type.getSimpleName().toLowerCase(Locale.ROOT));
    }

    private static String limits(Shape.Component component) {
        if (component.length() != null) {
            return "%d to %d %s"
                    .formatted(
                            component.length().min(),
                            component.length().max(),
                            component.shape() instanceof Shape.ListOf ? "elements" : "characters");
        }
        if (component.range() == null) {
            return "";
        }
        return component.range().max() == Long.MAX_VALUE
                ? "at least " + component.range().min()
                : component.range().min() + " to " + component.range().max();
    }

    private void paths() {
        heading("Paths of HTTP");
        line("| method | path | what for |\n|---|---|---|");
        for (ServerPath path : ServerPath.values()) {
            RouteDeclaration declared = path.declared();
            line(
                    "| %s | `%s` | %s |"
                            .formatted(declared.method(), path.path(), declared.summary()));
        }
        line("");
    }

    private void reasons() {
        heading("Reasons");
        line("| reason | HTTP status | exit code | close code | text |\n|---|---|---|---|---|");
        for (Reason reason : Reason.values()) {
            line(
                    "| `%s` | %d | %d | %s | %s |"
                            .formatted(
                                    reason,
                                    reason.httpStatus(),
                                    reason.exitCode(),
                                    reason.closeCode() == 0 ? "" : reason.closeCode(),
                                    reason.text(Language.ENGLISH)));
        }
        line("");
    }

    private void closeCodes() {
        heading("Close codes");
        line(
                "A WebSocket that the server ends gets `closing` as its last frame. Then it is"
                        + " closed with a code, and as much of `REASON: words for people` as"
                        + " fits.\n");
        line("| code | reasons | a client may reconnect by itself |\n|---|---|---|");
        Arrays.stream(Reason.values())
                .map(Reason::closeCode)
                .filter(code -> code != 0)
                .distinct()
                .sorted()
                .forEach(this::closeCode);
        line("");
    }

    private void closeCode(int code) {
        String reasons =
                Arrays.stream(Reason.values())
                        .filter(reason -> reason.closeCode() == code)
                        .map(reason -> "`" + reason + "`")
                        .collect(Collectors.joining(", "));
        line(
                "| %d | %s | %s |"
                        .formatted(code, reasons, CloseCode.mayReconnect(code) ? "yes" : "no"));
    }

    private void limits() {
        heading("All limits");
        line("| limit | value |\n|---|---|");
        Arrays.stream(Limits.class.getFields())
                .sorted(Comparator.comparing(Field::getName))
                .forEach(
                        field ->
                                line(
                                        String.format(
                                                Locale.ROOT,
                                                "| %s | %,d |",
                                                words(field),
                                                value(field))));
    }

    private static String words(Field field) {
        return field.getName().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static int value(Field field) {
        try {
            return field.getInt(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " is public", e);
        }
    }

    private void heading(String title) {
        line("\n## " + title + "\n");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
