package chat.parley.kit.text;

import chat.parley.protocol.operation.Change;

/// What a change did, or would have done, in words.
public final class ChangeText {
    private ChangeText() {}

    public static String of(Change change) {
        if (change.before().equals(change.after())) {
            return change.target() + ": nothing to change, it is " + change.after();
        }
        String step = change.target() + ": " + change.before() + " -> " + change.after();
        return change.done() ? step : "would change " + step + "  (" + concerned(change) + ")";
    }

    private static String concerned(Change change) {
        return "accounts: " + change.accounts() + ", live connections: " + change.sessions();
    }
}
