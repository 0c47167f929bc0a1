package chat.parley.client.state.store;

import java.sql.SQLException;

/// The disk could not keep or give what was asked.
public final class DiskTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DiskTrouble(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
