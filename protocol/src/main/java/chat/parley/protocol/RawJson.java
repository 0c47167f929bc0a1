package chat.parley.protocol;

/// One JSON value (RFC 8259) in its compact form, such as `{"total":9.50}`: members in the order in
/// which they were written, numbers with all of their digits. The codec makes it of what people
/// send, and writes it as it is; so whoever makes one otherwise gives it what is JSON.
///
/// @param text without white space between its tokens
public record RawJson(String text) {
    @Override
    public String toString() {
        return text;
    }
}
