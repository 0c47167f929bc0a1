package chat.parley.client.state.store;

/// A store could not keep or give what was asked. Its message is for people.
public class KeepingTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeepingTrouble(String message, Throwable cause) {
        super(message, cause);
    }

    KeepingTrouble(String message) {
        super(message);
    }
}
