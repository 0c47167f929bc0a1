package chat.parley.acceptance.scenario;

/// Where a step stands.
///
/// @param text its first line
record ScriptPlace(String file, int line, String text) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + text;
    }
}
