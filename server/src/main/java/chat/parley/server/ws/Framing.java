package chat.parley.server.ws;

import chat.parley.server.session.EncodedFrame;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.List;

/// Puts packets into frames as RFC 6455, section 5.2, has them from a server: whole and
/// unmasked. All that waits for a connection goes into one buffer, and so out in one write: that
/// costs less than a buffer and a pass through the pipeline for each packet.
final class Framing {
    private static final int WHOLE_TEXT = 0x81;
    private static final int WHOLE_BINARY = 0x82;
    private static final int TWO_BYTES_FOLLOW = 126;
    private static final int EIGHT_BYTES_FOLLOW = 127;
    private static final int LONGEST_HEADER = 10;

    private Framing() {}

    static ByteBuf join(ByteBufAllocator allocator, boolean texts, List<EncodedFrame> packets) {
        int bytes = 0;
        for (EncodedFrame frame : packets) {
            bytes += LONGEST_HEADER + frame.bytes();
        }
        ByteBuf joined = allocator.directBuffer(bytes);
        for (EncodedFrame frame : packets) {
            header(joined, texts ? WHOLE_TEXT : WHOLE_BINARY, frame.bytes());
            joined.writeBytes(frame.content());
        }
        return joined;
    }

    private static void header(ByteBuf buffer, int kind, int length) {
        buffer.writeByte(kind);
        if (length < TWO_BYTES_FOLLOW) {
            buffer.writeByte(length);
        } else if (length <= 0xFFFF) {
            buffer.writeByte(TWO_BYTES_FOLLOW).writeShort(length);
        } else {
            buffer.writeByte(EIGHT_BYTES_FOLLOW).writeLong(length);
        }
    }
}
