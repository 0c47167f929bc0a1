package chat.parley.server.auth.token;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A secret that people read out and type: 60 random bits or more in the base 32 of Douglas
/// Crockford, shown in groups of four. Letter case, dashes and spaces do not matter in what is
/// typed, and letters that look like a digit are that digit. Never stored but as its hash.
///
/// @param symbols all of them, without dashes
public record Base32Code(String symbols) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int SYMBOLS = 12;
    private static final int SYMBOLS_OF_GROUP = 4;
    private static final int MOST_SYMBOLS = 26;
    private static final Pattern FORM =
            Pattern.compile("[" + ALPHABET + "]{" + SYMBOLS + "," + MOST_SYMBOLS + "}");
    private static final Pattern BETWEEN = Pattern.compile("[-\\s]");

    /// Nobody types more than this for one.
    private static final int MOST_CHARACTERS = 64;

    /// A new one, of 60 bits.
    public static Base32Code random(SecureRandom random) {
        StringBuilder symbols = new StringBuilder();
        for (int i = 0; i < SYMBOLS; i++) {
            symbols.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new Base32Code(symbols.toString());
    }

    /// What somebody typed, if it has the form of one.
    public static Optional<Base32Code> read(String typed) {
        if (typed.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        String symbols =
                BETWEEN.matcher(typed)
                        .replaceAll("")
                        .toUpperCase(Locale.ROOT)
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        return FORM.matcher(symbols).matches()
                ? Optional.of(new Base32Code(symbols))
                : Optional.empty();
    }

    /// A password for one sign-in, which is read out as codes are: as it is shown where what was
    /// typed has the form of a code, else as it was typed.
    public static String spelled(String password) {
        return read(password).map(Base32Code::text).orElse(password);
    }

    /// As it is shown.
    public String text() {
        StringBuilder text = new StringBuilder(symbols);
        int last = (symbols.length() - 1) / SYMBOLS_OF_GROUP;
        for (int group = last; group > 0; group--) {
            text.insert(group * SYMBOLS_OF_GROUP, '-');
        }
        return text.toString();
    }

    /// What is kept of it. It is random enough that a fast hash protects it.
    public String hash() {
        return RefreshTokens.hash(symbols);
    }

    /// Shows no secret.
    @Override
    public String toString() {
        return "Base32Code";
    }
}
