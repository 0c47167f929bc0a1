package chat.parley.client.term.input;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A key that is not a character of text: a named one, or a character with Ctrl or Alt. Written,
/// in key maps and in help, as `C-a`, `Alt-1`, `Shift-Tab`, `PgUp`, `C-Left`.
public record Key(Set<Modifier> modifiers, String base) implements Input {
    /// In the order in which they are written.
    public enum Modifier {
        CTRL("C-"),
        ALT("Alt-"),
        SHIFT("Shift-");

        private final String prefix;

        Modifier(String prefix) {
            this.prefix = prefix;
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
