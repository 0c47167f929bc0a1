package chat.parley.server.http.route;

/// A path, the last part of which may be a parameter: `/health`, `/api/v1/{operation}`.
///
/// @param text as the documents show it
public record PathTemplate(String text) {

    /// What stands before the parameter; all of it where there is none.
    private String start() {
        int parameter = text.indexOf('{');
        return parameter < 0 ? text : text.substring(0, parameter);
    }

    boolean matches(String path) {
        return text.endsWith("}")
                ? path.startsWith(start()) && path.indexOf('/', start().length()) < 0
                : path.equals(text);
    }

    /// What a path that matches has in the place of the parameter.
    public String parameter(String path) {
        return path.substring(start().length());
    }

    /// The path with something in the place of the parameter.
    public String with(String parameter) {
        return start() + parameter;
    }
}
