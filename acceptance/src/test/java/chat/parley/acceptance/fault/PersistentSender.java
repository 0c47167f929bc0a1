package chat.parley.acceptance.fault;

import chat.parley.bench.RawConnection;
import chat.parley.protocol.Id;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sender that does not give up: it keeps a few messages under way, and whenever its connection
/// breaks it comes back and sends what was not acknowledged again, in order, by the same client
/// ids.
final class PersistentSender implements Runnable {
    private static final int UNDER_WAY = 16;
    private static final int BACK_OFF_MILLIS = 50;
    private static final Pattern ANSWER =
            Pattern.compile("\\{\"type\":\"answer\",\"id\":(\\d+),.*\"seq\":(\\d+)");

    private final int port;
    private final SignedIn who;
    private final Id conversation;
    private final int messages;
    private final Deque<Integer> unsent = new ArrayDeque<>();
    private final Deque<Integer> underWay = new ArrayDeque<>();
    private final Map<String, Long> acknowledged = new LinkedHashMap<>();
    private int resent;

    PersistentSender(int port, SignedIn who, Id conversation, int messages) {
        this.port = port;
        this.who = who;
        this.conversation = conversation;
        this.messages = messages;
        for (int i = 0; i < messages; i++) {
            unsent.add(i);
        }
    }

    /// The seq that each client id was acknowledged with, in the order of sending.
    Map<String, Long> acknowledged() {
        return acknowledged;
    }

    /// How many were sent more than once.
    int resent() {
        return resent;
    }

    String clientId(int number) {
        return who.account().name() + "-" + number;
    }

    @Override
    public void run() {
        while (acknowledged.size() < messages) {
            try (RawConnection wire = connect()) {
                while (acknowledged.size() < messages) {
                    fill(wire);
                    await(wire);
                }
            } catch (IOException _) {
                again();
            }
        }
    }

    private RawConnection connect() throws IOException {
        RawConnection wire = new RawConnection(port);
        wire.write(
                "{\"type\":\"hello\",\"client\":\"chaos/1\",\"token\":\""
                        + who.accessToken()
                        + "\"}");
        wire.flush();
        if (!wire.read().contains("\"welcome\"")) {
            throw new IOException("not welcome");
        }
        return wire;
    }

    private void again() {
        resent += underWay.size();
        while (!underWay.isEmpty()) {
            unsent.addFirst(underWay.removeLast());
        }
        try {
            Thread.sleep(BACK_OFF_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void fill(RawConnection wire) throws IOException {
        while (underWay.size() < UNDER_WAY && !unsent.isEmpty()) {
            int number = unsent.remove();
            underWay.add(number);
            wire.write(
                    """
                    {"type":"request","id":%d,"operation":"conversation.send","request":\
                    {"conversation":"%s","clientId":"%s","body":{"kind":"text","text":"no. %d"}}}"""
                            .formatted(number, conversation, clientId(number), number));
        }
        wire.flush();
    }

    private void await(RawConnection wire) throws IOException {
        String frame = wire.read();
        if (frame.startsWith("{\"type\":\"refusal\"")) {
            throw new IllegalStateException(frame);
        }
        Matcher answer = ANSWER.matcher(frame);
        if (answer.find()) {
            int number = Integer.parseInt(answer.group(1));
            underWay.remove(number);
            acknowledged.put(clientId(number), Long.parseLong(answer.group(2)));
        }
    }
}
