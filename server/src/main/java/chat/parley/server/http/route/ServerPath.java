package chat.parley.server.http.route;

import chat.parley.protocol.operation.Operation.Access;

/// The table of the server's paths. What answers at each is in [ServerRoutes]; a WebSocket is not
/// answered but opened.
public enum ServerPath {
    OPERATION("POST", "/api/v1/{operation}", "Carry out an operation"),
    WEBSOCKET("GET", "/ws", "Open a WebSocket"),
    HEALTH("GET", "/health", "Tell whether the server is up, and stores what it is sent"),
    OPEN_API("GET", "/api/openapi.json", "Show this document"),
    DOCS("GET", "/api/docs", "Show the operations to people"),
    DOCS_SCRIPT("GET", "/api/docs/docs.js", "Show a part of that page"),
    SWAGGER_STYLE("GET", "/api/docs/swagger-ui.css", "Show a part of that page"),
    SWAGGER_SCRIPT("GET", "/api/docs/swagger-ui-bundle.js", "Show a part of that page");

    private final String method;
    private final String path;
    private final String summary;

    ServerPath(String method, String path, String summary) {
        this.method = method;
        this.path = path;
        this.summary = summary;
    }

    public RouteDeclaration declared() {
        return new RouteDeclaration(method, path, Access.ANYONE, summary);
    }

    /// The path as the documents show it.
    public String path() {
        return path;
    }
}
