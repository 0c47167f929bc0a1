package chat.parley.kit.text;

import chat.parley.protocol.operation.Change;

/// What a change did, or would have done, in words.
public final class ChangeText {
    private ChangeText() {}

    public static String of(Change change) {
        String before = Moments.localized(change.before());
        String after = Moments.localized(change.after());
        if (before.equals(after)) {
            return change.target() + ": nothing to change, it is " + after;
        }
        String step = change.target() + ": " + before + " -> " + after;
        return change.done() ? step : "would change " + step + "  (" + concerned(change) + ")";
    }

    private static String concerned(Change change) {
        return "accounts: " + change.accounts() + ", live connections: " + change.sessions();
    }
}
