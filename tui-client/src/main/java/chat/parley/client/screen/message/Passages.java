package chat.parley.client.screen.message;

import chat.parley.client.look.Appearance;
import chat.parley.client.look.StyledLine;
import chat.parley.client.markup.LinkScanner;
import chat.parley.client.markup.Markup;
import chat.parley.client.term.Style;
import chat.parley.protocol.EverybodyMention;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How each part of a message's text looks: what its marks say, links, and who is mentioned.
final class Passages {
    private static final int LONGEST_LINK = 2_000;
    private static final Pattern MENTION = Pattern.compile("[@＠][\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}_]");

    private final String text;
    private final Appearance appearance;

    /// Of each character.
    private final Style[] styles;

    private Passages(String text, Style plain, Appearance appearance) {
        this.text = text;
        this.appearance = appearance;
        this.styles = new Style[text.length()];
        Arrays.fill(styles, plain);
    }

    /// @param plain how the rest of the text looks
    static Passages of(Markup markup, Style plain, Appearance appearance, MentionedHere mentioned) {
        Passages passages = new Passages(markup.text(), plain, appearance);
        for (Markup.Span span : markup.spans()) {
            passages.restyle(
                    span.begin(),
                    span.end(),
                    style -> appearance.theme().formatted(style, span.formats()));
        }
        passages.links();
        if (mentioned.own() != null) {
            passages.mentions(mentioned.own(), appearance.theme().mention());
        }
        if (mentioned.everybody()) {
            passages.everybody(appearance.theme().mention());
        }
        return passages;
    }

    /// The pieces of a part of the text that stands on one line.
    StyledLine line(int column, int begin, int end) {
        StyledLine line = StyledLine.EMPTY;
        int x = column;
        int at = begin;
        while (at < end) {
            int to = same(at, end);
            String piece = text.substring(at, to);
            line = line.and(x, piece, styles[at]);
            x += appearance.widths().of(piece);
            at = to;
        }
        return line;
    }

    /// Behind the last of the characters that look as one does.
    private int same(int at, int end) {
        int to = at + 1;
        while (to < end && styles[to].equals(styles[at])) {
            to++;
        }
        return to;
    }

    private void restyle(int begin, int end, UnaryOperator<Style> change) {
        int at = begin;
        while (at < end) {
            int to = same(at, end);
            Arrays.fill(styles, at, to, change.apply(styles[at]));
            at = to;
        }
    }

    private void links() {
        for (LinkScanner.Range link : LinkScanner.find(text)) {
            String address = text.substring(link.begin(), link.end());
            boolean opens = appearance.links() && address.length() <= LONGEST_LINK;
            restyle(
                    link.begin(),
                    link.end(),
                    style -> opens ? style.underline().link(address) : style.underline());
        }
    }

    private void mentions(String own, Style style) {
        Matcher matcher = MENTION.matcher(text);
        while (matcher.find()) {
            if (matcher.group().substring(1).equalsIgnoreCase(own)) {
                restyle(matcher.start(), matcher.end(), _ -> style);
            }
        }
    }

    private void everybody(Style style) {
        for (EverybodyMention.Place place : EverybodyMention.places(text)) {
            restyle(place.begin(), place.end(), _ -> style);
        }
    }
}
