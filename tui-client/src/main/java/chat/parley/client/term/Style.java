package chat.parley.client.term;

import chat.parley.client.term.color.Color;
import java.util.EnumSet;
import java.util.Set;

/// How a cell looks: two colours and attributes, and where it leads. Start from [#PLAIN] and add.
///
/// @param address what the terminal opens; empty for what is no link
public record Style(Color foreground, Color background, Set<Attribute> attributes, String address) {
    /// What is said by an attribute must not be said by it alone: some terminals lack some.
    public enum Attribute {
        BOLD,
        ITALIC,
        UNDERLINE,
        REVERSE,
        STRUCK
    }

    public static final Style PLAIN = new Style(Color.DEFAULT, Color.DEFAULT, Set.of(), "");

    public Style {
        attributes = Set.copyOf(attributes);
    }

    public Style fg(Color color) {
        return new Style(color, background, attributes, address);
    }

    public Style bg(Color color) {
        return new Style(foreground, color, attributes, address);
    }

    public Style link(String to) {
        return new Style(foreground, background, attributes, to);
    }

    public Style bold() {
        return with(Attribute.BOLD);
    }

    public Style italic() {
        return with(Attribute.ITALIC);
    }

    public Style underline() {
        return with(Attribute.UNDERLINE);
    }

    public Style reverse() {
        return with(Attribute.REVERSE);
    }

    public Style struck() {
        return with(Attribute.STRUCK);
    }

    public boolean has(Attribute attribute) {
        return attributes.contains(attribute);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Style that
                        && foreground.equals(that.foreground)
                        && background.equals(that.background)
                        && attributes.equals(that.attributes)
                        && address.equals(that.address));
    }

    @Override
    public int hashCode() {
        return 31 * (31 * foreground.hashCode() + background.hashCode()) + attributes.hashCode();
    }

    private Style with(Attribute attribute) {
        EnumSet<Attribute> more = EnumSet.of(attribute);
        more.addAll(attributes);
        return new Style(foreground, background, more, address);
    }
}
