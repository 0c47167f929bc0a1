package chat.parley.client.term.input;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A key that is not a character of text: a named one, or a character with Ctrl or Alt. Written,
/// in key maps and in help, as `C-a`, `Alt-1`, `Shift-Tab`, `PgUp`, `C-Left`.
public record Key(Set<Modifier> modifiers, String base) implements Input {
    /// In the order in which they are written.
    public enum Modifier {
        CTRL("C-", "Ctrl-"),
        ALT("Alt-", "M-"),
        SHIFT("Shift-", "S-");

        private final String prefix;

        /// As others write it.
        private final String other;

        Modifier(String prefix, String other) {
            this.prefix = prefix;
            this.other = other;
        }

        /// What is behind the prefix, if a text begins with it.
        private Optional<String> behind(String text) {
            return Stream.of(prefix, other)
                    .filter(one -> text.length() > one.length())
                    .filter(one -> text.regionMatches(true, 0, one, 0, one.length()))
                    .map(one -> text.substring(one.length()))
                    .findFirst();
        }
    }

    /// What keys are called that write nothing, or write nothing to be seen.
    public static final Set<String> NAMES =
            Set.of(
                    "Enter",
                    "Tab",
                    "Backspace",
                    "Delete",
                    "Insert",
                    "Esc",
                    "Space",
                    "Up",
                    "Down",
                    "Left",
                    "Right",
                    "Home",
                    "End",
                    "PgUp",
                    "PgDn",
                    "F1",
                    "F2",
                    "F3",
                    "F4",
                    "F5",
                    "F6",
                    "F7",
                    "F8",
                    "F9",
                    "F10",
                    "F11",
                    "F12");

    public static final Key ENTER = of("Enter");
    public static final Key ESC = of("Esc");
    /// Ctrl-J, which also is what a line feed arrives as.
    public static final Key LINE_FEED = of("C-j");
    public static final Key TAB = of("Tab");

    public Key {
        modifiers = Set.copyOf(modifiers);
        boolean character = base.codePointCount(0, base.length()) == 1;
        if (!character && !NAMES.contains(base)) {
            throw new IllegalArgumentException("no key is called " + base);
        }
    }

    /// From its written form.
    public static Key of(String written) {
        Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
        String base = written;
        for (Modifier modifier : Modifier.values()) {
            if (base.length() > modifier.prefix.length() && base.startsWith(modifier.prefix)) {
                modifiers.add(modifier);
                base = base.substring(modifier.prefix.length());
            }
        }
        return new Key(modifiers, base);
    }

    /// From what a person writes: also as `M-x`, `Ctrl-x` and `pgup`. It is the key that terminals
    /// tell: of some with Ctrl they make others, such as Tab of `C-i`.
    ///
    /// @return empty where there is no such key
    public static Optional<Key> read(String written) {
        Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
        String base = written.equals(" ") ? "Space" : written;
        for (Optional<Modifier> next = first(base); next.isPresent(); next = first(base)) {
            modifiers.add(next.get());
            base = next.get().behind(base).orElseThrow();
        }
        return named(base).map(name -> new Key(modifiers, name).told());
    }

    private static Optional<Modifier> first(String written) {
        return Arrays.stream(Modifier.values())
                .filter(one -> one.behind(written).isPresent())
                .findFirst();
    }

    private static Optional<String> named(String base) {
        boolean character =
                base.codePointCount(0, base.length()) == 1
                        && !base.isBlank()
                        && base.charAt(0) > ' ';
        return character
                ? Optional.of(base)
                : NAMES.stream().filter(base::equalsIgnoreCase).findFirst();
    }

    private Key told() {
        if (!modifiers.contains(Modifier.CTRL)) {
            return this;
        }
        String letter = base.length() == 1 ? base.toLowerCase(Locale.ROOT) : base;
        return switch (letter) {
            case "i" -> withoutControl("Tab");
            case "m" -> withoutControl("Enter");
            case "h" -> withoutControl("Backspace");
            case "[" -> withoutControl("Esc");
            default -> new Key(modifiers, letter);
        };
    }

    private Key withoutControl(String name) {
        Set<Modifier> others = new HashSet<>(modifiers);
        others.remove(Modifier.CTRL);
        return new Key(others, name);
    }

    /// Whether it is text where one writes.
    public boolean isText() {
        return modifiers.isEmpty() && (base.equals("Space") || !NAMES.contains(base));
    }

    public Key with(Modifier modifier) {
        EnumSet<Modifier> more = EnumSet.of(modifier);
        more.addAll(modifiers);
        return new Key(more, base);
    }

    @Override
    public String toString() {
        StringBuilder written = new StringBuilder();
        for (Modifier modifier : List.of(Modifier.values())) {
            written.append(modifiers.contains(modifier) ? modifier.prefix : "");
        }
        return written.append(base).toString();
    }
}
