package chat.parley.server.http.route;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All paths of HTTP that are answered.
public record Routes(List<Route> all) {
    public Routes {
        all = List.copyOf(all);
    }

    /// The same, and one more.
    public Routes and(Route more) {
        return new Routes(Stream.concat(all.stream(), Stream.of(more)).toList());
    }

    /// The route of a request, if there is one.
    public Optional<Route> of(String method, String path) {
        return at(path).filter(route -> route.declared().answersTo(method)).findFirst();
    }

    /// The methods that may be asked for at a path, as the header `allow` has them; empty where
    /// there is nothing.
    public String allowed(String path) {
        return allowed(at(path));
    }

    private static String allowed(Stream<Route> routes) {
        return routes.map(route -> route.declared().allowed())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /// The methods that may be asked for at one path or another.
    public String allowedSomewhere() {
        return allowed(all.stream());
    }

    private Stream<Route> at(String path) {
        return all.stream().filter(route -> route.declared().path().matches(path));
    }
}
