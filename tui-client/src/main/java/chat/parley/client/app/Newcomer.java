package chat.parley.client.app;

/// Somebody who comes to sign up, and has said so before there was a screen.
///
/// @param name what they want to be called
/// @param invitation the code of the one that they have; empty for none
public record Newcomer(String name, String invitation) {

    /// Shows no secret.
    @Override
    public String toString() {
        return "Newcomer[" + name + "]";
    }
}
