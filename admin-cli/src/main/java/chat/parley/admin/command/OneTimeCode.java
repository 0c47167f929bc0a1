package chat.parley.admin.command;

import java.security.SecureRandom;

/// A password for one sign-in, or an invitation, to be read out or copied by hand: 80 random bits
/// in the base 32 of Douglas Crockford, in groups of four.
public final class OneTimeCode {
    private static final String BASE32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUPS = 4;
    private static final int LETTERS_OF_GROUP = 4;

    private final SecureRandom random = new SecureRandom();

    /// The next code.
    public String next() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < GROUPS * LETTERS_OF_GROUP; i++) {
            if (i > 0 && i % LETTERS_OF_GROUP == 0) {
                code.append('-');
            }
            code.append(BASE32.charAt(random.nextInt(BASE32.length())));
        }
        return code.toString();
    }
}
