package chat.parley.kit.command;

import chat.parley.kit.console.UsageProblem;

/// Names as people give them: the sign of a person or of a group may stand before them, as wide as
/// their keyboard makes it.
public final class BareNames {
    private static final String PERSON = "@＠";
    private static final String GROUP = "#＃";

    private BareNames() {}

    public static boolean isPerson(String given) {
        return begins(given, PERSON);
    }

    public static boolean isGroup(String given) {
        return begins(given, GROUP);
    }

    /// A name, where only a person can be meant: `name` or `@name`.
    ///
    /// @throws UsageProblem if it is none
    public static String person(String given) {
        return without(PERSON, given);
    }

    /// A name, where only a group can be meant: `name` or `#name`.
    ///
    /// @throws UsageProblem if it is none
    public static String group(String given) {
        return without(GROUP, given);
    }

    private static String without(String signs, String given) {
        String name = begins(given, signs) ? given.substring(1) : given;
        if (name.isBlank()) {
            throw new UsageProblem(UsageText.NO_NAME, given);
        }
        return name;
    }

    private static boolean begins(String given, String signs) {
        return !given.isEmpty() && signs.indexOf(given.charAt(0)) >= 0;
    }
}
