package chat.parley.server.http.route;

import chat.parley.protocol.operation.Operation.Access;

/// The table of the server's paths. What answers at each is in [ServerRoutes]; a WebSocket is not
/// answered but opened.
public enum ServerPath {
    UPLOAD("PUT", "/api/v1/files/{file}", Access.SIGNED_IN, "Upload a file, from some byte on"),
    DOWNLOAD("GET", "/api/v1/files/{file}", Access.SIGNED_IN, "Download a file, or a part of it"),
    PREVIEW(
            "GET",
            "/api/v1/previews/{file}",
            Access.SIGNED_IN,
            "Download the small picture of a file"),
    /// Who may is a matter of each operation.
    OPERATION("POST", "/api/v1/{operation}", Access.ANYONE, "Carry out an operation"),
    WEBSOCKET("GET", "/ws", Access.ANYONE, "Open a WebSocket"),
    HEALTH(
            "GET",
            "/health",
            Access.ANYONE,
            "Tell whether the server is up, and stores what it is sent"),
    OPEN_API("GET", "/api/openapi.json", Access.ANYONE, "Show this document"),
    DOCS("GET", "/api/docs", Access.ANYONE, "Show the operations to people"),
    DOCS_SCRIPT("GET", "/api/docs/docs.js", Access.ANYONE, "Show a part of that page"),
    SWAGGER_STYLE("GET", "/api/docs/swagger-ui.css", Access.ANYONE, "Show a part of that page"),
    SWAGGER_SCRIPT(
            "GET", "/api/docs/swagger-ui-bundle.js", Access.ANYONE, "Show a part of that page");

    private final String method;
    private final String path;
    private final Access access;
    private final String summary;

    ServerPath(String method, String path, Access access, String summary) {
        this.method = method;
        this.path = path;
        this.access = access;
        this.summary = summary;
    }

    public RouteDeclaration declared() {
        return new RouteDeclaration(method, path, access, summary);
    }

    /// The path as the documents show it.
    public String path() {
        return path;
    }
}
