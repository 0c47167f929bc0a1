package chat.parley.protocol.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Texts of bytes, as RFC 3629 has them. A JSON parser that reads bytes is no judge of that: ours
/// takes `c0 9b`, an overlong form, for ESC, and guesses at UTF-16.
final class Utf8 {
    private static final char REPLACEMENT = '\uFFFD';

    private Utf8() {}

    /// The text, if it is one: nothing overlong, no surrogates, nothing cut.
    static Optional<String> text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? Optional.of(text) : strictly(bytes);
    }

    /// Slower: tells what could not be read from a replacement character that was sent.
    private static Optional<String> strictly(byte[] bytes) {
        try {
            return Optional.of(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
