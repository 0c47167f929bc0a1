package chat.parley.bench.screen;

/// A program that does nothing: what a JVM takes to start and end.
final class BareStart {
    private BareStart() {}

    static void main() {}
}
