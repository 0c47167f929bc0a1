package chat.parley.server.file.media;

import chat.parley.server.file.media.MediaInfo.Extent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// How large a picture in WebP is (RFC 9649), of which the JDK reads nothing.
final class WebpHeader {
    private static final int BYTES = 30;
    private static final int FORM = 12;
    private static final int CHUNK = 20;

    private WebpHeader() {}

    static @Nullable Extent extent(Path file) throws IOException {
        byte[] start;
        try (InputStream content = Files.newInputStream(file)) {
            start = content.readNBytes(BYTES);
        }
        if (start.length < BYTES) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
        return switch (new String(start, FORM, 4, StandardCharsets.ISO_8859_1)) {
            case "VP8X" ->
                    MediaInfo.credible(threeBytes(bytes, CHUNK + 4), threeBytes(bytes, CHUNK + 7));
            case "VP8 " ->
                    MediaInfo.credible(
                            bytes.getShort(CHUNK + 6) & 0x3FFF, bytes.getShort(CHUNK + 8) & 0x3FFF);
            case "VP8L" -> lossless(bytes.getInt(CHUNK + 1));
            default -> null; // of another form
        };
    }

    private static int threeBytes(ByteBuffer bytes, int at) {
        return ((bytes.getShort(at) & 0xFFFF) | ((bytes.get(at + 2) & 0xFF) << 16)) + 1;
    }

    /// Both sides less one, in 14 bits each.
    private static @Nullable Extent lossless(int sides) {
        return MediaInfo.credible((sides & 0x3FFF) + 1, ((sides >>> 14) & 0x3FFF) + 1);
    }
}
