package chat.parley.kit.text;

import chat.parley.protocol.operation.Change;

/// What a change did, or would have done, in words.
public final class ChangeText {
    private ChangeText() {}

    /// One line.
    ///
    /// @param moments how they are written for the person
    public static String of(Change change, Moments moments) {
        String before = moments.localized(change.before());
        String after = moments.localized(change.after());
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
