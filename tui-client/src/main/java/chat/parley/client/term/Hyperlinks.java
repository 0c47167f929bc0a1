package chat.parley.client.term;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Links that the terminal opens (OSC 8). Pieces of one address carry one id, so that a link which
/// is broken over lines stays one.
///
/// Lanterna hands on nothing but a cell's text: a linked cell carries its address before it.
final class Hyperlinks {
    private static final char BEHIND_ADDRESS = '\0';
    private static final String CLOSE = "\u001b]8;;\u001b\\";

    private String open = "";

    /// The text of a cell, with its address if it has one.
    static String cellText(String address, String grapheme) {
        return address.isEmpty() ? grapheme : address + BEHIND_ADDRESS + grapheme;
    }

    static String address(String cellText) {
        return cellText.substring(0, Math.max(0, cellText.lastIndexOf(BEHIND_ADDRESS)));
    }

    static String grapheme(String cellText) {
        return cellText.substring(cellText.lastIndexOf(BEHIND_ADDRESS) + 1);
    }

    /// What has to be said before a cell with this address; empty where nothing changes.
    String before(String address) {
        if (address.equals(open)) {
            return "";
        }
        open = address;
        return address.isEmpty()
                ? CLOSE
                : "\u001b]8;id=" + id(address) + ";" + escaped(address) + "\u001b\\";
    }

    private static String id(String address) {
        return Integer.toHexString(address.hashCode());
    }

    /// RFC 3986: printable ASCII only, which leaves nothing that could end the sequence.
    private static String escaped(String address) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b > ' ' && b < 0x7f;
            escaped.append(
                    plain ? "" + (char) b : "%" + HexFormat.of().withUpperCase().toHexDigits(b));
        }
        return escaped.toString();
    }
}
