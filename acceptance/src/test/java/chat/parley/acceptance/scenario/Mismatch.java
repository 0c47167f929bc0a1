package chat.parley.acceptance.scenario;

/// Something went otherwise than a scenario says. The place tells more than a stack would.
final class Mismatch extends AssertionError {
    private static final long serialVersionUID = 1;

    Mismatch(ScriptPlace place, Object expected, Object got) {
        this(place, "expected\n" + indented(expected) + "got\n" + indented(got));
    }

    Mismatch(ScriptPlace place, String problem) {
        super("scenarios/" + place + "\n" + problem);
    }

    private static String indented(Object text) {
        return text.toString().indent(4);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
