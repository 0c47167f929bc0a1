package chat.parley.server.file.media;

import chat.parley.server.file.media.MediaInfo.Extent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What the boxes of a film say of it (ISO/IEC 14496-12: MP4, QuickTime): how long it is, and how
/// large. Goes from box to box, and reads a few bytes of those two that tell: whatever a box claims
/// to have is neither read nor has memory.
final class MovieHeader {
    /// So many boxes are looked at; a usual film has them among its first fifty.
    private static final int BOXES = 1000;

    private static final int HEADER_BYTES = 8;
    private static final int LONG_HEADER_BYTES = 16;
    private static final int FIXED_POINT_BITS = 16;

    private final FileChannel channel;
    private int boxes;
    private @Nullable Extent extent;
    private @Nullable Duration duration;

    private MovieHeader(FileChannel channel) {
        this.channel = channel;
    }

    static MovieHeader of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            MovieHeader header = new MovieHeader(channel);
            header.walk(0, channel.size());
            return header;
        }
    }

    @Nullable Extent extent() {
        return extent;
    }

    @Nullable Duration duration() {
        return duration;
    }

    private void walk(long from, long to) throws IOException {
        for (long at = from; at + HEADER_BYTES <= to && boxes++ < BOXES; ) {
            ByteBuffer start = read(at, LONG_HEADER_BYTES);
            long size = start.getInt(0) & 0xFFFF_FFFFL;
            int header = size == 1 ? LONG_HEADER_BYTES : HEADER_BYTES;
            long end = size == 0 ? to : at + (size == 1 ? start.getLong(HEADER_BYTES) : size);
            if (end < at + header || end > to) {
                return;
            }
            look(
                    StandardCharsets.ISO_8859_1.decode(start.slice(4, 4)).toString(),
                    at + header,
                    end);
            at = end;
        }
    }

    private void look(String type, long from, long end) throws IOException {
        switch (type) {
            case "moov", "trak" -> walk(from, end);
            case "mvhd" -> duration = duration(read(from, 32));
            case "tkhd" -> {
                Extent track = extent(read(from, 96));
                extent = track == null ? extent : track;
            }
            default -> {} // nothing of a film's length or size
        }
    }

    /// So many bytes from somewhere; zeros where there are no more.
    private ByteBuffer read(long at, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes);
        int read;
        do {
            read = channel.read(buffer, at + buffer.position());
        } while (read > 0 && buffer.hasRemaining());
        return buffer.clear();
    }

    /// Times have 64 bits in the later version of the boxes.
    private static boolean isLong(ByteBuffer box) {
        return box.get(0) == 1;
    }

    private static @Nullable Duration duration(ByteBuffer box) {
        long scale = box.getInt(isLong(box) ? 20 : 12) & 0xFFFF_FFFFL;
        long units = isLong(box) ? box.getLong(24) : box.getInt(16) & 0xFFFF_FFFFL;
        return scale == 0 ? null : MediaInfo.credible(units / (double) scale);
    }

    private static @Nullable Extent extent(ByteBuffer box) {
        int place = isLong(box) ? 88 : 76;
        return MediaInfo.credible(
                box.getInt(place) >>> FIXED_POINT_BITS, box.getInt(place + 4) >>> FIXED_POINT_BITS);
    }
}
