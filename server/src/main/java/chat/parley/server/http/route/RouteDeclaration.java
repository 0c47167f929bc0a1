package chat.parley.server.http.route;

import chat.parley.protocol.operation.Operation.Access;

/// What is to be known of a path before a request has come, and what the documents say of it.
///
/// @param method that it answers to; GET stands for HEAD, too
/// @param access who may use it; where it stands for operations, each of them says so itself
/// @param summary what it is for
public record RouteDeclaration(String method, PathTemplate path, Access access, String summary) {

    public RouteDeclaration(String method, String path, Access access, String summary) {
        this(method, new PathTemplate(path), access, summary);
    }

    boolean answersTo(String other) {
        return method.equals(other) || (isShown() && other.equals("HEAD"));
    }

    /// The methods that may be asked for here, as the header `allow` has them.
    String allowed() {
        return isShown() ? "GET, HEAD" : method;
    }

    private boolean isShown() {
        return method.equals("GET");
    }
}
