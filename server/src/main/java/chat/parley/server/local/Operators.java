package chat.parley.server.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.Set;

/// Who may be the host's operator: the user that the server runs as, and root. The mode of the
/// socket says the same, but a directory's owner can change a mode.
record Operators(Set<UserPrincipal> users) {
    Operators {
        users = Set.copyOf(users);
    }

    /// Those of this process, who owns what it made.
    ///
    /// @param made any file that this process has made
    static Operators ownerOf(Path made) {
        try {
            UserPrincipal own = Files.getOwner(made);
            return new Operators(withRoot(own, made));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<UserPrincipal> withRoot(UserPrincipal own, Path anywhere)
            throws IOException {
        try {
            UserPrincipal root =
                    anywhere.getFileSystem()
                            .getUserPrincipalLookupService()
                            .lookupPrincipalByName("root");
            return own.equals(root) ? Set.of(own) : Set.of(own, root);
        } catch (UserPrincipalNotFoundException _) {
            return Set.of(own); // a container may know no root
        }
    }

    boolean admit(UserPrincipal peer) {
        return users.contains(peer);
    }
}
