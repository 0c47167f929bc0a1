package chat.parley.kit.link;

/// There is no connection, or it broke before the answer came. What was asked may have been done
/// all the same.
public final class LinkLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LinkLost(String why) {
        super(why, null, false, false);
    }
}
